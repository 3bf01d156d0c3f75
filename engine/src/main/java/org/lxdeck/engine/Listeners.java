package org.lxdeck.engine;

import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Delivers states to listeners on one thread of its own: merged, so that a slow moment costs states, never memory. The
 * thread begins with the first listener.
 */
final class Listeners implements Runnable {
    private final CopyOnWriteArrayList<Consumer<EngineState>> listeners = new CopyOnWriteArrayList<>();
    private @Nullable StatePublisher source;
    private @Nullable Thread thread;
    private boolean dirty;
    private boolean closed;

    synchronized Engine.Subscription add(StatePublisher publisher, Consumer<EngineState> listener) {
        source = publisher;
        listeners.add(listener);
        if (thread == null && !closed) {
            thread = new Thread(this, "lxdeck-state");
            thread.setDaemon(true);
            thread.start();
        }
        return new Subscribed(this, listener);
    }

    /** A new state is there. */
    synchronized void wake() {
        dirty = true;
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    private synchronized @Nullable StatePublisher await() throws InterruptedException {
        while (!dirty && !closed) {
            wait();
        }
        dirty = false;
        return closed ? null : source;
    }

    @Override
    public void run() {
        try {
            StatePublisher publisher = await();
            while (publisher != null) {
                EngineState state = publisher.state();
                for (Consumer<EngineState> listener : listeners) {
                    listener.accept(state);
                }
                publisher = await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Subscribed(Listeners owner, Consumer<EngineState> listener) implements Engine.Subscription {
        @Override
        public void close() {
            owner.listeners.remove(listener);
        }
    }
}
