package org.lxdeck.engine.config;

import java.util.Set;

/**
 * What must be known to turn limits into numbers.
 *
 * @param memoryBytes the host's memory, MemTotal of /proc/meminfo
 * @param swapAccounting whether the memory controller counts swap (memory.memsw.* of v1 or memory.swap.* of v2 exist)
 * @param swappiness what a new cgroup starts with, vm.swappiness
 * @param cpus the CPUs chosen for this container, as a list for cpuset.cpus; empty leaves them as they are
 * @param interfaces the network interfaces of this machine that are hardware
 * @param files which of {@link #OPTIONAL} a container's cgroup has on this kernel
 */
public record LimitFacts(
        long memoryBytes,
        boolean swapAccounting,
        int swappiness,
        String cpus,
        Set<String> interfaces,
        Set<String> files) {
    /** Files that depend on how the kernel was built and on what is mounted. */
    public static final Set<String> OPTIONAL = Set.of(
            "blkio.weight",
            "blkio.bfq.weight",
            "io.weight",
            "net_prio.ifpriomap",
            "io.bfq.weight",
            "hugetlb.64KB.limit_in_bytes",
            "hugetlb.1MB.limit_in_bytes",
            "hugetlb.2MB.limit_in_bytes",
            "hugetlb.1GB.limit_in_bytes",
            "hugetlb.64KB.max",
            "hugetlb.1MB.max",
            "hugetlb.2MB.max",
            "hugetlb.1GB.max");

    /** Those of a machine without network interfaces. */
    public LimitFacts(long memoryBytes, boolean swapAccounting, int swappiness, String cpus, Set<String> files) {
        this(memoryBytes, swapAccounting, swappiness, cpus, Set.of(), files);
    }

    public LimitFacts {
        interfaces = Set.copyOf(interfaces);
        files = Set.copyOf(files);
    }

    public LimitFacts withCpus(String chosen) {
        return new LimitFacts(memoryBytes, swapAccounting, swappiness, chosen, interfaces, files);
    }
}
