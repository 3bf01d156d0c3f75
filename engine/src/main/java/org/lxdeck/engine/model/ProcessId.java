package org.lxdeck.engine.model;

/**
 * What a process is known by for as long as the machine is up. The number alone is given to another process one day.
 *
 * @param pid its number on the host
 * @param startTicks when it started, hundredths of a second since boot
 */
public record ProcessId(int pid, long startTicks) {}
