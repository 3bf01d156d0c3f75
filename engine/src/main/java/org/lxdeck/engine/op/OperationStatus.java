package org.lxdeck.engine.op;

/** Where an operation stands, in LXD's words and codes. */
public enum OperationStatus {
    PENDING("Pending", 105),
    RUNNING("Running", 103),
    CANCELLING("Cancelling", 104),
    SUCCESS("Success", 200),
    FAILURE("Failure", 400),
    CANCELLED("Cancelled", 401);

    private final String label;
    private final int code;

    OperationStatus(String label, int code) {
        this.label = label;
        this.code = code;
    }

    public String label() {
        return label;
    }

    public int code() {
        return code;
    }

    public boolean isFinal() {
        return code >= 200;
    }
}
