package org.lxdeck.engine;

import org.jspecify.annotations.Nullable;

/** Carries an {@link EngineError}; the only exception that crosses the engine's face. */
public final class EngineException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient EngineError error;

    public EngineException(EngineError error) {
        this(error, null);
    }

    public EngineException(EngineError error, @Nullable Throwable cause) {
        super(error.message(), cause);
        this.error = error;
    }

    public EngineException(EngineError.Kind kind, String message) {
        this(EngineError.of(kind, message), null);
    }

    public EngineException(EngineError.Kind kind, String message, String hint) {
        this(EngineError.of(kind, message).withHint(hint), null);
    }

    public EngineError error() {
        return error;
    }
}
