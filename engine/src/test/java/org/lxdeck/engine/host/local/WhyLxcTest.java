package org.lxdeck.engine.host.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.diagnosis.Diagnosis;
import org.lxdeck.engine.diagnosis.Reason;
import org.lxdeck.engine.diagnosis.Subject;
import org.lxdeck.engine.diagnosis.Weight;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationStatus;

/** Real troubles of real containers, and what is said of them. */
@Tag("lxc")
class WhyLxcTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private TestBed bed;
    private Engine engine;

    @BeforeEach
    void open() throws Exception {
        bed = TestBed.open();
        engine = bed.engine();
    }

    @AfterEach
    void close() throws IOException {
        bed.close();
    }

    private void look() throws EngineException {
        engine.refresh(EnumSet.of(Part.CONTAINERS, Part.CONFIG));
    }

    private void script(String name, String text) throws IOException {
        Files.writeString(bed.lxcpath.resolve(name).resolve("rootfs/init"), text);
    }

    private Operation start(String name) throws InterruptedException {
        return engine.await(engine.submit(new Intent.Start(bed.ref(name))));
    }

    private void started(String name) throws Exception {
        look();
        Operation operation = start(name);
        assertEquals(OperationStatus.SUCCESS, operation.status(), () -> String.valueOf(operation.error()));
    }

    private Reason why(String name, String id) throws EngineException {
        Diagnosis diagnosis = engine.why(new Subject.OfContainer(bed.ref(name)));
        List<String> ids = diagnosis.reasons().stream().map(Reason::id).toList();
        assertTrue(ids.contains(id), diagnosis::toString);
        return diagnosis.reasons().get(ids.indexOf(id));
    }

    private void stops(String name) throws InterruptedException {
        TestBed.until("it has stopped", SOON, () -> TestBed.status(engine, bed.ref(name)) == ContainerStatus.STOPPED);
    }

    @Test
    void aBridgeThatIsNotThere() throws Exception {
        bed.define("a", "lxc.net.0.type = veth", "lxc.net.0.link = lxdnobr0");
        look();
        Operation failed = start("a");
        assertEquals(OperationStatus.FAILURE, failed.status());
        stops("a");
        Reason reason = why("a", "bridge-missing");
        assertEquals(Weight.CAUSE, reason.weight());
        assertTrue(reason.evidence().get(0).startsWith(bed.lxcpath + "/a/config:"), reason::toString);
        Diagnosis ofOperation = engine.why(new Subject.OfOperation(failed.id()));
        assertEquals("operation-failed", ofOperation.reasons().get(0).id());
        assertTrue(ofOperation.reasons().get(0).sentence().contains("lxdnobr0"), ofOperation::toString);
    }

    @Test
    void aLineThatDoesNotLoad() throws Exception {
        bed.define("a", "lxc.nett.0.type = veth");
        look();
        TestBed.until("it is in error", SOON, () -> TestBed.status(engine, bed.ref("a")) == ContainerStatus.ERROR);
        Reason reason = why("a", "config-unreadable");
        assertTrue(reason.sentence().contains(bed.lxcpath + "/a/config:"), reason::toString);
        assertTrue(reason.remedies().get(0).line().startsWith("editor +"), reason::toString);
    }

    @Test
    void anInitThatEndsWithACode() throws Exception {
        bed.define("a");
        script("a", "sleep 1\nexit 7\n");
        started("a");
        stops("a");
        assertTrue(why("a", "init-failed").sentence().contains("exit code 7"));
    }

    @Test
    void anInitThatIsKilled() throws Exception {
        bed.define("a");
        started("a");
        int pid = engine.state().container(bed.ref("a")).orElseThrow().pid();
        assertEquals(
                0,
                new ProcessBuilder("kill", "-9", Integer.toString(pid)).start().waitFor());
        stops("a");
        assertTrue(why("a", "init-killed").evidence().get(0).contains("Child <" + pid + ">"));
    }

    @Test
    void aStopByLxdeckIsNoTrouble() throws Exception {
        bed.define("a");
        look();
        assertEquals(Weight.NOTE, why("a", "not-started").weight());
        started("a");
        Operation stopped = engine.await(engine.submit(new Intent.Stop(bed.ref("a"), 10)));
        assertEquals(OperationStatus.SUCCESS, stopped.status());
        assertTrue(why("a", "stopped").sentence().contains("shut down with lxdeck"));
    }

    private void small(String name, String script) throws Exception {
        bed.define(name, "lxc.cgroup.memory.limit_in_bytes = 16777216", "lxc.cgroup2.memory.max = 16777216");
        script(name, script);
        started(name);
    }

    @Test
    void killedForMemoryInsideItsLimit() throws Exception {
        small("a", "trap 'exit 0' PWR\nwhile :; do /bin/busybox dd if=/dev/zero of=/dev/null bs=256M; sleep 1; done\n");
        TestBed.until(
                "the kernel kills",
                SOON,
                () -> engine.state().usageOf(bed.ref("a")).oomKills() > 0);
        Reason reason = why("a", "out-of-memory");
        assertTrue(reason.sentence().contains("the kernel has killed"), reason::toString);
    }

    @Test
    void anInitThatTheKernelKillsForMemory() throws Exception {
        small("a", "sleep 1\nexec /bin/busybox dd if=/dev/zero of=/dev/null bs=256M\n");
        stops("a");
        Reason killed = why("a", KernelKills.of("a").isEmpty() ? "init-killed" : "out-of-memory");
        assertEquals(Weight.CAUSE, killed.weight());
    }

    @Test
    void heldBackByItsQuota() throws Exception {
        Assumptions.assumeTrue(
                Files.exists(java.nio.file.Path.of("/sys/fs/cgroup/cpu/cpu.cfs_quota_us"))
                        || Files.exists(java.nio.file.Path.of("/sys/fs/cgroup/cgroup.controllers")),
                "this kernel has no quotas");
        bed.define(
                "a",
                "lxc.cgroup.cpu.cfs_period_us = 50000",
                "lxc.cgroup.cpu.cfs_quota_us = 5000",
                "lxc.cgroup2.cpu.max = 5000 50000");
        script("a", "trap 'exit 0' PWR\nwhile :; do :; done\n");
        started("a");
        Reason reason = why("a", "throttled");
        assertEquals(Weight.CAUSE, reason.weight(), reason::toString);
        assertTrue(reason.sentence().contains("0.1 cores"), reason::toString);
        assertTrue(reason.evidence().contains("quota 5 ms in every 50 ms"), reason::toString);
    }

    @Test
    void noMoreProcesses() throws Exception {
        bed.define("a", "lxc.cgroup.pids.max = 8", "lxc.cgroup2.pids.max = 8");
        script("a", "trap 'exit 0' PWR\nfor i in 1 2 3 4 5 6 7; do sleep 600 & done\nwait\nwhile :; do :; done\n");
        started("a");
        TestBed.until(
                "it is full", SOON, () -> engine.state().usageOf(bed.ref("a")).processes() >= 8);
        assertEquals(Weight.CAUSE, why("a", "process-limit").weight());
    }

    @Test
    void frozenIsSaidByWhom() throws Exception {
        bed.define("a");
        started("a");
        bed.tool("lxc-freeze", "a");
        TestBed.until("frozen", SOON, () -> TestBed.status(engine, bed.ref("a")) == ContainerStatus.FROZEN);
        assertTrue(why("a", "frozen").evidence().get(0).contains("by another program"));
        bed.tool("lxc-unfreeze", "a");
        TestBed.until("thawed", SOON, () -> TestBed.status(engine, bed.ref("a")) == ContainerStatus.RUNNING);
        Diagnosis well = engine.why(new Subject.OfContainer(bed.ref("a")));
        assertFalse(well.reasons().stream().anyMatch(reason -> reason.id().equals("frozen")), well::toString);
    }
}
