package org.lxdeck.tui.app;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of the containers' table. On a narrow screen they go in this order, first gone first: description, date,
 * profiles, disk, uptime, address, processes, network, memory bar, CPU graph, memory, trouble, CPU, host, status. The name stays.
 * The user may hide all but the first two. {@link #NET} takes the place of {@link #NET_IN} and {@link #NET_OUT} where there are fewer than {@link #WIDE} columns.
 */
public enum ContainerColumn {
    NAME("NAME", 12, 32, 0, false, ContainerSort.NAME),
    STATUS("STATUS", 10, 10, 1, false, ContainerSort.STATUS),
    TROUBLE("!", 4, 16, 4, false, ContainerSort.TROUBLE),
    HOST("HOST", 8, 14, 2, false, ContainerSort.HOST),
    CPU("CPU%", 5, 5, 3, true, ContainerSort.CPU),
    CPU_GRAPH("", 8, 30, 6, false, null),
    MEMORY_BAR("MEMORY", 6, 16, 7, false, null),
    MEMORY("", 10, 10, 5, true, ContainerSort.MEMORY),
    NET("NET/s", 6, 6, 8, true, ContainerSort.NET),
    NET_IN("NET IN/s", 8, 8, 8, true, ContainerSort.NET),
    NET_OUT("OUT/s", 5, 5, 8, true, ContainerSort.NET_OUT),
    PROCESSES("PROCS", 5, 5, 9, true, ContainerSort.PROCESSES),
    ADDRESS("ADDRESS", 14, 15, 10, false, ContainerSort.ADDRESS),
    UPTIME("UP", 5, 5, 11, true, ContainerSort.UPTIME),
    DISK_READ("READ/s", 6, 6, 12, true, ContainerSort.DISK_READ),
    DISK_WRITE("WRITE/s", 7, 7, 12, true, ContainerSort.DISK),
    PROFILES("PROFILES", 14, 30, 13, false, ContainerSort.PROFILES),
    CREATED("CREATED", 10, 10, 14, true, ContainerSort.CREATED),
    DESCRIPTION("DESCRIPTION", 16, 60, 15, false, ContainerSort.DESCRIPTION);

    /** From this width on both directions of the network have a column. */
    private static final int WIDE = 100;

    private final String title;
    private final int least;
    private final int most;
    private final int rank;
    private final boolean right;
    private final @Nullable ContainerSort sort;

    ContainerColumn(String title, int least, int most, int rank, boolean right, @Nullable ContainerSort sort) {
        this.title = title;
        this.least = least;
        this.most = most;
        this.rank = rank;
        this.right = right;
        this.sort = sort;
    }

    public String title() {
        return title;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    public int rank() {
        return rank;
    }

    public boolean isRight() {
        return right;
    }

    /** Whether it is one of the columns to choose from on a screen so wide. */
    public boolean fits(int columns) {
        return this == NET ? columns < WIDE : columns >= WIDE || (this != NET_IN && this != NET_OUT);
    }

    /** Whether the rows are sorted by what stands in it. */
    public boolean isSortedBy(ContainerSort wanted) {
        return sort == wanted
                || (this == NET_IN && wanted == ContainerSort.NET_IN)
                || (this == DISK_WRITE && wanted == ContainerSort.DISK_WRITE)
                || (this == MEMORY && wanted == ContainerSort.MEMORY_SHARE);
    }

    /** What the menu of columns calls it; those that stand for each other are one, and empty is one that always stays. */
    public String choice() {
        return switch (this) {
            case NAME, STATUS, HOST -> "";
            case TROUBLE -> "trouble";
            case CPU -> "CPU";
            case CPU_GRAPH -> "CPU graph";
            case MEMORY_BAR -> "memory bar";
            case MEMORY -> "memory";
            case NET, NET_IN, NET_OUT -> "network";
            case PROCESSES -> "processes";
            case ADDRESS -> "address";
            case UPTIME -> "uptime";
            case DISK_READ, DISK_WRITE -> "disk";
            case PROFILES -> "profiles";
            case CREATED -> "date created";
            case DESCRIPTION -> "description";
        };
    }

    /** All that can be hidden, each once. */
    public static List<String> choices() {
        List<String> all = new ArrayList<>();
        for (ContainerColumn column : values()) {
            String choice = column.choice();
            if (!choice.isEmpty() && !all.contains(choice)) {
                all.add(choice);
            }
        }
        return List.copyOf(all);
    }
}
