package org.lxdeck.engine.config;

/**
 * What must be known to turn limits into numbers.
 *
 * @param memoryBytes the host's memory, MemTotal of /proc/meminfo
 * @param swapAccounting whether the memory controller counts swap (memory.memsw.* of v1 or memory.swap.* of v2 exist)
 * @param cpus the CPUs chosen for this container, as a list for cpuset.cpus; empty leaves them as they are
 */
public record LimitFacts(long memoryBytes, boolean swapAccounting, String cpus) {
    public LimitFacts withCpus(String chosen) {
        return new LimitFacts(memoryBytes, swapAccounting, chosen);
    }
}
