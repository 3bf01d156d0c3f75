package org.lxdeck.engine.host.local.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.EngineException;

/** System calls that are denied, in containers that run, and the files that say so. */
@Tag("lxc")
class LiveSeccompTest {
    private RealHost real;

    @BeforeEach
    void open() throws IOException {
        real = new RealHost();
    }

    @AfterEach
    void close() throws IOException {
        real.close();
    }

    private String chown(String name) throws Exception {
        return real.inside(name, "busybox", "chown", "5", "/tmp");
    }

    private String filters(String name) throws Exception {
        return real.inside(name, "grep", "Seccomp:", "/proc/1/status").replace('\t', ' ');
    }

    private List<String> policies() throws IOException {
        Path directory = new PolicyFiles(real.site).directory();
        if (!Files.exists(directory)) {
            return List.of();
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)));
        try (Stream<Path> files = Files.list(directory)) {
            TreeSet<String> names = new TreeSet<>();
            for (Path file : files.toList()) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
                names.add(Files.readString(file));
            }
            return List.copyOf(names);
        }
    }

    @Test
    void whatIsDeniedFailsWithTheErrorThatWasAsked() throws Exception {
        real.make(
                "c1",
                List.of(),
                Map.of("security.syscalls.deny", "chown errno 95\nlchown errno 95\nfchownat errno 95"));
        real.start("c1");
        assertEquals("Seccomp: 2", filters("c1"));
        assertTrue(chown("c1").contains("Operation not supported"), chown("c1"));
        assertEquals(1, policies().size());
        String running = policies().get(0);
        // The change is for the next start; until then a reboot from inside needs the old one.
        real.set("c1", Map.of("security.syscalls.deny", "", "security.syscalls.deny_compat", "true"));
        assertTrue(policies().contains(running) && policies().size() == 3, () -> "" + real.notes);
        assertTrue(chown("c1").contains("Operation not supported"));
        real.host.containers().restart(real.ref("c1"), 1, true, real.progress);
        assertEquals("Seccomp: 2", filters("c1"));
        assertEquals("", chown("c1"));
        assertEquals(1, policies().size());
        real.host.containers().kill(real.ref("c1"), real.progress);
        real.set("c1", Map.of("security.syscalls.deny_compat", "", "security.syscalls.deny_default", "false"));
        assertEquals(List.of(), policies());
        real.start("c1");
        assertEquals("Seccomp: 0", filters("c1"));
    }

    @Test
    void onePolicyForAllThatAskTheSameUntilTheLastHasGone() throws Exception {
        real.make("c1", List.of(), Map.of("security.privileged", "true"));
        real.make("c2", List.of(), Map.of());
        real.start("c1");
        assertEquals("Seccomp: 2", filters("c1"));
        String said = real.inside("c1", "busybox", "umount", "-f", "/tmp");
        assertTrue(said.contains("Permission denied"), said);
        assertEquals(1, policies().size());
        RealHost.run("lxc-copy", "-P", real.site.lxcpath(), "-n", "c2", "-N", "c3");
        real.host.containers().delete(real.ref("c1"), true, real.progress);
        real.host.containers().delete(real.ref("c2"), true, real.progress);
        assertEquals(1, policies().size());
        RealHost.run("lxc-start", "-P", real.site.lxcpath(), "-n", "c3");
        assertTrue(RealHost.run("lxc-info", "-P", real.site.lxcpath(), "-n", "c3", "-s")
                .contains("RUNNING"));
        RealHost.run("lxc-stop", "-P", real.site.lxcpath(), "-n", "c3", "-k");
        real.host.containers().delete(real.ref("c3"), true, real.progress);
        assertEquals(List.of(), policies());
    }

    @Test
    void whatNeedsLxdsDaemonDoesNotStartAndSaysWhy() throws Exception {
        real.make("c1", List.of(), Map.of("security.syscalls.intercept.mknod", "true"));
        EngineException refused = assertThrows(EngineException.class, () -> real.start("c1"));
        assertTrue(refused.error().message().contains("c1 cannot start: security.syscalls.intercept.mknod needs"));
        real.set("c1", Map.of("security.syscalls.intercept.mknod", ""));
        real.start("c1");
        assertFalse(real.inside("c1", "cat", "/etc/inittab").isEmpty());
    }
}
