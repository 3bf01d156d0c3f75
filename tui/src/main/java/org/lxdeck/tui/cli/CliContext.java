package org.lxdeck.tui.cli;

import java.util.function.Function;
import org.lxdeck.engine.Engine;

/**
 * What every verb is given.
 *
 * @param engines opens the engine that the global options ask for
 */
public record CliContext(CliIo io, Function<GlobalOptions, Engine> engines) {}
