package org.lxdeck.tui.bench;

/** Ends a process when this one ends by a signal: script(1) keeps its terminal, and what is on it, also without us. */
final class Leash implements AutoCloseable {
    private final Thread hook;

    Leash(Process held) {
        hook = new Thread(held::destroy);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The process has ended, or is being ended. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The hook does what is to be done.
            return;
        }
    }
}
