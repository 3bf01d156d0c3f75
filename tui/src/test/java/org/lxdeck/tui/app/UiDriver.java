package org.lxdeck.tui.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.LiveEngine;
import org.lxdeck.engine.ReadOnly;
import org.lxdeck.engine.Rules;
import org.lxdeck.engine.audit.Audit;
import org.lxdeck.engine.host.demo.DemoHost;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.HostBadge;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationStatus;
import org.lxdeck.engine.op.SystemTicker;
import org.lxdeck.tui.attach.ShellMemory;
import org.lxdeck.tui.data.DataFolder;
import org.lxdeck.tui.dialog.Caution;
import org.lxdeck.tui.input.KeyChord;
import org.lxdeck.tui.input.Keymap;
import org.lxdeck.tui.input.KeymapLoader;
import org.lxdeck.tui.line.Caller;
import org.lxdeck.tui.screen.Screens;
import org.lxdeck.tui.term.CellGrid;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.term.TermEvent;
import org.lxdeck.tui.theme.Theme;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.Spots;
import org.lxdeck.tui.widget.Symbols;

/**
 * A robot's fingers on the whole dashboard over the demo: presses keys, waits until nothing is left to do, then looks
 * once. Never sleeps for a fixed time.
 */
public final class UiDriver implements AutoCloseable {
    public static final Keymap KEYMAP = KeymapLoader.load(DataFolder.shipped("keymaps"), "default");

    private static final long DEADLINE_NANOS = 20_000_000_000L;

    public final TestTime time = new TestTime();
    public final TestDisplay display;
    public final DemoHost host;
    public final LiveEngine engine;
    final App app;

    public UiDriver(int width, int height, int containers) {
        this(width, height, containers, Caution.USUAL);
    }

    /** With questions as careful as this. */
    public UiDriver(int width, int height, int containers, Caution caution) {
        this(width, height, containers, session(caution), ReadOnly.NOWHERE, Memory.NONE);
    }

    /** On a host with this badge. */
    public UiDriver(int width, int height, int containers, HostBadge badge) {
        this(
                width,
                height,
                containers,
                session(),
                new Rules(ReadOnly.NOWHERE, 1, Audit.NONE, Map.of("demo", badge)),
                Memory.NONE);
    }

    /** One that remembers. */
    public UiDriver(int width, int height, int containers, Memory memory) {
        this(width, height, containers, session(), ReadOnly.NOWHERE, memory);
    }

    UiDriver(int width, int height, int containers, Session session) {
        this(width, height, containers, session, ReadOnly.NOWHERE, Memory.NONE);
    }

    private UiDriver(int width, int height, int containers, Session session, ReadOnly readOnly, Memory memory) {
        // One of a bulk after the other: their clock is one.
        this(width, height, containers, session, new Rules(readOnly, 1, Audit.NONE), memory);
    }

    private UiDriver(int width, int height, int containers, Session session, Rules rules, Memory memory) {
        this.display = new TestDisplay(width, height);
        this.host = DemoHost.still(containers, 7, time);
        this.engine = new LiveEngine(List.of(host), true, rules, new WallClock(time));
        this.app = new App(engine, session, display, new Drawn(), time);
        if (memory != Memory.NONE) {
            app.remember(memory);
        }
        awaitIdle();
    }

    /** Over a host of which nothing may be changed. */
    public static UiDriver readOnly(int width, int height, int containers) {
        ReadOnly readOnly = new ReadOnly("the test says so", Map.of());
        return new UiDriver(width, height, containers, session(), readOnly, Memory.NONE);
    }

    /** With keymaps and themes to choose from, and the colours it begins with. */
    public UiDriver(int width, int height, Wardrobe wardrobe, Theme theme) {
        this.display = new TestDisplay(width, height);
        this.host = DemoHost.still(24, 7, time);
        Rules rules = new Rules(ReadOnly.NOWHERE, 1, Audit.NONE);
        this.engine = new LiveEngine(List.of(host), true, rules, new WallClock(time));
        this.app = new App(
                engine, session(Caution.USUAL), display, new Drawn(), time, wardrobe, theme, new ShellMemory(null));
        awaitIdle();
    }

    /** What the terminal has told. */
    public UiDriver tell(TermEvent event) {
        app.accept(event);
        return awaitIdle();
    }

    /** The cells as they were painted last. */
    public CellGrid cells() {
        return app.grid();
    }

    /** Operations go by the test's clock. */
    private static final class WallClock extends SystemTicker {
        private final TestTime time;

        WallClock(TestTime time) {
            this.time = time;
        }

        @Override
        public long millis() {
            return time.millis();
        }

        @Override
        public long nanos() {
            return time.nanos();
        }
    }

    /** Where texts go that the terminal cannot take; one file for each run of the tests. */
    public static String copies() {
        return System.getProperty("java.io.tmpdir") + "/lxdeck-test-"
                + ProcessHandle.current().pid() + "/copied.txt";
    }

    public static Session session() {
        return session(Caution.USUAL);
    }

    static Session session(Caution caution) {
        Caller caller = new Caller(List.of("lxdeck"), "", "/root/", "");
        return new Session(
                "0.1.0",
                "server",
                true,
                0,
                KEYMAP,
                "xterm-256color",
                "",
                "/var/log/lxdeck/lxdeck.log",
                caution,
                copies(),
                "/tmp/",
                caller);
    }

    /** The screens as the dashboard draws them, with their spots for the mouse. */
    private static final class Drawn implements View {
        private final Spots spots = new Spots();

        @Override
        public void draw(Model model, CellGrid grid) {
            spots.clear();
            Screens.draw(model, new Canvas(grid, model.theme(), Symbols.UNICODE, model.mouse() ? spots : null));
        }

        @Override
        public @Nullable Object target(int x, int y) {
            return spots.at(x, y);
        }
    }

    /** The mouse does something where this text stands first on the screen. */
    public UiDriver point(TermEvent.Mouse.Action action, String text) {
        String[] rows = screen().split("\n");
        for (int y = 0; y < rows.length; y++) {
            if (rows[y].contains(text)) {
                app.accept(new TermEvent.Mouse(action, 1, rows[y].indexOf(text), y, false, false, false));
                return awaitIdle();
            }
        }
        return fail("“" + text + "” is not on the screen:\n" + screen());
    }

    /** Presses chords one after the other, e.g. {@code "down"}, {@code "ctrl-r"}; waits after each. */
    public UiDriver press(String... chords) {
        for (String chord : chords) {
            for (Key key : KeyChord.parse(chord).keys()) {
                app.step(new Msg.KeyPressed(key));
            }
            awaitIdle();
        }
        return this;
    }

    /** Pastes text. */
    public UiDriver paste(String text) {
        app.step(new Msg.Pasted(text));
        return awaitIdle();
    }

    /** How many dialogs are open. */
    public int dialogs() {
        return app.model().dialogs().size();
    }

    /** Types text, each character a key. */
    public UiDriver type(String text) {
        text.codePoints().forEach(point -> app.step(new Msg.KeyPressed(Key.of(point))));
        return awaitIdle();
    }

    /** From now on work comes so far and no further. */
    public UiDriver holdAfter(long millis) {
        time.holdAfter(millis);
        return this;
    }

    /** Waits until every message is handled, every effect carried out and every operation final or held. */
    public UiDriver awaitIdle() {
        long deadline = System.nanoTime() + DEADLINE_NANOS;
        while (System.nanoTime() < deadline) {
            drain();
            EngineState state = engine.state();
            boolean ended = state.operations().stream().allMatch(Operation::isFinal);
            long working =
                    state.operations().stream().filter(UiDriver::isAtWork).count();
            app.look();
            boolean current = app.model().engine().revision() == engine.state().revision();
            boolean held = working > 0 && time.isWaitedFor(working);
            if ((ended || held) && current && app.isQuiet() && state.revision() > 0) {
                return this;
            }
            LockSupport.parkNanos(1_000_000);
        }
        return fail("not idle after 20 s: " + engine.state().operations());
    }

    /** Whether somebody works at it: not at a bulk itself, nor at a part of one that waits for its turn. */
    private static boolean isAtWork(Operation operation) {
        boolean waits = operation.isPart() && operation.status() == OperationStatus.PENDING;
        return !operation.isFinal() && !operation.isBulk() && !waits;
    }

    private void drain() {
        try {
            for (Msg msg = poll(); msg != null && app.isRunning(); msg = poll()) {
                app.step(msg);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail("interrupted");
        }
    }

    private @Nullable Msg poll() throws InterruptedException {
        return app.poll();
    }

    /** Lets a second pass in the demo and on the screen. */
    public UiDriver second() {
        time.sleep(1000);
        host.tick();
        app.step(new Msg.Tick(time.millis()));
        return awaitIdle();
    }

    /** The screen as text. */
    public String screen() {
        StringBuilder text = new StringBuilder();
        for (int y = 0; y < app.grid().height(); y++) {
            text.append(app.grid().row(y).stripTrailing()).append('\n');
        }
        return text.toString();
    }

    public UiDriver shows(String text) {
        assertTrue(screen().contains(text), () -> "“" + text + "” is not on the screen:\n" + screen());
        return this;
    }

    public UiDriver showsNot(String text) {
        assertFalse(screen().contains(text), () -> "“" + text + "” is on the screen:\n" + screen());
        return this;
    }

    /** Goes to the row of a container. */
    public UiDriver select(String name) {
        press("home");
        for (int i = 0; i < 6000 && !selected().equals(name); i++) {
            app.step(new Msg.KeyPressed(KeyChord.parse("down").keys().get(0)));
        }
        assertTrue(selected().equals(name), () -> "no row " + name + ":\n" + screen());
        return awaitIdle();
    }

    public String selected() {
        return app.model().container().map(Container::name).orElse("");
    }

    /** What the screen is drawn from. */
    public Model model() {
        return app.model();
    }

    /** Something happens that no key makes happen. */
    public UiDriver happen(Msg msg) {
        app.step(msg);
        return awaitIdle();
    }

    public Container container(String name) {
        return engine.state().container(new ContainerRef("demo", name)).orElseThrow();
    }

    public List<Operation> operations() {
        return engine.state().operations();
    }

    /** Leaves as the program does: work is ended, then everything is kept. */
    public void leave() {
        app.keepLast();
        Thread closing = new Thread(engine::close);
        closing.start();
        long deadline = System.nanoTime() + DEADLINE_NANOS;
        while (isAnyRunning() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(1_000_000);
        }
        time.letGo();
        try {
            closing.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        app.keepEnds();
    }

    /** Whether some work has not heard of its end. */
    private boolean isAnyRunning() {
        return operations().stream().anyMatch(operation -> operation.status() == OperationStatus.RUNNING);
    }

    /** Ends as when the process is told to go: nobody waits for the engine. */
    public void die() {
        app.keepLast();
    }

    @Override
    public void close() {
        time.letGo();
        app.close();
        engine.close();
    }
}
