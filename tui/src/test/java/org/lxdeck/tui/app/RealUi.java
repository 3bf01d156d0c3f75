package org.lxdeck.tui.app;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.model.Container;
import org.lxdeck.tui.input.KeyChord;
import org.lxdeck.tui.line.Caller;
import org.lxdeck.tui.screen.Screens;
import org.lxdeck.tui.term.CellGrid;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.Symbols;

/** A robot's fingers on the dashboard over a real host: it presses keys and waits for what they bring about. */
public final class RealUi implements AutoCloseable {
    private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(60);

    public final TestDisplay display = new TestDisplay(100, 30);

    private final Engine engine;
    private final App app;

    /**
     * Opens it.
     *
     * @param engine closed with it
     * @param caller how this lxdeck is called from a shell
     */
    public RealUi(Engine engine, Caller caller) {
        this.engine = engine;
        Session usual = UiDriver.session();
        Session session = new Session(
                usual.version(),
                usual.host(),
                false,
                usual.zoneSeconds(),
                usual.keymap(),
                usual.term(),
                "",
                "",
                usual.caution(),
                usual.copies(),
                usual.directory(),
                caller);
        this.app = new App(engine, session, display, new Drawn(), Time.system());
    }

    /** The screens without spots for a mouse. */
    private static final class Drawn implements View {
        @Override
        public void draw(Model model, CellGrid grid) {
            Screens.draw(model, new Canvas(grid, model.theme(), Symbols.UNICODE));
        }

        @Override
        public @Nullable Object target(int x, int y) {
            return null;
        }
    }

    public RealUi press(String... chords) {
        for (String chord : chords) {
            for (Key key : KeyChord.parse(chord).keys()) {
                app.step(new Msg.KeyPressed(key));
            }
            turn();
        }
        return this;
    }

    public RealUi type(String text) {
        text.codePoints().forEach(point -> app.step(new Msg.KeyPressed(Key.of(point))));
        turn();
        return this;
    }

    /** Goes to the row of a container. */
    public RealUi select(String name) {
        await("a row of " + name, () -> {
            press("home");
            for (int i = 0; i < 100 && !selected().equals(name); i++) {
                press("down");
            }
            return selected().equals(name);
        });
        return this;
    }

    private String selected() {
        return app.model().container().map(Container::name).orElse("");
    }

    /** Waits until the screen shows it. */
    public RealUi shows(String text) {
        return await("“" + text + "”", () -> screen().contains(text));
    }

    /** Waits until nothing is being done. */
    public RealUi rests() {
        return await(
                "the end of all operations",
                () -> app.isQuiet()
                        && engine.state().operations().stream().allMatch(operation -> operation.isFinal())
                        && app.model().engine().revision() == engine.state().revision());
    }

    private RealUi await(String what, BooleanSupplier fact) {
        long deadline = System.nanoTime() + DEADLINE_NANOS;
        while (System.nanoTime() < deadline) {
            turn();
            if (fact.getAsBoolean()) {
                return this;
            }
            LockSupport.parkNanos(5_000_000);
        }
        return fail("no " + what + " within a minute:\n" + screen());
    }

    private void turn() {
        try {
            for (Msg msg = app.poll(); msg != null && app.isRunning(); msg = app.poll()) {
                app.step(msg);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail("interrupted");
        }
        app.look();
    }

    public String screen() {
        StringBuilder text = new StringBuilder();
        for (int y = 0; y < app.grid().height(); y++) {
            text.append(app.grid().row(y).stripTrailing()).append('\n');
        }
        return text.toString();
    }

    @Override
    public void close() {
        app.close();
        engine.close();
    }
}
