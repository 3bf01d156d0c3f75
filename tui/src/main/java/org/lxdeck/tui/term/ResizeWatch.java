package org.lxdeck.tui.term;

/** Turns a storm of window-size signals into at most one call in 33 milliseconds; the last signal is never lost. */
final class ResizeWatch {
    private static final long PAUSE_MILLIS = 33;

    private final Runnable action;
    private boolean signalled;
    private boolean started;

    ResizeWatch(Runnable action) {
        this.action = action;
    }

    synchronized void signal() {
        signalled = true;
        if (!started) {
            started = true;
            Thread thread = new Thread("tty-resize") {
                @Override
                public void run() {
                    loop();
                }
            };
            thread.setDaemon(true);
            thread.start();
        }
        notifyAll();
    }

    private void loop() {
        try {
            while (true) {
                await();
                action.run();
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            // Nobody interrupts this thread on purpose; it lives as long as the process.
            return;
        }
    }

    private synchronized void await() throws InterruptedException {
        while (!signalled) {
            wait();
        }
        signalled = false;
    }
}
