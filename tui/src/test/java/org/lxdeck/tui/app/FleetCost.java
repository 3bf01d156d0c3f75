package org.lxdeck.tui.app;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.lxdeck.tui.input.KeyChord;
import org.lxdeck.tui.term.Key;

/**
 * What a made-up fleet costs the loop, in bytes of new objects: the same on every machine, however busy.
 *
 * @param refresh for a second's new numbers and their frame
 * @param key for a key that moves the selection, and its frame
 */
public record FleetCost(long refresh, long key) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Key DOWN = KeyChord.parse("down").keys().get(0);
    private static final int TIMES = 20;

    /** Of so many containers, sorted by so many presses of the key that takes the next column. */
    public static FleetCost of(int containers, int sorts) {
        try (UiDriver ui = new UiDriver(120, 40, containers)) {
            for (int i = 0; i < sorts; i++) {
                ui.press(">");
            }
            long refresh = Long.MAX_VALUE;
            long key = Long.MAX_VALUE;
            for (int i = 0; i < TIMES; i++) {
                ui.time.sleep(1000);
                ui.host.tick();
                long before = THREADS.getCurrentThreadAllocatedBytes();
                ui.app.look();
                refresh = Math.min(refresh, THREADS.getCurrentThreadAllocatedBytes() - before);
                before = THREADS.getCurrentThreadAllocatedBytes();
                ui.app.step(new Msg.KeyPressed(DOWN));
                ui.app.paintNow();
                key = Math.min(key, THREADS.getCurrentThreadAllocatedBytes() - before);
            }
            return new FleetCost(refresh, key);
        }
    }
}
