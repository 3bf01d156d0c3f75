package org.lxdeck.tui.app;

/** What the containers can be sorted by. */
public enum ContainerSort {
    NAME("name"),
    STATUS("status"),
    CPU("CPU"),
    MEMORY("memory"),
    NET("net"),
    DISK("disk"),
    PROCESSES("processes"),
    UPTIME("uptime"),
    TROUBLE("trouble"),
    MEMORY_SHARE("memory % of limit"),
    PRESSURE("pressure"),
    NET_IN("net in"),
    NET_OUT("net out"),
    DISK_READ("disk read"),
    DISK_WRITE("disk write"),
    HOST("host"),
    ADDRESS("address"),
    PROFILES("profiles"),
    DESCRIPTION("description"),
    CREATED("date created");

    private final String label;

    ContainerSort(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the rows go by a text, which starts with the smallest. */
    public boolean isText() {
        return switch (this) {
            case NAME, STATUS, HOST, ADDRESS, PROFILES, DESCRIPTION -> true;
            default -> false;
        };
    }
}
