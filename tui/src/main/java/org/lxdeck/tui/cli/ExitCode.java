package org.lxdeck.tui.cli;

import org.lxdeck.engine.EngineError;

/** What lxdeck's exit codes mean. */
public final class ExitCode {
    public static final int OK = 0;
    public static final int FAILED = 1;
    public static final int USAGE = 2;
    /** Refused for safety: what was asked would hurt something that was not named. */
    public static final int REFUSED = 3;
    /** A shell adds this to the number of the signal that ended a program. */
    public static final int SIGNAL = 128;

    private ExitCode() {}

    public static int of(EngineError error) {
        return error.kind() == EngineError.Kind.REFUSED ? REFUSED : FAILED;
    }
}
