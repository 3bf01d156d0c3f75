package org.lxdeck.engine.host;

/** A series kept in the history. */
public enum Metric {
    /** CPU of one core, 1/1000. */
    CPU,
    /** Memory used, page cache included, KiB. */
    MEMORY,
    /** Page cache within {@link #MEMORY}, KiB. */
    CACHE,
    /** KiB per second received. */
    NET_RX,
    /** KiB per second sent. */
    NET_TX,
    /** KiB per second read. */
    DISK_READ,
    /** KiB per second written. */
    DISK_WRITE,
    /** Share of time some task waited for a processor, 1/1000. */
    PRESSURE_CPU,
    /** Share of time some task waited for memory, 1/1000. */
    PRESSURE_MEMORY,
    /** Share of time some task waited for a disk, 1/1000. */
    PRESSURE_IO
}
