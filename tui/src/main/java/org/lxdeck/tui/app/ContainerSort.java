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
    UPTIME("uptime");

    private final String label;

    ContainerSort(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
