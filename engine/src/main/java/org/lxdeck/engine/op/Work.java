package org.lxdeck.engine.op;

import org.lxdeck.engine.EngineException;

/** What an operation does; runs on a worker and blocks until done. */
public interface Work {
    Outcome run(Progress progress) throws EngineException;
}
