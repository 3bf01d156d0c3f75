package org.lxdeck.engine.host.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationStatus;

/** Verbs and their failures on real containers. */
@Tag("lxc")
class LocalHostLxcTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private TestBed bed;

    @BeforeEach
    void open() throws IOException {
        bed = TestBed.open();
    }

    @AfterEach
    void close() throws IOException {
        bed.close();
    }

    private static Operation done(Engine engine, Intent intent) throws InterruptedException {
        return engine.await(engine.submit(intent));
    }

    private static void succeeds(Engine engine, Intent intent) throws InterruptedException {
        Operation operation = done(engine, intent);
        assertEquals(OperationStatus.SUCCESS, operation.status(), () -> String.valueOf(operation.error()));
    }

    private static EngineError fails(Engine engine, Intent intent) throws InterruptedException {
        Operation operation = done(engine, intent);
        assertEquals(OperationStatus.FAILURE, operation.status(), () -> operation.toString());
        return operation.error().orElseThrow();
    }

    private ContainerStatus status(Engine engine, String name) {
        return TestBed.status(engine, bed.ref(name));
    }

    @Test
    void aContainerGoesThroughItsLife() throws Exception {
        bed.define("a");
        Engine engine = bed.engine();
        TestBed.until("listed", SOON, () -> status(engine, "a") == ContainerStatus.STOPPED);
        succeeds(engine, new Intent.Start(bed.ref("a")));
        assertEquals(ContainerStatus.RUNNING, status(engine, "a"));
        TestBed.until(
                "numbers", SOON, () -> engine.state().usageOf(bed.ref("a")).processes() >= 1);
        Container running = engine.state().container(bed.ref("a")).orElseThrow();
        assertTrue(running.pid() > 0);
        assertTrue(running.lastUsedAt() > 0);
        succeeds(engine, new Intent.Freeze(bed.ref("a")));
        assertEquals(ContainerStatus.FROZEN, status(engine, "a"));
        succeeds(engine, new Intent.Unfreeze(bed.ref("a")));
        assertEquals(ContainerStatus.RUNNING, status(engine, "a"));
        succeeds(engine, new Intent.Restart(bed.ref("a"), 10, false));
        assertEquals(ContainerStatus.RUNNING, status(engine, "a"));
        assertFalse(engine.state().container(bed.ref("a")).orElseThrow().pid() == running.pid());
        succeeds(engine, new Intent.Stop(bed.ref("a"), 10));
        assertEquals(ContainerStatus.STOPPED, status(engine, "a"));
        succeeds(engine, new Intent.Rename(bed.ref("a"), "b"));
        assertEquals(ContainerStatus.STOPPED, status(engine, "b"));
        assertTrue(engine.state().container(bed.ref("a")).isEmpty());
        succeeds(engine, new Intent.Start(bed.ref("b")));
        succeeds(engine, new Intent.Kill(bed.ref("b")));
        assertEquals(ContainerStatus.STOPPED, status(engine, "b"));
    }

    @Test
    void wrongStatesAreAnsweredWithASentence() throws Exception {
        bed.define("a");
        Engine engine = bed.engine();
        assertEquals(
                "container a is already stopped",
                fails(engine, new Intent.Stop(bed.ref("a"), 1)).message());
        assertEquals(
                "container a is not running",
                fails(engine, new Intent.Freeze(bed.ref("a"))).message());
        assertEquals(
                "container a is not running",
                fails(engine, new Intent.Unfreeze(bed.ref("a"))).message());
        assertEquals(
                EngineError.Kind.CONFLICT,
                fails(engine, new Intent.Restart(bed.ref("a"), 1, false)).kind());
        succeeds(engine, new Intent.Start(bed.ref("a")));
        assertEquals(
                "container a is already running",
                fails(engine, new Intent.Start(bed.ref("a"))).message());
        assertEquals(
                "container a is already running",
                fails(engine, new Intent.Unfreeze(bed.ref("a"))).message());
        assertEquals(
                "container a is running",
                fails(engine, new Intent.Rename(bed.ref("a"), "b")).message());
        assertEquals(
                "container a is running",
                fails(engine, new Intent.Delete(bed.ref("a"), false)).message());
        succeeds(engine, new Intent.Freeze(bed.ref("a")));
        assertEquals(
                "container a is already frozen",
                fails(engine, new Intent.Freeze(bed.ref("a"))).message());
        succeeds(engine, new Intent.Stop(bed.ref("a"), 10));
        assertEquals(
                EngineError.Kind.NOT_FOUND,
                fails(engine, new Intent.Start(bed.ref("nobody"))).kind());
    }

    @Test
    void aDeafInitIsLeftRunningWhenTheGraceIsOver() throws Exception {
        bed.define("deaf", "lxc.signal.halt = SIGTERM");
        Engine engine = bed.engine();
        succeeds(engine, new Intent.Start(bed.ref("deaf")));
        EngineError error = fails(engine, new Intent.Stop(bed.ref("deaf"), 1));
        assertEquals(EngineError.Kind.TIMED_OUT, error.kind());
        assertTrue(error.message().contains("still running"), error.message());
        assertEquals(ContainerStatus.RUNNING, status(engine, "deaf"));
    }

    @Test
    void aFailedStartNamesItsCause() throws Exception {
        bed.define("bridge", "lxc.net.0.type = veth", "lxc.net.0.link = lxtnobr0");
        bed.define("init", "lxc.init.cmd = /bin/nope");
        bed.define("rootfs");
        Files.move(bed.lxcpath.resolve("rootfs/rootfs"), bed.lxcpath.resolve("rootfs/elsewhere"));
        Engine engine = bed.engine();
        String bridge = fails(engine, new Intent.Start(bed.ref("bridge"))).message();
        assertTrue(bridge.contains("lxtnobr0") && bridge.contains("does not exist"), bridge);
        String init = fails(engine, new Intent.Start(bed.ref("init"))).message();
        assertTrue(init.contains("/bin/nope"), init);
        String rootfs = fails(engine, new Intent.Start(bed.ref("rootfs"))).message();
        assertTrue(rootfs.contains("rootfs"), rootfs);
        assertFalse(rootfs.contains("ABORTING"), rootfs);
        assertEquals(ContainerStatus.STOPPED, status(engine, "bridge"));
        for (Path hierarchy : hierarchies()) {
            assertFalse(Files.exists(hierarchy.resolve("lxc.monitor.bridge")), hierarchy + " has a leftover");
        }
    }

    @Test
    void whatAKilledMonitorLeavesIsGoneWithTheNextStartOrStop() throws Exception {
        String name = "killed" + Long.toHexString(System.nanoTime() & 0xffffff);
        bed.define(name);
        Engine engine = bed.engine();
        succeeds(engine, new Intent.Start(bed.ref(name)));
        killMonitor(name);
        TestBed.until("its end is seen", SOON, () -> status(engine, name) == ContainerStatus.STOPPED);
        assertFalse(cgroups(name).isEmpty(), "a killed monitor leaves its cgroups");
        succeeds(engine, new Intent.Start(bed.ref(name)));
        assertTrue(cgroups(name).stream().noneMatch(group -> group.endsWith("-1")), () -> cgroups(name)
                .toString());
        killMonitor(name);
        TestBed.until("its end is seen", SOON, () -> status(engine, name) == ContainerStatus.STOPPED);
        succeeds(engine, new Intent.Start(bed.ref(name)));
        succeeds(engine, new Intent.Stop(bed.ref(name), 10));
        TestBed.until("the cgroups are gone", SOON, () -> cgroups(name).isEmpty());
        succeeds(engine, new Intent.Start(bed.ref(name)));
        killMonitor(name);
        TestBed.until("its end is seen", SOON, () -> status(engine, name) == ContainerStatus.STOPPED);
        succeeds(engine, new Intent.Delete(bed.ref(name), false));
        assertEquals(List.of(), cgroups(name));
    }

    private void killMonitor(String name) {
        String title = "[lxc monitor] " + bed.lxcpath + " " + name;
        ProcessHandle monitor = ProcessHandle.allProcesses()
                .filter(process -> commandLine(process).equals(title))
                .findFirst()
                .orElseThrow();
        assertTrue(monitor.destroyForcibly());
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))
                    .replace('\0', ' ')
                    .strip();
        } catch (IOException gone) {
            return "";
        }
    }

    private static List<String> cgroups(String name) {
        List<String> found = new ArrayList<>();
        File[] hierarchies = new File("/sys/fs/cgroup").listFiles();
        for (File hierarchy : hierarchies == null ? new File[0] : hierarchies) {
            String[] groups = hierarchy.list((directory, group) -> group.contains("." + name));
            for (String group : groups == null ? new String[0] : groups) {
                found.add(hierarchy.getName() + "/" + group);
            }
        }
        return found;
    }

    private static Iterable<Path> hierarchies() throws IOException {
        try (var all = Files.list(Path.of("/sys/fs/cgroup"))) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    @Test
    void aConfigurationThatDoesNotLoadIsAnErrorAndCanStillBeStopped() throws Exception {
        bed.define("a");
        Engine engine = bed.engine();
        succeeds(engine, new Intent.Start(bed.ref("a")));
        Path config = bed.lxcpath.resolve("a/config");
        Files.writeString(config, Files.readString(config) + "lxc.nonsense = 1\n");
        TestBed.until("problem seen", Duration.ofSeconds(8), () -> !engine.state()
                .container(bed.ref("a"))
                .orElseThrow()
                .problem()
                .isEmpty());
        assertEquals(ContainerStatus.RUNNING, status(engine, "a"));
        String problem = engine.state().container(bed.ref("a")).orElseThrow().problem();
        assertTrue(problem.contains("config:7"), problem);
        succeeds(engine, new Intent.Stop(bed.ref("a"), 10));
        assertEquals(ContainerStatus.ERROR, status(engine, "a"));
        assertTrue(fails(engine, new Intent.Start(bed.ref("a"))).message().contains("config:7"));
    }

    @Test
    void aNameThatNoToolTakesIsListedAndRefused() throws Exception {
        Files.createDirectories(bed.lxcpath.resolve("b\u001b[31mad"));
        Files.writeString(bed.lxcpath.resolve("b\u001b[31mad/config"), "lxc.uts.name = x\n");
        Engine engine = bed.engine();
        TestBed.until("listed", SOON, () -> engine.state().containers().size() == 1);
        Container container = engine.state().containers().get(0);
        assertEquals("b\u00b7[31mad", container.name());
        assertFalse(container.problem().isEmpty());
        assertEquals(
                EngineError.Kind.REFUSED,
                fails(engine, new Intent.Start(container.ref())).kind());
    }

    @Test
    void killingTheEngineLeavesContainersAndTheirMonitorIsSmall() throws Exception {
        // The libraries' pages are shared by all monitors of a machine: alone, one would be charged for all of them.
        for (String name : List.of("a", "b", "c", "d")) {
            bed.define(name);
        }
        Engine engine = bed.engine();
        for (String name : List.of("a", "b", "c", "d")) {
            succeeds(engine, new Intent.Start(bed.ref(name)));
        }
        int init = engine.state().container(bed.ref("a")).orElseThrow().pid();
        long monitor =
                ProcessHandle.of(init).orElseThrow().parent().orElseThrow().pid();
        engine.close();
        assertTrue(Files.exists(Path.of("/proc/" + init)));
        String exe =
                Files.readSymbolicLink(Path.of("/proc/" + monitor + "/exe")).toString();
        assertTrue(exe.endsWith("lxc-start"), exe);
        long pss = 0;
        for (String line : Files.readAllLines(Path.of("/proc/" + monitor + "/smaps_rollup"))) {
            if (line.startsWith("Pss:")) {
                pss = Long.parseLong(line.replaceAll("[^0-9]", ""));
            }
        }
        assertTrue(pss > 0 && pss <= 1024, pss + " KiB");
    }
}
