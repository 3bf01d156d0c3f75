package org.lxdeck.tui.cli;

import java.util.List;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.op.OperationId;

/** Makes Ctrl-C and SIGTERM cancel running operations and wait for their undo before the process ends. */
final class Interruption {
    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    static Interruption cancelling(Engine engine, List<OperationId> ids) {
        Thread hook = new Thread(
                () -> {
                    for (OperationId id : ids) {
                        engine.cancel(id);
                    }
                    try {
                        for (OperationId id : ids) {
                            engine.await(id);
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "cancel-on-exit");
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interruption(hook);
    }

    void release() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending: the hook is running, which is its purpose.
            return;
        }
    }
}
