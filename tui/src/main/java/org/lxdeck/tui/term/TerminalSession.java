package org.lxdeck.tui.term;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The terminal while the dashboard has it: the only place in the program that changes its modes. Whatever ends the
 * process, the terminal is given back as it was found; only a kill the process cannot see is left to the launcher. All
 * methods belong to the thread that opened it; events come on other threads.
 */
public final class TerminalSession implements AutoCloseable {
    private static final byte[] NOTHING = {};
    private static final Warming WARMING = new Warming();

    private final TermProfile profile;
    private final TtyDevice device;
    private final ScreenModes modes;
    private final FrameEmitter emitter;
    private final TtyInput input;
    private final OutputPump pump;
    private final TerminalGuard guard;
    private final Consumer<TermEvent> sink;
    private final Clipboard.Route route;
    private byte[] extra = NOTHING;
    private boolean signalsTaken;
    private final FirstQuestions questions = new FirstQuestions();
    private volatile @Nullable Consumer<TermEvent> listener;
    private volatile TtyDevice.Size size;

    private TerminalSession(TermProfile profile, TtyDevice device, PrintStream log) {
        this.profile = profile;
        this.device = device;
        this.modes = new ScreenModes(profile, device, log);
        this.emitter = new FrameEmitter(profile);
        Consumer<TermEvent> sink = new Consumer<>() {
            @Override
            public void accept(TermEvent event) {
                deliver(event);
            }
        };
        this.input = new TtyInput(sink);
        this.pump = new OutputPump(sink, profile.answers());
        this.route = Clipboard.route(profile, System.getenv());
        this.size = readSize();
        this.sink = sink;
        this.guard = new TerminalGuard(modes, pump, input);
        guard.install();
    }

    /**
     * Loads the native library on a thread of its own: it starts a logging system, as long as the rest of the way to the
     * first frame, and the second processor has nothing to do then.
     */
    public static void warmUp() {
        WARMING.setDaemon(true);
        WARMING.start();
    }

    /** Lines of the terminal, for who wants to know before it is opened; waits for {@link #warmUp}. */
    public static int rows() {
        try {
            WARMING.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        int rows = WARMING.size.rows();
        return rows > 0 ? rows : 24;
    }

    private static final class Warming extends Thread {
        TtyDevice.Size size = new TtyDevice.Size(0, 0);

        Warming() {
            super("tty-warm");
        }

        @Override
        public void run() {
            size = TtyDevice.open().size();
        }
    }

    /** Why the full screen cannot be had, as a sentence; empty when it can. */
    public static String refusal(TermProfile profile) {
        if (!TtyDevice.isTerminal()) {
            return "the dashboard needs a terminal on standard input and output; a verb such as \"lxdeck list\" does not";
        }
        return profile.fullScreen()
                ? ""
                : "the dashboard cannot use this terminal (TERM is \"" + profile.name()
                        + "\"); set TERM, or use a verb such as \"lxdeck list\"";
    }

    /** Takes the terminal: raw keys, signals, full screen with the first frame. What is printed from now on is logged. */
    public static TerminalSession open(TermProfile profile, PrintStream log) throws IOException {
        TtyDevice device = TtyDevice.open();
        device.save();
        TerminalSession session = new TerminalSession(profile, device, log);
        session.modes.enter(session.input.timed());
        return session;
    }

    public int width() {
        return size.columns();
    }

    public int height() {
        return size.rows();
    }

    /** Starts to deliver events, on threads of the session: they put them in a queue and return. */
    public void start(Consumer<TermEvent> events) {
        listener = events;
        input.resume();
    }

    /** Has the terminal asked for its background, after the first frame: {@link TermEvent.Background} may follow. */
    public void askBackground() {
        questions.askBackground(profile);
    }

    /** Has the terminal asked how wide it draws, in front of the first frame: {@link TermEvent.WideGlyphs} may follow. */
    public void askGlyph() {
        questions.askGlyph(profile, height());
    }

    /**
     * Whether a grid would be painted now; if not, {@link TermEvent.Drained} asks for the newest state later. A frame waits
     * until the terminal has shown the last one; the echo of a key, which is urgent, does not.
     */
    public boolean isReady(boolean urgent) {
        return !modes.isEntered() || pump.isReady(urgent);
    }

    /** What is known of the way to the terminal. */
    public Link link() {
        return pump.link();
    }

    /** As {@link #paint(CellGrid, boolean, int, int)}, without the cursor, when the last frame has been shown. */
    public boolean paint(CellGrid grid) {
        return paint(grid, false, -1, -1);
    }

    /**
     * Paints a grid, with the terminal's own cursor shown at a cell. Answers false when something was left out: all of it
     * while the terminal is not ready, the rest where the link is slow; then {@link #isReady} tells when it can follow.
     */
    public boolean paint(CellGrid grid, boolean urgent, int cursorX, int cursorY) {
        if (!modes.isEntered()) {
            return true;
        }
        if (!pump.isReady(urgent)) {
            return false;
        }
        byte[] enter = modes.takeEnterBytes();
        byte[] inFront = enter.length > 0 ? questions.inFront() : NOTHING;
        enter = joined(enter, inFront);
        emitter.avoidWideGlyphs(questions.hasWideGlyphs());
        byte[] frame = emitter.frame(grid, cursorX, cursorY, pump.piece(urgent));
        byte[] behind = enter.length > 0 ? questions.behind() : NOTHING;
        frame = joined(frame, behind);
        if (inFront.length + behind.length > 0) {
            input.expectAnswer();
        }
        frame = joined(extra, frame);
        extra = NOTHING;
        if (enter.length + frame.length > 0) {
            write(enter, frame, urgent);
        }
        if (!signalsTaken) {
            signalsTaken = true;
            takeSignals();
        }
        return emitter.isComplete();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        if (second.length == 0) {
            return first;
        }
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** Sends a text towards the clipboard with the next frame; answers false when this terminal has no way for it. */
    public boolean copy(String text) {
        if (route == Clipboard.Route.NONE || !Clipboard.fits(text)) {
            return false;
        }
        extra = joined(extra, Clipboard.sequence(route, text));
        return true;
    }

    /** Whether a text can be sent towards a clipboard at all. */
    public boolean hasClipboard() {
        return route != Clipboard.Route.NONE;
    }

    /** Takes the mouse with the next frame, or leaves it to the terminal. */
    public void mouse(boolean on) {
        extra = joined(extra, modes.mouse(on));
    }

    /** In one write. The first frame has a question in front, which tells the length of the way from its width. */
    private void write(byte[] enter, byte[] frame, boolean urgent) {
        int question = pump.isAsking() ? Answers.QUESTION.length : 0;
        int first = enter.length == 0 || question == 0 ? 0 : enter.length + question;
        byte[] all = new byte[enter.length + frame.length + question + (first > 0 ? question : 0)];
        System.arraycopy(enter, 0, all, 0, enter.length);
        if (first > 0) {
            System.arraycopy(Answers.QUESTION, 0, all, enter.length, question);
        }
        System.arraycopy(frame, 0, all, Math.max(first, enter.length), frame.length);
        System.arraycopy(Answers.QUESTION, 0, all, all.length - question, question);
        pump.write(all, first, question > 0, urgent, !emitter.isComplete());
    }

    private void takeSignals() {
        Runnable continued = new Runnable() {
            @Override
            public void run() {
                continued();
            }
        };
        ResizeWatch resizes = new ResizeWatch(new Runnable() {
            @Override
            public void run() {
                resized();
            }
        });
        guard.takeSignals(sink, continued, resizes);
    }

    /** The next frame paints everything; to be called after {@link TermEvent.Resumed}. */
    public void repaint() {
        emitter.forget();
    }

    /** Goes back to the shell until it continues us; answers false where there is no shell to do that. */
    public boolean suspend() throws IOException {
        ProcessGroup group = ProcessGroup.current();
        if (!group.isJob()) {
            return false;
        }
        release();
        try {
            group.stop();
        } finally {
            takeBack();
        }
        return true;
    }

    /**
     * Gives the terminal to a program until it ends; answers its exit code (128 + signal). The banner is printed first;
     * an empty value takes a variable out of the environment.
     */
    public int runChild(List<String> command, Map<String, String> environment, String banner) throws IOException {
        release();
        try {
            if (!banner.isEmpty()) {
                new FileOutputStream(FileDescriptor.out).write((banner + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return ChildProcess.run(command, environment);
        } finally {
            takeBackFromChild();
        }
    }

    /** Runs code that talks to the person on a plain terminal (standard output is real meanwhile), then comes back. */
    public <T> T released(Callable<T> code) throws IOException, ExecutionException {
        release();
        try {
            return code.call();
        } catch (Exception e) {
            throw new ExecutionException(e);
        } finally {
            takeBackFromChild();
        }
    }

    /** Also from a child that was killed while a group of its own had the terminal; never from a shell. */
    private void takeBackFromChild() throws IOException {
        if (ForegroundWatch.isLost()) {
            throw new IOException("another program has the terminal");
        }
        device.claimForeground();
        takeBack();
    }

    /** Gives the terminal back for good. */
    @Override
    public void close() {
        guard.close();
    }

    private void release() {
        // The answer to the last frame is ours, not the next reader's.
        pump.await(ScreenModes.LEAVE_MILLIS);
        input.pause();
        modes.leave();
    }

    private void takeBack() throws IOException {
        try {
            modes.enter(input.timed());
        } catch (IOException e) {
            // Nobody reads the terminal now, so that nobody else would notice.
            deliver(new TermEvent.Gone("the terminal is gone: " + e.getMessage()));
            throw e;
        }
        emitter.forget();
        pump.forgetAnswers();
        size = readSize();
        input.resume();
        deliver(new TermEvent.Resumed(size.columns(), size.rows()));
    }

    private void deliver(TermEvent event) {
        if (event instanceof TermEvent.StatusReport) {
            pump.answered();
            return;
        }
        if (event instanceof TermEvent.MarkReport) {
            pump.markAnswered();
            return;
        }
        if (event instanceof TermEvent.CursorReport report) {
            if (questions.glyphTold(report)) {
                tell(new TermEvent.WideGlyphs());
            }
            return;
        }
        if (event instanceof Key) {
            pump.typed();
        }
        if (event instanceof TermEvent.Gone) {
            guard.gone();
        }
        tell(event);
    }

    private void tell(TermEvent event) {
        Consumer<TermEvent> known = listener;
        if (known != null) {
            known.accept(event);
        }
    }

    private void resized() {
        TtyDevice.Size now = readSize();
        if (modes.isEntered() && (now.columns() != size.columns() || now.rows() != size.rows())) {
            size = now;
            deliver(new TermEvent.Resized(now.columns(), now.rows()));
        }
    }

    /** Somebody continued us after a stop we did not make: a shell has had the terminal meanwhile. */
    private void continued() {
        if (!modes.isEntered() || ForegroundWatch.isAway()) {
            return;
        }
        try {
            modes.enter(input.timed());
            size = readSize();
            deliver(new TermEvent.Resumed(size.columns(), size.rows()));
        } catch (IOException e) {
            deliver(new TermEvent.Gone("the terminal is gone: " + e.getMessage()));
        }
    }

    private TtyDevice.Size readSize() {
        TtyDevice.Size known = device.size();
        return known.columns() > 0 && known.rows() > 0
                ? known
                : new TtyDevice.Size(number("COLUMNS", 80), number("LINES", 24));
    }

    private static int number(String variable, int otherwise) {
        String value = System.getenv(variable);
        try {
            int number = value == null ? 0 : Integer.parseInt(value);
            return number > 0 && number < 10_000 ? number : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
