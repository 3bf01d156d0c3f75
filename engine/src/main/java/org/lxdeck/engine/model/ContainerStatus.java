package org.lxdeck.engine.model;

/** The state of a container in the words and codes of the LXD API. */
public enum ContainerStatus {
    STOPPED("Stopped", 102),
    STARTING("Starting", 106),
    RUNNING("Running", 103),
    STOPPING("Stopping", 107),
    ABORTING("Aborting", 108),
    FREEZING("Freezing", 109),
    FROZEN("Frozen", 110),
    THAWED("Thawed", 111),
    ERROR("Error", 112);

    private final String label;
    private final int code;

    ContainerStatus(String label, int code) {
        this.label = label;
        this.code = code;
    }

    /** The word shown to people, e.g. {@code Running}. */
    public String label() {
        return label;
    }

    /** The LXD status code, e.g. 103. */
    public int code() {
        return code;
    }

    /** Whether an init process exists in this state, so that there are numbers to read and something to attach to. */
    public boolean isAlive() {
        return this != STOPPED && this != ERROR && this != ABORTING;
    }
}
