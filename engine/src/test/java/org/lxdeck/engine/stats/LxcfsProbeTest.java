package org.lxdeck.engine.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LxcfsProbeTest {
    private static final String MOUNTS = """
            40 31 0:41 / /run/other rw - fuse.lxcfs lxcfs rw
            41 31 0:42 / /var/lib/lxcfs rw,nosuid - fuse.lxcfs lxcfs rw,user_id=0
            42 31 0:42 /proc/meminfo /srv/x rw - fuse.lxcfs lxcfs rw
            """;

    @TempDir
    Path root = Path.of("/nowhere");

    private LxcfsStatus probe() {
        return new LxcfsProbe(new KernelTree(root.toString())).read();
    }

    private void write(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Test
    void withoutAMountItIsMissing() throws IOException {
        write("proc/self/mountinfo", "22 27 0:19 / /sys rw - sysfs sysfs rw\n");
        assertEquals(LxcfsStatus.State.MISSING, probe().state());
        assertEquals("missing", probe().word());
    }

    @Test
    void aMountThatAnswersIsOkWithItsFlags() throws IOException {
        write("proc/self/mountinfo", MOUNTS);
        write("var/lib/lxcfs/proc/uptime", "1.00 1.00\n");
        write("run/lxcfs.pid", "77\n");
        write("proc/77/comm", "lxcfs\n");
        write("proc/77/status", "Name:\tlxcfs\nNSpid:\t77\n");
        write("proc/77/cmdline", "/usr/bin/lxcfs\0-l\0--enable-cfs\0/var/lib/lxcfs\0");
        LxcfsStatus status = probe();
        assertEquals(LxcfsStatus.State.OK, status.state());
        assertEquals("/var/lib/lxcfs", status.mountPoint());
        assertTrue(status.loads());
        assertTrue(status.quotas());
        assertEquals("ok", status.word());
    }

    @Test
    void aProcessOfAContainerIsNotLxcfs() throws IOException {
        write("proc/self/mountinfo", MOUNTS);
        write("var/lib/lxcfs/proc/uptime", "1.00 1.00\n");
        write("proc/78/comm", "lxcfs\n");
        write("proc/78/status", "Name:\tlxcfs\nNSpid:\t78\t5\n");
        write("proc/78/cmdline", "lxcfs\0-l\0/var/lib/lxcfs\0");
        assertFalse(probe().loads());
        assertEquals("no load", probe().word());
    }

    @Test
    void aMountThatGivesErrorsIsDead() throws IOException {
        write("proc/self/mountinfo", MOUNTS);
        assertEquals(LxcfsStatus.State.DEAD, probe().state());
    }

    @Test
    void aMountThatDoesNotAnswerIsHung() throws Exception {
        write("proc/self/mountinfo", MOUNTS);
        Files.createDirectories(root.resolve("var/lib/lxcfs/proc"));
        RealContainer.run("mkfifo", root.resolve("var/lib/lxcfs/proc/uptime").toString());
        long begin = System.nanoTime();
        assertEquals(LxcfsStatus.State.HUNG, probe().state());
        assertTrue(System.nanoTime() - begin < 5_000_000_000L);
    }

    @Test
    void findsFlagsInEveryShape() {
        assertTrue(LxcfsProbe.has(List.of("lxcfs", "-l", "/m"), 'l', "--enable-loadavg"));
        assertTrue(LxcfsProbe.has(List.of("lxcfs", "-fl", "/m"), 'l', "--enable-loadavg"));
        assertTrue(LxcfsProbe.has(List.of("lxcfs", "--enable-loadavg"), 'l', "--enable-loadavg"));
        assertFalse(LxcfsProbe.has(List.of("lxcfs", "-p/run/lxcfs.pid", "-oallow"), 'l', "--enable-loadavg"));
        assertFalse(LxcfsProbe.has(List.of("lxcfs", "--enable-cfs", "/var/lib"), 'l', "--enable-loadavg"));
    }

    @Test
    void readsTheVersionInQuotesAndBare() {
        assertEquals("5.0.3", LxcfsProbe.firstVersion("\"5.0.3\"\n"));
        assertEquals("6.0.4", LxcfsProbe.firstVersion("lxcfs 6.0.4"));
        assertEquals("", LxcfsProbe.firstVersion("usage: lxcfs"));
    }
}
