package org.lxdeck.tui;

import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.EngineOptions;
import org.lxdeck.engine.Engines;

/** Opens the engine on a thread of its own, while keys, colours and the terminal are made ready: both take as long. */
final class EngineOpening extends Thread {
    private final EngineOptions options;
    private @Nullable Engine engine;
    private @Nullable Exception failure;

    private EngineOpening(EngineOptions options) {
        super("lxdeck-open");
        this.options = options;
        setDaemon(true);
    }

    /** Begins. */
    static EngineOpening of(EngineOptions options) {
        EngineOpening opening = new EngineOpening(options);
        opening.start();
        return opening;
    }

    @Override
    public void run() {
        try {
            engine = Engines.open(options);
        } catch (EngineException | RuntimeException e) {
            failure = e;
        }
    }

    /** The engine, once it is open; whoever asks closes it. */
    Engine await() throws EngineException, InterruptedException {
        join();
        if (failure instanceof EngineException known) {
            throw known;
        }
        Engine opened = engine;
        if (opened == null) {
            throw new IllegalStateException("the engine cannot be opened", failure);
        }
        return opened;
    }

    /** Closes what was opened: nothing will be shown. */
    void abandon() throws InterruptedException {
        join();
        if (engine != null) {
            engine.close();
        }
    }
}
