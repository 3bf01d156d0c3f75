package org.lxdeck.engine.host.demo;

/** What is wrong with a container of the demo, so that every kind of trouble can be seen. */
enum DemoFault {
    NONE,
    /** Its bridge does not exist: a start fails with that cause. */
    NO_BRIDGE,
    /** Its init takes no notice of a shutdown. */
    IGNORES_SHUTDOWN,
    /** Wants more CPU than its quota gives. */
    THROTTLED,
    /** Wants more memory than its limit gives: the kernel kills now and then. */
    OUT_OF_MEMORY,
    /** Its configuration does not load. */
    BROKEN_CONFIG,
    /** It has as many processes as it may. */
    PROCESS_LIMIT,
    /** Its disk is slow and nearly full. */
    SLOW_DISK,
    /** Its init was killed for lack of memory when it last ran. */
    INIT_KILLED,
    /** Its init ended with code 127 when it last ran. */
    INIT_FAILED
}
