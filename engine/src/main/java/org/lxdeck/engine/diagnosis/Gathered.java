package org.lxdeck.engine.diagnosis;

import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.model.ProcessRow;
import org.lxdeck.engine.model.UsageSample;

/**
 * What a host knows of one container when somebody asks why.
 *
 * @param ending how its init ended last
 * @param initPid number of that init on the host, 0 when unknown
 * @param failure why its last start failed, from its log
 * @param faults what it counts on and is not there
 * @param host what is wrong with the host itself that containers feel
 * @param disk where its files lie
 * @param usage its numbers of the last moments; unknown when it does not run
 * @param limits what its cgroups count
 * @param killed lines of the kernel's log about processes it killed for lack of memory, oldest first
 * @param processes its processes
 */
public record Gathered(
        Ending ending,
        int initPid,
        Optional<StartFailure> failure,
        List<Fault> faults,
        List<HostFault> host,
        Disk disk,
        UsageSample usage,
        Limits limits,
        List<String> killed,
        List<ProcessRow> processes) {
    public Gathered {
        faults = List.copyOf(faults);
        host = List.copyOf(host);
        killed = List.copyOf(killed);
        processes = List.copyOf(processes);
    }

    /** Nothing is known. */
    public static final Gathered NOTHING = new Gathered(
            Ending.UNKNOWN,
            0,
            Optional.empty(),
            List.of(),
            List.of(),
            Disk.UNKNOWN,
            UsageSample.UNKNOWN,
            Limits.UNKNOWN,
            List.of(),
            List.of());

    /**
     * What a log says of a start that failed.
     *
     * @param sentence without a full stop
     * @param advice may be empty
     * @param line of the log
     */
    public record StartFailure(String sentence, String advice, String line) {}

    /**
     * A finding about the host.
     *
     * @param check e.g. {@code lxcfs}
     * @param grave whether containers cannot run, or not safely
     * @param command what mends it; may be empty
     */
    public record HostFault(String check, boolean grave, String found, String why, String command) {}

    /**
     * The file system under its files; −1 where unknown.
     *
     * @param total bytes
     * @param free bytes
     * @param freeFiles how many more files fit
     */
    public record Disk(String path, long total, long free, long freeFiles) {
        public static final Disk UNKNOWN = new Disk("", -1, -1, -1);
    }

    /**
     * Counters of its cgroups since its start; −1 where the kernel does not tell.
     *
     * @param quotaMicros processor time allowed in a period; −1 without a quota
     * @param processHits how often a new process was refused
     * @param memoryHits how often its memory limit was hit
     * @param frozenFromAbove whether a cgroup above it is frozen, not its own
     */
    public record Limits(
            long periods,
            long throttledPeriods,
            long quotaMicros,
            long periodMicros,
            long processHits,
            long memoryHits,
            boolean frozenFromAbove) {
        public static final Limits UNKNOWN = new Limits(-1, -1, -1, -1, -1, -1, false);
    }
}
