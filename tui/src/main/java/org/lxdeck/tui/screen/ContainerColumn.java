package org.lxdeck.tui.screen;

import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.app.ContainerSort;

/**
 * A column of the containers' table. On a narrow screen they go in this order, first gone first: description, date,
 * profiles, disk, uptime, address, processes, network, memory bar, CPU graph, memory, trouble, CPU, host, status. The name stays.
 * {@link #NET} takes the place of {@link #NET_IN} and {@link #NET_OUT} where there are fewer than {@link #WIDE} columns.
 */
enum ContainerColumn {
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

    String title() {
        return title;
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    int rank() {
        return rank;
    }

    boolean isRight() {
        return right;
    }

    /** Whether it is one of the columns to choose from on a screen so wide. */
    boolean fits(int columns) {
        return this == NET ? columns < WIDE : columns >= WIDE || (this != NET_IN && this != NET_OUT);
    }

    /** Whether the rows are sorted by what stands in it. */
    boolean isSortedBy(ContainerSort wanted) {
        return sort == wanted
                || (this == NET_IN && wanted == ContainerSort.NET_IN)
                || (this == DISK_WRITE && wanted == ContainerSort.DISK_WRITE)
                || (this == MEMORY && wanted == ContainerSort.MEMORY_SHARE);
    }
}
