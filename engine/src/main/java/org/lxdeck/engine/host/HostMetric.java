package org.lxdeck.engine.host;

/** A series of a whole host kept in the history. */
public enum HostMetric {
    /** Busy share of all CPUs together, 1/1000. */
    CPU,
    /** Memory used, KiB. */
    MEMORY,
    /** Swap used, KiB. */
    SWAP,
    /** Load average of a minute, 1/100. */
    LOAD,
    /** KiB per second received by the real interfaces. */
    NET_RX,
    /** KiB per second sent by the real interfaces. */
    NET_TX,
    /** KiB per second read from the real disks. */
    DISK_READ,
    /** KiB per second written to the real disks. */
    DISK_WRITE,
    /** Share of time some task waited for a processor, 1/1000. */
    PRESSURE_CPU,
    /** Share of time some task waited for memory, 1/1000. */
    PRESSURE_MEMORY,
    /** Share of time some task waited for a disk, 1/1000. */
    PRESSURE_IO
}
