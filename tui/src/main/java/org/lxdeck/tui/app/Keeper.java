package org.lxdeck.tui.app;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.op.Operation;

/**
 * Keeps where the user is: some seconds after it has changed, and once more at the end. Never makes the loop wait, and the
 * end only for a moment.
 */
final class Keeper {
    private static final long EVERY_MILLIS = 4_000;
    private static final long LAST_MILLIS = 700;

    private final Memory memory;
    private long nextMillis;
    private Memory.@Nullable Kept kept;
    private @Nullable Thread writer;
    private List<String> underWay = List.of();

    Keeper(Memory memory, long nowMillis) {
        this.memory = memory;
        this.nextMillis = nowMillis + EVERY_MILLIS;
    }

    /** Looks whether there is something new to keep; often called. */
    void look(Model model, long nowMillis) {
        if (memory == Memory.NONE || nowMillis < nextMillis) {
            return;
        }
        nextMillis = nowMillis + EVERY_MILLIS;
        keep(model);
    }

    /** Keeps it for the last time; also from a thread that ends the program. */
    void last(Model model) {
        if (memory == Memory.NONE) {
            return;
        }
        keep(model);
        Thread last = writer;
        if (last != null) {
            try {
                last.join(LAST_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized void keep(Model model) {
        Memory.Kept now =
                new Memory.Kept(Resume.place(model), model.guide().habits(), LeftWork.notes(model.engine(), underWay));
        underWay = underWay(model.engine());
        Memory.Kept before = kept;
        if (before != null && before.isSame(now)) {
            return;
        }
        kept = now;
        Thread earlier = writer;
        Thread next = new Thread("keep") {
            @Override
            public void run() {
                try {
                    if (earlier != null) {
                        earlier.join();
                    }
                    memory.keep(now);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        next.setDaemon(true);
        writer = next;
        next.start();
    }

    private static List<String> underWay(EngineState state) {
        List<String> ids = new ArrayList<>();
        for (Operation operation : state.operations()) {
            if (!operation.isFinal()) {
                ids.add(operation.id().value());
            }
        }
        return ids;
    }
}
