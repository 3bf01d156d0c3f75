package org.lxdeck.engine.config;

/** A text that does not follow the grammar of its kind of value; the message says why. Never leaves the engine. */
public final class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public InvalidValue(String message) {
        super(message);
    }
}
