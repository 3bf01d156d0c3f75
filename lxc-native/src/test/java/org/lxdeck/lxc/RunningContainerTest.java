package org.lxdeck.lxc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lxdeck.lxc.LxcException.Kind;

/** What a running container can be asked and told, and how failed starts read. */
@Tag("lxc")
class RunningContainerTest {
    private static final int SIGINT = 2;

    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestContainers containers = TestContainers.create();
    private final Lxc lxc;

    RunningContainerTest() throws LxcException {
        lxc = containers.open();
    }

    @AfterEach
    void cleanUp() throws Exception {
        lxc.close();
        containers.close();
    }

    @Test
    void itsCgroupCanBeReadAndChanged() throws Exception {
        LxcId id = containers.define("c1");
        containers.start(id);
        try (LxcContainer c = lxc.container(id)) {
            assertTrue(Integer.parseInt(c.cgroupItem("pids.current").orElseThrow()) >= 1);
            c.setCgroupItem("pids.max", "77");
            assertEquals(Optional.of("77"), c.cgroupItem("pids.max"));
            assertEquals(Optional.empty(), c.cgroupItem("pids.nope"));
            LxcException refused = assertThrows(LxcException.class, () -> c.setCgroupItem("pids.max", "many"));
            assertEquals(Kind.FAILED, refused.kind());
            assertTrue(String.valueOf(refused.getMessage()).startsWith("cannot set pids.max of c1: "));
        }
    }

    @Test
    void whatNeedsARunningContainerSaysSoWhenItIsStopped() throws Exception {
        try (LxcContainer c = lxc.container(containers.define("c1"))) {
            assertEquals("cannot freeze c1: it is not running", message(c::freeze));
            assertEquals("cannot unfreeze c1: it is not running", message(c::unfreeze));
            assertEquals(
                    "cannot set pids.max of c1: it is not running", message(() -> c.setCgroupItem("pids.max", "1")));
            assertEquals("cannot reboot c1: it is not running", message(() -> c.reboot(SOON)));
            assertEquals(Optional.empty(), c.cgroupItem("pids.max"));
            assertEquals(Optional.empty(), c.config().runningItem("lxc.uts.name"));
            c.stop(SOON);
            assertTrue(c.shutdown(SOON));
        }
    }

    @Test
    void itsMonitorKnowsTheConfigurationItRunsWith() throws Exception {
        LxcId id = containers.define("c1", "lxc.cgroup.dir =");
        containers.start(id);
        try (LxcContainer c = lxc.containerWithoutConfig(id)) {
            assertEquals(Optional.of("c1"), c.config().runningItem("lxc.uts.name"));
            assertEquals(Optional.empty(), c.config().runningItem("lxc.cgroup.dir"));
            assertEquals(Optional.empty(), c.config().item("lxc.uts.name"));
        }
    }

    @Test
    void rebootGivesItANewInit() throws Exception {
        LxcId id = containers.define("c1");
        Path init = id.directory().resolve("rootfs/bin/init");
        Files.writeString(
                init, "#!/bin/sh\ntrap '/bin/busybox reboot -f' INT\nwhile :; do /bin/busybox sleep 0.1; done\n");
        containers.start(id);
        try (LxcContainer c = lxc.container(id)) {
            int before = c.initPid().orElseThrow();
            TestContainers.awaitHandler(before, SIGINT);
            assertTrue(c.reboot(SOON));
            assertFalse(c.initPid().orElseThrow() == before);
        }
    }

    @Test
    void itsConsoleIsKeptWhereABufferIsConfigured() throws Exception {
        LxcId id = containers.define("c1", "lxc.console.buffer.size = auto", "lxc.init.cmd = /bin/hello");
        Path hello = id.directory().resolve("rootfs/bin/hello");
        Files.writeString(hello, "#!/bin/sh\necho hello > /dev/console\nexec /bin/init\n");
        Files.setPosixFilePermissions(hello, Files.getPosixFilePermissions(hello.resolveSibling("init")));
        containers.start(id);
        try (LxcContainer c = lxc.container(id)) {
            StringBuilder read = new StringBuilder();
            TestContainers.eventually(
                    "hello on the console",
                    () -> read.append(console(c)).toString().startsWith("hello"));
            assertArrayEquals(new byte[0], c.readConsole());
        }
        LxcId plain = containers.define("plain");
        containers.start(plain);
        try (LxcContainer c = lxc.container(plain)) {
            assertEquals(
                    "cannot read the console of plain: it is stopped, or lxc.console.buffer.size is not set",
                    message(() -> c.readConsole()));
        }
    }

    @Test
    void aMonitorThatWasKilledLeavesAStoppedContainer() throws Exception {
        LxcId id = containers.define("c1");
        containers.start(id);
        try (LxcContainer c = lxc.container(id)) {
            String status = Files.readString(Path.of("/proc/" + c.initPid().orElseThrow() + "/status"));
            String parent = status.lines()
                    .filter(line -> line.startsWith("PPid:"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(
                    0, TestContainers.run("kill", "-KILL", parent.substring(5).strip()));
            assertTrue(c.await(Set.of(LxcState.STOPPED), SOON));
        }
    }

    @Test
    void aStartThatFailsTellsItsCause() throws Exception {
        LxcId id = containers.define("c1", "lxc.init.cmd = /bin/nope");
        Path log = containers.base().resolve("start.log");
        assertEquals(1, TestContainers.run("lxc-start", "-P", id.lxcpath(), "-n", "c1", "-d", "-o", log.toString()));
        LxcCause cause = LxcLog.explain(log, "c1").orElseThrow();
        assertEquals(LxcCause.Topic.INIT, cause.topic());
        assertEquals("init program \"/bin/nope\" does not exist in the container", cause.sentence());
        assertEquals(Optional.empty(), LxcLog.explain(containers.base().resolve("none"), "c1"));
    }

    private static String console(LxcContainer c) {
        try {
            return new String(c.readConsole(), StandardCharsets.UTF_8);
        } catch (LxcException e) {
            return "";
        }
    }

    private interface Attempt {
        void make() throws LxcException;
    }

    private static String message(Attempt attempt) {
        return String.valueOf(assertThrows(LxcException.class, attempt::make).getMessage());
    }
}
