package org.lxdeck.engine.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.Verb;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.model.HostUsage;
import org.lxdeck.engine.model.ProcessRow;
import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationId;
import org.lxdeck.engine.op.OperationStatus;
import org.lxdeck.engine.op.ProgressReport;

/** Each cause by itself: found when it is at work, silent when it is not, with evidence and something to try. */
class CausesTest {
    private static final ContainerRef WEB = new ContainerRef("local", "web");
    private static final long NOW = 1_800_000_000_000L;
    private static final long MEBI = 1L << 20;

    private ContainerStatus status = ContainerStatus.RUNNING;
    private boolean privileged;
    private String problem = "";
    private UsageSample usage = usage(200, 2000, 0, 100 * MEBI, 512 * MEBI, 0, 10, -1, 0);
    private HostUsage host = host(300, 8L << 30, 100);
    private final List<Operation> operations = new ArrayList<>();
    private Ending ending = Ending.UNKNOWN;
    private int initPid;
    private Optional<Gathered.StartFailure> failure = Optional.empty();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Gathered.HostFault> hostFaults = new ArrayList<>();
    private Gathered.Disk disk = new Gathered.Disk("/var/lib/lxc/web", 100L << 30, 50L << 30, 1000);
    private Gathered.Limits limits = Gathered.Limits.UNKNOWN;
    private final List<String> killed = new ArrayList<>();
    private final List<ProcessRow> processes = new ArrayList<>();

    private static UsageSample usage(
            int cpu,
            int cpuLimit,
            int throttled,
            long memory,
            long memoryLimit,
            long oom,
            long tasks,
            long most,
            int io) {
        return new UsageSample(
                1,
                1,
                cpu,
                cpuLimit,
                throttled,
                memory,
                0,
                memoryLimit,
                memory,
                0,
                0,
                oom,
                tasks,
                most,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                io,
                NOW - 60_000);
    }

    private static HostUsage host(int busy, long used, int load) {
        return new HostUsage(
                4, busy, 16L << 30, used, 0, 0, load, load, load, 1000, 1, 1, 0, 0, 0, 0, 0, 0, 0, "ok", "v2");
    }

    private Diagnosis ask() {
        Container container = new Container(
                WEB,
                status,
                status.isAlive() ? 100 : 0,
                true,
                privileged,
                false,
                "",
                "x86_64",
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                1,
                1,
                problem);
        Gathered gathered = new Gathered(
                ending, initPid, failure, faults, hostFaults, disk, UsageSample.UNKNOWN, limits, killed, processes);
        return Causes.of(new Facts(
                container, status.isAlive() ? usage : UsageSample.UNKNOWN, host, operations, gathered, true, NOW));
    }

    /** The first reason, which must be this one, explained and with something to try. */
    private Reason first(String id) {
        Diagnosis diagnosis = ask();
        assertFalse(diagnosis.reasons().isEmpty(), () -> "no reason at all: " + diagnosis);
        Reason reason = diagnosis.reasons().get(0);
        assertEquals(id, reason.id(), diagnosis::toString);
        assertTrue(reason.sentence().endsWith("."), reason.sentence());
        assertFalse(reason.remedies().isEmpty(), reason::toString);
        return reason;
    }

    private void operation(Verb verb, OperationStatus how, String error) {
        operations.add(new Operation(
                new OperationId("op-" + operations.size()),
                verb,
                "local",
                "web",
                Optional.of(WEB),
                how,
                ProgressReport.NONE,
                false,
                NOW - 20_000,
                NOW - 20_000,
                List.of(),
                Optional.empty(),
                error.isEmpty() ? Optional.empty() : Optional.of(EngineError.of(EngineError.Kind.FAILED, error)),
                Optional.empty()));
    }

    @Test
    void nothingIsWrongWithAHealthyOne() {
        assertEquals(List.of(), ask().reasons());
        assertTrue(ask().state().startsWith("“web” is running, uses 0.2 cores of 2 cores, 100 MiB of memory"));
    }

    @Test
    void aConfigurationThatDoesNotLoadIsNamedWithItsLine() {
        status = ContainerStatus.ERROR;
        problem = "/var/lib/lxc/web/config:7: unknown key “lxc.nett”";
        Reason reason = first("config-unreadable");
        assertEquals(List.of("/var/lib/lxc/web/config:7"), reason.evidence());
        assertEquals(
                "editor +7 /var/lib/lxc/web/config", reason.remedies().get(0).line());
        assertEquals(1, ask().reasons().size());
    }

    @Test
    void whatElseIsWrongIsTold() {
        problem = "its monitor does not answer";
        first("unusable");
    }

    @Test
    void aMissingBridgeIsTheCauseOfAFailedStart() {
        status = ContainerStatus.STOPPED;
        faults.add(new Fault(Fault.Kind.BRIDGE_MISSING, "br9", "/var/lib/lxc/web/config:9"));
        failure = Optional.of(new Gathered.StartFailure("bridge \"br9\" does not exist", "", "raw"));
        Reason reason = first("bridge-missing");
        assertTrue(reason.evidence().get(0).contains("/var/lib/lxc/web/config:9"));
        assertEquals(1, ask().reasons().size(), "the log says the same");
        faults.set(0, new Fault(Fault.Kind.BRIDGE_MISSING, "lxcbr0", "device eth0"));
        assertEquals(
                "lxdeck doctor --fix", first("bridge-missing").remedies().get(0).line());
        status = ContainerStatus.RUNNING;
        assertEquals(Weight.STRAIN, first("bridge-missing").weight());
    }

    @Test
    void otherThingsThatAreNotThere() {
        status = ContainerStatus.STOPPED;
        faults.add(new Fault(Fault.Kind.SOURCE_MISSING, "/srv/data", "device data"));
        first("path-missing");
        faults.set(0, new Fault(Fault.Kind.LINK_MISSING, "eth7", "device nic"));
        first("interface-missing");
        faults.set(0, new Fault(Fault.Kind.BRIDGE_DOWN, "br0", "device nic"));
        assertEquals(
                "ip link set br0 up", first("bridge-down").remedies().get(0).line());
    }

    @Test
    void theLogSaysWhyItDidNotStart() {
        status = ContainerStatus.STOPPED;
        failure =
                Optional.of(new Gathered.StartFailure("init program \"/sbin/x\" does not exist", "set it", "raw line"));
        Reason reason = first("start-failed");
        assertTrue(reason.sentence().contains("/sbin/x"));
        assertEquals(List.of("raw line"), reason.evidence());
        assertEquals("set it", reason.remedies().get(0).text());
        failure = Optional.empty();
        operation(Verb.START, OperationStatus.FAILURE, "the disk device data has no source");
        assertTrue(first("start-failed").sentence().contains("has no source"));
    }

    @Test
    void anInitThatEndedIsToldApart() {
        status = ContainerStatus.STOPPED;
        ending = new Ending(Ending.How.EXITED, 127, "line");
        assertTrue(first("init-failed").sentence().contains("127 (a program it wanted to run does not exist)"));
        ending = new Ending(Ending.How.EXITED, 0, "line");
        assertEquals(Weight.NOTE, first("init-ended").weight());
        ending = new Ending(Ending.How.SIGNALLED, 9, "line");
        assertTrue(first("init-killed").sentence().contains("killed from outside"));
        ending = new Ending(Ending.How.SIGNALLED, 11, "line");
        assertTrue(first("init-killed").sentence().contains("signal 11"));
        ending = new Ending(Ending.How.SIGNALLED, 2, "line");
        first("shut-down");
        ending = new Ending(Ending.How.NEVER_STARTED, 0, "");
        assertEquals(Remedy.Way.START, first("not-started").remedies().get(0).way());
        operation(Verb.STOP, OperationStatus.SUCCESS, "");
        assertTrue(first("stopped").sentence().contains("shut down with lxdeck 20 s ago"));
    }

    @Test
    void anInitThatTheKernelKilledForMemory() {
        status = ContainerStatus.STOPPED;
        ending = new Ending(Ending.How.SIGNALLED, 9, "line");
        initPid = 4711;
        killed.add("Memory cgroup out of memory: Killed process 4711 (init) total-vm:1kB");
        assertTrue(first("out-of-memory").evidence().get(0).contains("4711"));
        assertEquals(1, ask().reasons().size());
        killed.set(0, "Memory cgroup out of memory: Killed process 47 (init) total-vm:1kB");
        first("init-killed");
    }

    @Test
    void killsForMemoryWhileItRuns() {
        usage = usage(200, 2000, 0, 100 * MEBI, 512 * MEBI, 3, 10, -1, 0);
        killed.add("Memory cgroup out of memory: Killed process 12 (java)");
        Reason reason = first("out-of-memory");
        assertTrue(reason.sentence().contains("3 processes"));
        assertEquals(
                "lxdeck config set web limits.memory=768MiB",
                reason.remedies().get(0).line());
    }

    @Test
    void aMemoryLimitThatIsNearlyReached() {
        usage = usage(200, 2000, 0, 500 * MEBI, 512 * MEBI, 0, 10, -1, 0);
        limits = new Gathered.Limits(-1, -1, -1, -1, 0, 77, false);
        Reason reason = first("memory-limit");
        assertTrue(reason.evidence().contains("the limit was hit 77 times since its start"));
    }

    @Test
    void aQuotaThatHoldsItBack() {
        usage = usage(500, 500, 460, 100 * MEBI, 512 * MEBI, 0, 10, -1, 0);
        limits = new Gathered.Limits(900, 412, 50_000, 100_000, 0, 0, false);
        Reason reason = first("throttled");
        assertTrue(reason.sentence().contains("limited to 0.5 cores")
                && reason.sentence().contains("46 %"));
        assertTrue(reason.evidence().contains("quota 50 ms in every 100 ms"));
        assertEquals(
                "lxdeck config set web limits.cpu.allowance=100ms/100ms",
                reason.remedies().get(0).line());
        assertEquals(1, ask().reasons().size());
        usage = usage(10, 500, 0, 100 * MEBI, 512 * MEBI, 0, 10, -1, 0);
        assertEquals(Weight.STRAIN, first("throttled").weight());
    }

    @Test
    void noMoreProcesses() {
        usage = usage(200, 2000, 0, 100 * MEBI, 512 * MEBI, 0, 50, 50, 0);
        limits = new Gathered.Limits(-1, -1, -1, -1, 9, 0, false);
        assertTrue(first("process-limit").sentence().contains("as many processes as it may: 50"));
        usage = usage(200, 2000, 0, 100 * MEBI, 512 * MEBI, 0, 47, 50, 0);
        assertEquals(Weight.STRAIN, first("process-limit").weight());
        usage = usage(200, 2000, 0, 100 * MEBI, 512 * MEBI, 0, 40, 50, 0);
        assertEquals(List.of(), ask().reasons());
    }

    @Test
    void itIsFrozen() {
        status = ContainerStatus.FROZEN;
        assertEquals(Remedy.Way.UNFREEZE, first("frozen").remedies().get(0).way());
        operation(Verb.FREEZE, OperationStatus.SUCCESS, "");
        assertTrue(first("frozen").evidence().get(0).contains("with lxdeck 20 s ago"));
        limits = new Gathered.Limits(-1, -1, -1, -1, 0, 0, true);
        assertTrue(first("frozen").sentence().contains("a cgroup above it"));
    }

    @Test
    void theDiskIsFull() {
        disk = new Gathered.Disk("/d", 100L << 30, 0, 10);
        assertEquals(Weight.CAUSE, first("disk-full").weight());
        disk = new Gathered.Disk("/d", 100L << 30, 50L << 30, 0);
        assertTrue(first("disk-full").sentence().contains("inodes"));
        disk = new Gathered.Disk("/d", 100L << 30, 100 * MEBI, -1);
        assertEquals(Weight.STRAIN, first("disk-full").weight());
    }

    @Test
    void processesWaitOrStandStill() {
        usage = usage(200, 2000, 0, 100 * MEBI, 512 * MEBI, 0, 10, -1, 380);
        assertTrue(first("pressure-io").sentence().contains("a disk 38 %"));
        processes.add(new ProcessRow(7, 3, 1, 0, 0, 'D', 0, 1, 1, 1, 1, "rsync /a /b"));
        assertTrue(first("processes-wait").evidence().get(0).contains("rsync"));
        processes.set(0, new ProcessRow(7, 3, 1, 0, 0, 'T', 0, 1, 1, 1, 1, "job"));
        assertTrue(first("processes-stopped")
                .remedies()
                .get(1)
                .line()
                .equals("lxdeck process signal web 3 --signal CONT"));
    }

    @Test
    void theHostItselfIsShort() {
        host = host(960, 8L << 30, 100);
        first("host-busy");
        host = host(100, 16L << 30, 100);
        first("host-memory");
        host = host(100, 8L << 30, 1200);
        first("host-busy");
    }

    @Test
    void whatTheDoctorSays() {
        hostFaults.add(
                new Gathered.HostFault("lxcfs", true, "lxcfs is mounted but does not answer", "reads hang", "x"));
        assertEquals(Weight.CAUSE, first("lxcfs-dead").weight());
        hostFaults.set(0, new Gathered.HostFault("lxcfs", false, "lxcfs is not mounted", "", "lxcfs …"));
        assertEquals(Weight.NOTE, first("lxcfs-missing").weight());
        status = ContainerStatus.STOPPED;
        hostFaults.set(0, new Gathered.HostFault("subids", true, "root has no sub-uids", "needed", "usermod …"));
        assertEquals("usermod …", first("ids-missing").remedies().get(0).line());
        privileged = true;
        assertEquals(List.of(), ask().reasons());
    }

    @Test
    void workUnderWayIsTold() {
        operation(Verb.STOP, OperationStatus.RUNNING, "");
        assertTrue(first("under-way").sentence().contains("Stopping since 20 s"));
    }

    @Test
    void allItsProcessorsAreUsed() {
        usage = usage(1990, 2000, 0, 100 * MEBI, 512 * MEBI, 0, 10, -1, 0);
        processes.add(new ProcessRow(7, 3, 1, 0, 0, 'R', 1900, 1, 1, 1, 1, "ffmpeg"));
        assertTrue(first("cpu-used-up").evidence().get(0).contains("ffmpeg"));
    }

    @Test
    void anotherHostIsNamedInTheLines() {
        status = ContainerStatus.FROZEN;
        Container container = new Container(
                WEB, status, 100, true, false, false, "", "", List.of(), Map.of(), Map.of(), Map.of(), Map.of(),
                List.of(), 1, 1, "");
        Facts facts = new Facts(container, usage, host, List.of(), Gathered.NOTHING, false, NOW);
        assertEquals(
                "lxdeck resume local:web",
                Causes.of(facts).reasons().get(0).remedies().get(0).line());
    }
}
