package org.lxdeck.engine.op;

/** Identity of an operation: a UUID as text, as in the LXD API. */
public record OperationId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
