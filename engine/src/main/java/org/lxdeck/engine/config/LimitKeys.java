package org.lxdeck.engine.config;

import java.util.List;
import org.lxdeck.engine.config.ConfigKey.Scope;
import org.lxdeck.engine.config.ConfigKey.When;

/** The rows of {@link ConfigKeys} that limit what a container may use. */
final class LimitKeys {
    static final List<ConfigKey> ROWS = List.of(
            live("limits.cpu", Values.CPUS, LimitEffects.CPU, "How many CPUs it gets, or which ones (0-1,3)"),
            live(
                    "limits.cpu.allowance",
                    Values.ALLOWANCE,
                    CpuTimeEffect.ONE,
                    "Share of CPU time when CPUs are busy (50%), or a hard quota (25ms/100ms)"),
            live(
                    "limits.cpu.priority",
                    Values.PRIORITY,
                    CpuTimeEffect.ONE,
                    "Which of two with the same share of CPU time comes first"),
            live(
                    "limits.disk.priority",
                    Values.PRIORITY,
                    DiskWeightEffect.ONE,
                    "Weight of its disk requests when disks are busy"),
            hugePages("64KB"),
            hugePages("1MB"),
            hugePages("2MB"),
            hugePages("1GB"),
            new ConfigKey(
                    "limits.kernel.*",
                    ProcessLimits.TYPE,
                    Scope.ANYWHERE,
                    When.NEXT_START,
                    LineEffects.PROCESS_LIMIT,
                    "A limit of each of its processes, such as limits.kernel.nofile"),
            live(
                    "limits.memory",
                    Values.MEMORY,
                    MemoryEffect.ONE,
                    "Memory it may use, in bytes or in percent of the host's"),
            live(
                    "limits.memory.enforce",
                    Values.oneOf("soft", "hard"),
                    MemoryEffect.ONE,
                    "Whether the memory limit is held always (hard) or only when memory is short (soft)"),
            live("limits.memory.swap", Values.BOOL, MemoryEffect.ONE, "Whether it may swap"),
            live(
                    "limits.memory.swap.priority",
                    Values.PRIORITY,
                    MemoryEffect.ONE,
                    "Higher ones are swapped out later (cgroup v1)"),
            live(
                    "limits.network.priority",
                    Values.PRIORITY,
                    NetworkPriorityEffect.ONE,
                    "Which of two containers' packets leave first (cgroup v1 with net_prio)"),
            live("limits.processes", Values.INT, LimitEffects.PROCESSES, "How many processes it may have"));

    private LimitKeys() {}

    private static ConfigKey live(String name, ValueType type, Effect effect, String help) {
        return new ConfigKey(name, type, Scope.ANYWHERE, When.LIVE, effect, help);
    }

    private static ConfigKey hugePages(String size) {
        return live(
                "limits.hugepages." + size,
                Values.BYTES,
                new HugePagesEffect(size),
                "Bytes of huge pages of " + size + " it may use");
    }
}
