package org.lxdeck.engine.op;

/** Identity of an operation: a UUID as text, as in the LXD API. */
public record OperationId(String value) {
    static OperationId fresh() {
        return new OperationId(java.util.UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
