package org.lxdeck.engine.op;

import java.util.ArrayList;
import java.util.List;

/** A clock that stands still until a test moves it; alarms go off while it moves. */
public final class ManualTicker implements Ticker {
    private record Alarm(long atMillis, Runnable action) {}

    private final List<Alarm> alarms = new ArrayList<>();
    private long now = 1_000_000;

    @Override
    public synchronized long nanos() {
        return now * 1_000_000;
    }

    @Override
    public synchronized long millis() {
        return now;
    }

    @Override
    public synchronized void after(long millis, Runnable action) {
        alarms.add(new Alarm(now + millis, action));
    }

    /** Moves on; alarms that fall due run on this thread, in order. */
    public void advance(long millis) {
        List<Alarm> due = new ArrayList<>();
        synchronized (this) {
            now += millis;
            for (Alarm alarm : alarms) {
                if (alarm.atMillis() <= now) {
                    due.add(alarm);
                }
            }
            alarms.removeAll(due);
        }
        for (Alarm alarm : due) {
            alarm.action().run();
        }
    }
}
