package org.lxdeck.tui.cli;

import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;

/**
 * What every verb is given.
 *
 * @param engines opens the engine that the global options ask for
 */
public record CliContext(CliIo io, EngineOpener engines) {
    /** Opens an engine for the global options of a line. */
    @FunctionalInterface
    public interface EngineOpener {
        Engine open(GlobalOptions options) throws EngineException;
    }
}
