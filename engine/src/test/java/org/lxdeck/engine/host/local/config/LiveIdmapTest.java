package org.lxdeck.engine.host.local.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.storage.RootIds;

/** Which ids of the host containers get, keep and change, in containers that run. */
@Tag("lxc")
class LiveIdmapTest {
    private RealHost real;
    private long base;

    @BeforeEach
    void open() throws Exception {
        real = new RealHost();
        RootIds all = RootIds.ofThisMachine();
        org.junit.jupiter.api.Assumptions.assumeTrue(
                all.uid() == RealHost.BASE && all.gid() == RealHost.BASE && all.uids() > 400000 && all.gids() > 400000,
                "root needs more ids");
        base = all.uid();
    }

    @AfterEach
    void close() throws IOException {
        real.close();
    }

    private String map(String name) throws Exception {
        return real.inside(name, "cat", "/proc/self/uid_map").trim().replaceAll(" +", " ");
    }

    private long owner(Path file) throws IOException {
        return Integer.toUnsignedLong((Integer) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS));
    }

    private void stop(String name) throws EngineException {
        real.host.containers().kill(real.ref(name), real.progress);
    }

    private EngineError refused(String name, Map<String, String> keys) {
        return assertThrows(EngineException.class, () -> real.set(name, keys)).error();
    }

    @Test
    void noTwoContainersShareAnOwnRange() throws Exception {
        real.make("c1", List.of(), Map.of("security.idmap.isolated", "true"));
        real.make("c2", List.of(), Map.of("security.idmap.isolated", "true", "security.idmap.size", "70000"));
        real.make("c3", List.of(), Map.of("security.idmap.isolated", "true"));
        for (String name : List.of("c1", "c2", "c3")) {
            real.start(name);
        }
        assertEquals("0 " + (base + 65536) + " 65536", map("c1"));
        assertEquals("0 " + (base + 131072) + " 70000", map("c2"));
        assertEquals("0 " + (base + 201072) + " 65536", map("c3"));
        assertEquals(base + 65536, owner(real.site.directory("c1")));
        assertEquals("", real.inside("c1", "touch", "/root/mine"));
        assertEquals("0", real.inside("c1", "busybox", "stat", "-c", "%u", "/root/mine"));
        stop("c2");
        EngineError taken = refused("c2", Map.of("security.idmap.base", "" + (base + 65536)));
        assertTrue(taken.message().contains("overlaps the ids of container c1"), taken.message());
        assertTrue(refused("c2", Map.of("security.idmap.base", "1")).message().contains("not within root's ids"));
        real.set("c2", Map.of("security.idmap.size", ""));
        real.start("c2");
        assertEquals("0 " + (base + 131072) + " 65536", map("c2"));
        stop("c2");
        real.set("c2", Map.of("security.idmap.isolated", ""));
        real.start("c2");
        assertTrue(map("c2").startsWith("0 " + base + " "), map("c2"));
    }

    @Test
    void aRunningContainerKeepsItsIdsUntilItsNextStart() throws Exception {
        real.make("c1", List.of(), Map.of());
        real.start("c1");
        String before = map("c1");
        real.set("c1", Map.of("security.idmap.isolated", "true"));
        assertEquals(before, map("c1"));
        assertTrue(real.notes.toString().contains("security.idmap.isolated takes effect at its next start"));
        assertTrue(real.config("c1").contains("lxc.idmap = u 0 " + base + " "));
        real.host.containers().restart(real.ref("c1"), 1, true, real.progress);
        assertEquals("0 " + (base + 65536) + " 65536", map("c1"));
        stop("c1");
        real.set("c1", Map.of("security.privileged", "true"));
        assertEquals(0, owner(real.site.directory("c1")));
        real.start("c1");
        assertEquals("0 0 4294967295", map("c1"));
    }

    @Test
    void idsOfTheHostThatRootMayNotMapAreNamed() throws Exception {
        real.make("c1", List.of(), Map.of("raw.idmap", "uid 1000 1000"));
        EngineError error =
                assertThrows(EngineException.class, () -> real.start("c1")).error();
        assertEquals(
                "c1 cannot start: its ids 1000-1000 of the host are not given to root in /etc/subuid", error.message());
        assertEquals("usermod -v 1000-1000 root", error.hint());
        assertTrue(real.config("c1").contains("lxc.idmap = u 1000 1000 1\n"));
        EngineError own = refused("c1", Map.of("raw.idmap", "uid " + (base + 5) + " 1000"));
        assertTrue(own.message().contains("Host id is in the range of subids"), own.message());
        real.set("c1", Map.of("security.idmap.isolated", "true", "raw.idmap", "uid " + (base + 5) + " 1000"));
        real.start("c1");
        long first = base + 65536;
        assertEquals("0 " + first + " 1000\n 1000 " + (base + 5) + " 1\n 1001 " + (first + 1001) + " 64535", map("c1"));
    }

    /** Owners on disk, setuid and links included, go over and come back; what is protected stays. */
    @Test
    void filesWhoseOwnersStandShiftedOnDiskGetNewOnes() throws Exception {
        real.make("c1", List.of(), Map.of("security.protection.shift", "true"));
        Path rootfs = real.site.directory("c1").resolve("rootfs");
        RealHost.run("chown", "-Rh", base + ":" + base, rootfs.toString());
        Path special = Files.writeString(rootfs.resolve("bin/a b\u00e9"), "x");
        RealHost.run("chown", (base + 1000) + ":" + (base + 1001), special.toString());
        Files.setPosixFilePermissions(special, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setAttribute(special, "unix:mode", 06755);
        Files.writeString(
                real.site.config("c1"), real.config("c1").replace("lxc.rootfs.options = idmap=container\n", ""));
        real.start("c1");
        stop("c1");
        Map<String, String> isolated = Map.of("security.idmap.isolated", "true");
        assertEquals(
                "Container is protected against filesystem shifting",
                refused("c1", isolated).message());
        assertEquals(base + 1000, owner(special));
        real.set("c1", Map.of("security.protection.shift", "", "security.idmap.isolated", "true"));
        boolean mounted = real.config("c1").contains("idmap=container");
        assertEquals(mounted ? 1000 : base + 66536, owner(special));
        assertEquals(06755, (Integer) Files.getAttribute(special, "unix:mode") & 07777);
        real.start("c1");
        assertEquals("1000 1001", real.inside("c1", "busybox", "stat", "-c", "%u %g", "/bin/a b\u00e9"));
        assertEquals("0 " + (base + 65536) + " 65536", map("c1"));
    }
}
