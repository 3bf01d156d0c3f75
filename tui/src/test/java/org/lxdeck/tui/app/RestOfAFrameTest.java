package org.lxdeck.tui.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.LiveEngine;
import org.lxdeck.engine.ReadOnly;
import org.lxdeck.engine.Rules;
import org.lxdeck.engine.audit.Audit;
import org.lxdeck.engine.host.demo.DemoHost;
import org.lxdeck.engine.op.SystemTicker;
import org.lxdeck.tui.term.CellGrid;
import org.lxdeck.tui.term.TermEvent;

/** A frame goes in pieces where the link is slow: a piece that can go at once waits for nothing, least of all a second. */
class RestOfAFrameTest {
    /** At one a second they would take longer than the limit. */
    private static final int PIECES = 40;

    private static final int LIMIT_SECONDS = 20;

    @Test
    void followsAtOnceWhenTheTerminalTakesIt() throws Exception {
        CountDownLatch pieces = new CountDownLatch(PIECES);
        TestDisplay display = new TestDisplay(80, 24) {
            @Override
            public boolean paint(CellGrid grid, boolean urgent) {
                pieces.countDown();
                return pieces.getCount() == 0;
            }
        };
        Rules rules = new Rules(ReadOnly.NOWHERE, 1, Audit.NONE);
        try (LiveEngine engine =
                new LiveEngine(List.of(DemoHost.still(3, 7, new TestTime())), true, rules, new SystemTicker())) {
            App app = new App(engine, UiDriver.session(), display, (model, grid) -> {}, Time.system());
            Thread loop = new Thread(() -> run(app), "loop");
            loop.start();
            boolean all = pieces.await(LIMIT_SECONDS, TimeUnit.SECONDS);
            app.accept(new TermEvent.Gone("the test is over"));
            loop.join();
            assertTrue(all, () -> pieces.getCount() + " pieces of " + PIECES + " did not come");
        }
    }

    private static void run(App app) {
        try {
            app.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
