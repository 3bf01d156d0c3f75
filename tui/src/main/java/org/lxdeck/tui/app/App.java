package org.lxdeck.tui.app;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineState;
import org.lxdeck.tui.attach.ShellMemory;
import org.lxdeck.tui.term.CellGrid;
import org.lxdeck.tui.term.Ground;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.term.Link;
import org.lxdeck.tui.term.TermEvent;
import org.lxdeck.tui.theme.Theme;

/**
 * The loop: takes a message, updates the model, starts what is to be done, draws. One thread owns all of it; everybody
 * else posts. Keys go first and are painted at once; everything else is painted at most thirty times a second.
 */
public final class App {
    private static final long FRAME_NANOS = 33_000_000;
    private static final long FIRST_LOOK_NANOS = 250_000_000;
    private static final long SECOND_MILLIS = 1000;
    /** How long the clock waits for numbers that do not come. */
    private static final long LATE_MILLIS = 400;
    /** How often what is dead is taken away, and how long nobody must have typed before. */
    private static final long TIDY_MILLIS = 180_000;

    private static final long QUIET_MILLIS = 3000;
    /** When what the start has left behind can go. */
    private static final long STARTED_MILLIS = 4500;

    private final Engine engine;
    private final Display display;
    private final View view;
    private final Time time;
    private final Inbox inbox = new Inbox();
    private final EffectRunner effects;
    private final CellGrid grid;
    private final Refresh refresh = new Refresh();
    private Keeper keeper = new Keeper(Memory.NONE, 0);
    private Pacing pacing = new Pacing(false);
    private volatile Model model;
    private boolean dirty = true;
    private boolean keyed;
    private boolean draining;
    /** Whether the frame that is being painted shows new numbers and nothing that a key asked for. */
    private boolean refreshing;

    /** Whether the frame that is being painted is on the screen only in part. */
    private boolean rest;

    private long refreshBytes;
    private int frames;
    private int mostFrames = Integer.MAX_VALUE;
    private boolean running = true;
    private final long begun;
    private long lastFrame;
    private long nextTick;
    private long nextTidy;
    private long lastKey;

    /** With the shipped keymaps and themes to choose from; remembers nothing beyond its end. */
    App(Engine engine, Session session, Display display, View view, Time time) {
        this(engine, session, display, view, time, Wardrobe.shipped(), Theme.plain(), new ShellMemory(null));
    }

    public App(
            Engine engine,
            Session session,
            Display display,
            View view,
            Time time,
            Wardrobe wardrobe,
            Theme theme,
            ShellMemory shells) {
        this.engine = engine;
        this.display = display;
        this.view = view;
        this.time = time;
        this.grid = new CellGrid(display.width(), display.height());
        this.model = Model.initial(session, display.width(), display.height(), time.millis())
                .withTheme(theme);
        this.effects =
                new EffectRunner(engine, display, inbox, wardrobe, shells, java.nio.file.Path.of(session.copies()));
        this.begun = time.nanos();
        this.lastFrame = begun - FRAME_NANOS;
        this.nextTick = time.millis() + SECOND_MILLIS;
        this.nextTidy = time.millis() + STARTED_MILLIS;
    }

    /** Takes an event of the terminal; any thread. */
    public void accept(TermEvent event) {
        if (event instanceof Key key) {
            inbox.put(new Msg.KeyPressed(key));
        } else if (event instanceof TermEvent.Mouse mouse) {
            inbox.put(new Msg.Pointed(mouse.action(), mouse.column(), mouse.row(), null));
        } else if (event instanceof TermEvent.Paste paste) {
            inbox.put(new Msg.Pasted(paste.text()));
        } else if (event instanceof TermEvent.Resized size) {
            inbox.put(new Msg.Resized(size.columns(), size.rows()));
        } else if (event instanceof TermEvent.Resumed size) {
            inbox.put(new Msg.Resized(size.columns(), size.rows()));
            inbox.put(new Msg.Resumed());
        } else if (event instanceof TermEvent.Gone) {
            inbox.put(new Msg.Gone());
        } else if (event instanceof TermEvent.StopAsked) {
            inbox.put(new Msg.StopAsked());
        } else if (event instanceof TermEvent.Drained) {
            inbox.put(new Msg.Drained());
        } else if (event instanceof TermEvent.Background background) {
            inbox.put(new Msg.GroundTold(Ground.of(background.rgb())));
        } else if (event instanceof TermEvent.WideGlyphs) {
            inbox.put(new Msg.Noted("This terminal draws frames and bullets two columns wide: plain ones are used."));
        } else if (event instanceof TermEvent.PasteTorn) {
            inbox.put(new Msg.Noted("The end of a paste is missing: keys count again after Esc."));
        } else if (event instanceof TermEvent.Focus focus) {
            inbox.put(new Msg.WindowFocus(focus.gained()));
        }
    }

    /** Begins as on a slow link and never gets better than that; before {@link #run}. */
    public void slow() {
        pacing = new Pacing(true);
        pace(pacing.pace());
    }

    /** Says something at the next turn, one sentence. */
    public void note(String sentence) {
        inbox.put(new Msg.Noted(sentence));
    }

    /** Ends the loop after so many painted frames: a rehearsal of the start. */
    public void endAfter(int wanted) {
        mostFrames = wanted;
    }

    /** Opens it where it was left, and remembers from now on; before it runs. */
    public void remember(Memory memory) {
        model = Resume.begin(model, memory.recall());
        model = model.withGuide(model.guide().withHints());
        model = model.session().demo() ? Tour.offer(model) : model;
        keeper = new Keeper(memory, time.millis());
    }

    /** Begins with the tour. */
    public void tour() {
        model = Tour.begin(model);
    }

    /** Runs until the user leaves or the terminal is gone. */
    public void run() throws InterruptedException {
        Consumer<EngineState> listener = new Consumer<>() {
            @Override
            public void accept(EngineState state) {
                inbox.put(state);
            }
        };
        Engine.Subscription subscription = engine.subscribe(listener);
        try {
            inbox.put(engine.state());
            while (running) {
                turn();
            }
        } finally {
            subscription.close();
            effects.close();
            keepLast();
        }
    }

    /** Keeps where the user is; for who ends the program from another thread. Takes a moment at most. */
    public void keepLast() {
        keeper.last(model);
    }

    /** Keeps the ends of operations that the end of the engine has brought. */
    public void keepEnds() {
        model = model.withEngine(engine.state());
        keepLast();
    }

    /** Waits for something to do, does it, and paints when it is time. */
    private void turn() throws InterruptedException {
        Msg msg = inbox.take(patience());
        for (int i = 0; msg != null && running && i < 200; i++) {
            take(msg);
            msg = inbox.take(0);
        }
        if (msg != null && running) {
            take(msg);
        }
        EngineState late = refresh.due(time.millis());
        if (late != null) {
            take(new Msg.EngineChanged(late));
        }
        if (time.millis() >= nextTick) {
            nextTick = time.millis() + refresh.every();
            step(new Msg.Tick(time.millis()));
            keeper.look(model, time.millis());
        }
        boolean due = time.nanos() - lastFrame >= FRAME_NANOS && (frames > 0 || isWorthShowing());
        if (running && dirty && (keyed || (due && !draining))) {
            draining = !display.isReady(keyed);
            if (!draining) {
                paint();
                tidy();
            }
        }
    }

    /** Garbage grows old where little is made a second, and the heap with it; a moment is taken when nobody waits. */
    private void tidy() {
        long now = time.millis();
        if (now >= nextTidy && now - lastKey >= QUIET_MILLIS) {
            nextTidy = now + TIDY_MILLIS;
            System.gc();
        }
    }

    /** The clock moves with the numbers, so that a second is one frame; by itself only when they fail to come. */
    void take(Msg msg) {
        if (msg instanceof Msg.EngineChanged changed) {
            long now = time.millis();
            if (!refresh.takes(model.engine(), changed.state(), now)) {
                return;
            }
            if (changed.state().usage() != model.engine().usage()) {
                nextTick = now + refresh.every() + LATE_MILLIS;
                step(new Msg.Tick(now));
                keeper.look(model, now);
                boolean goesOn = rest && refreshing;
                refreshing = !keyed && (goesOn || (!rest && Refresh.isOnlyNumbers(model.engine(), changed.state())));
            }
        }
        step(msg);
    }

    /** The first frame waits for what the hosts say first, but not long. */
    private boolean isWorthShowing() {
        return !model.engine().hostUsage().isEmpty() || time.nanos() - begun >= FIRST_LOOK_NANOS;
    }

    private long patience() {
        long toTick = Math.max(0, (nextTick - time.millis()) * 1_000_000);
        if (!dirty || draining) {
            long held = refresh.patience(time.millis());
            return Math.min(toTick, held > SECOND_MILLIS ? Inbox.seconds(1) : held * 1_000_000);
        }
        boolean waits = frames == 0 && !isWorthShowing();
        long due = waits ? begun + FIRST_LOOK_NANOS : lastFrame + FRAME_NANOS;
        return Math.min(toTick, Math.max(0, due - time.nanos()));
    }

    /** One message: update, then effects. */
    void step(Msg msg) {
        if (msg instanceof Msg.Gone) {
            running = false;
            return;
        }
        Next next = Update.apply(model, msg instanceof Msg.Pointed pointed ? aimed(pointed) : msg);
        model = next.model();
        if (msg instanceof Msg.KeyPressed || msg instanceof Msg.Pasted || msg instanceof Msg.Pointed) {
            keyed = true;
            refreshing = false;
            lastKey = time.millis();
            comeBack();
        }
        if (msg instanceof Msg.WindowFocus focused) {
            refresh.away(!focused.gained());
        } else if (msg instanceof Msg.Drained) {
            draining = false;
        } else {
            dirty = true;
        }
        // A terminal that never answers must not stop us: the display knows when to look again.
        draining &= !(msg instanceof Msg.Tick);
        for (Effect effect : next.effects()) {
            dirty = true;
            if (effect instanceof Effect.Quit) {
                running = false;
            } else {
                effects.run(effect);
            }
        }
    }

    private Msg aimed(Msg.Pointed pointed) {
        Object target = view.target(pointed.x(), pointed.y());
        return new Msg.Pointed(pointed.action(), pointed.x(), pointed.y(), target);
    }

    /** Begins with the mouse in use. */
    public void useMouse() {
        model = model.withMouse(true);
        display.mouse(true);
    }

    private void paint() {
        model = model.withSparks(Sparks.read(engine.histories(), model));
        if (grid.width() != model.width() || grid.height() != model.height()) {
            grid.resize(model.width(), model.height());
        }
        view.draw(model, grid);
        lastFrame = time.nanos();
        long before = display.link().sentBytes();
        boolean complete = display.paint(grid, keyed);
        Link link = display.link();
        refreshBytes += link.sentBytes() - before;
        keyed = false;
        rest = !complete;
        if (complete) {
            frames++;
            running &= frames < mostFrames;
            dirty = false;
            shown(link);
        } else {
            draining = !display.isReady(false);
        }
    }

    /** All of a frame is on its way; if it was a refresh, it tells how the next ones should be. */
    private void shown(Link link) {
        if (refreshing && frames > 2) {
            if (pacing.refreshed(refreshBytes, link)) {
                pace(pacing.pace());
            }
        }
        refreshing = false;
        refreshBytes = 0;
    }

    private void pace(Pace pace) {
        refresh.pace(pace.refreshMillis());
        model = model.withPace(pace);
    }

    /** Somebody is there again: what has waited is shown at once. */
    private void comeBack() {
        if (refresh.isAway()) {
            refresh.away(false);
        }
    }

    /** The model as it is; for tests, when the loop is idle. */
    Model model() {
        return model;
    }

    @Nullable
    Msg poll() throws InterruptedException {
        return inbox.take(0);
    }

    /** Whether nothing waits and nothing is being done by effects. */
    boolean isQuiet() {
        return inbox.isEmpty() && effects.isQuiet();
    }

    boolean isRunning() {
        return running;
    }

    /** Takes the newest state of the engine, then paints; for tests, which have no subscription. */
    void look() {
        step(new Msg.EngineChanged(engine.state()));
        paint();
    }

    /** Paints the model as it is; for tests. */
    void paintNow() {
        paint();
    }

    CellGrid grid() {
        return grid;
    }

    void close() {
        effects.close();
    }
}
