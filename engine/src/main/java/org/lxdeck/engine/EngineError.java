package org.lxdeck.engine;

/**
 * A failure as data.
 *
 * @param message one sentence for a person: what failed and why
 * @param detail more lines for the log; may be empty
 * @param hint what to try next, a sentence or a command; may be empty
 */
public record EngineError(Kind kind, String message, String detail, String hint) {
    /** What kind of failure it is; the command line turns it into an exit code. */
    public enum Kind {
        /** The thing named does not exist. */
        NOT_FOUND,
        /** The name is taken, or the object is in use or in the wrong state. */
        CONFLICT,
        /** The input is wrong. */
        INVALID,
        /** Refused for safety. */
        REFUSED,
        /** No permission. */
        DENIED,
        /** The host, a tool or a kernel feature is missing. */
        UNAVAILABLE,
        TIMED_OUT,
        CANCELLED,
        /** Everything else that went wrong. */
        FAILED
    }

    public static EngineError of(Kind kind, String message) {
        return new EngineError(kind, message, "", "");
    }

    public EngineError withHint(String text) {
        return new EngineError(kind, message, detail, text);
    }

    public EngineError withDetail(String text) {
        return new EngineError(kind, message, text, hint);
    }
}
