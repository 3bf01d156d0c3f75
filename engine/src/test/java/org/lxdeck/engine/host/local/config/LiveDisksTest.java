package org.lxdeck.engine.host.local.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.CgroupItem;
import org.lxdeck.engine.model.Device;

/** Disks in real containers: block devices, options of mounts, ids, limits; on a loop device of its own. */
@Tag("lxc")
class LiveDisksTest {
    private RealHost real;
    private String loop = "";

    @BeforeEach
    void open() throws IOException {
        real = new RealHost();
    }

    @AfterEach
    void close() throws IOException {
        real.close();
        if (!loop.isEmpty()) {
            RealHost.run("losetup", "-d", loop);
        }
    }

    private static Device disk(String name, String... pairs) {
        Map<String, String> options = new LinkedHashMap<>(Map.of("type", "disk"));
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            options.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return new Device(name, options);
    }

    /** A block device with an ext4, which holds one file. */
    private void makeLoop() throws IOException {
        Path tree = Files.createDirectories(real.directory.resolve("tree"));
        Files.writeString(tree.resolve("hello"), "from the block device");
        String image = real.directory.resolve("image").toString();
        RealHost.run("truncate", "-s", "8M", image);
        RealHost.run("mkfs.ext4", "-q", "-d", tree.toString(), image);
        loop = RealHost.run("losetup", "-f", "--show", image);
        assertTrue(loop.startsWith("/dev/loop"), loop);
    }

    private static long mounts(String text) throws IOException {
        return Files.readString(Path.of("/proc/self/mountinfo"))
                .lines()
                .filter(line -> line.contains(text))
                .count();
    }

    private String mount(String name, String path) throws Exception {
        return Arrays.stream(real.inside(name, "cat", "/proc/self/mountinfo").split("\n"))
                .filter(line -> line.split(" ")[4].equals(path))
                .findFirst()
                .orElse("");
    }

    @Test
    void theFileSystemOfABlockDeviceIsMounted() throws Exception {
        makeLoop();
        Device data = disk("data", "source=" + loop, "path=/mnt/data", "raw.mount.options=noexec");
        real.save(real.profile("p", Map.of(), Map.of("data", data)));
        real.make("c1", List.of("p"), Map.of());
        real.start("c1");
        assertEquals("from the block device", real.inside("c1", "cat", "/mnt/data/hello"));
        assertTrue(mount("c1", "/mnt/data").contains("noexec"), mount("c1", "/mnt/data"));
        assertEquals(0, mounts("lxdeck-devices"));
        real.device("c1", "more", Optional.of(disk("more", "source=" + loop, "path=/mnt/more", "readonly=true")));
        assertEquals("from the block device", real.inside("c1", "cat", "/mnt/more/hello"));
        assertTrue(real.inside("c1", "touch", "/mnt/more/x").contains("Read-only"));
        assertEquals(0, mounts("lxdeck-devices"));
        real.device("c1", "more", Optional.empty());
        assertEquals("", mount("c1", "/mnt/more"));
        String before = real.config("c1");
        assertThrows(
                EngineException.class,
                () -> real.device(
                        "c1",
                        "bad",
                        Optional.of(disk("bad", "source=/dev/loop-control", "path=/mnt/data", "readonly=1"))));
        EngineException refused = assertThrows(
                EngineException.class,
                () -> real.device(
                        "c1",
                        "bad",
                        Optional.of(disk("bad", "source=" + loop, "path=/mnt/b", "raw.mount.options=nosuchoption"))));
        assertTrue(
                refused.error().message().contains(loop + " cannot be mounted"),
                refused.error().message());
        assertEquals(before, real.config("c1"));
        assertEquals(0, mounts("lxdeck-devices"));
        real.host.containers().kill(real.ref("c1"), real.progress);
        assertEquals(0, mounts(loop));
    }

    @Test
    void idsAreShiftedAtStartAndWhileItRuns() throws Exception {
        Path source = Files.createDirectories(real.directory.resolve("shared"));
        Files.setAttribute(Files.writeString(source.resolve("own"), "x"), "unix:uid", 7);
        Device plain = disk("plain", "source=" + source, "path=/mnt/plain");
        Device shifted = disk("shifted", "source=" + source, "path=/mnt/shifted", "shift=true");
        real.save(real.profile("p", Map.of(), Map.of("plain", plain, "shifted", shifted)));
        real.make("c1", List.of("p"), Map.of());
        real.start("c1");
        assertEquals("65534", owner("c1", "/mnt/plain/own"));
        assertEquals("7", owner("c1", "/mnt/shifted/own"));
        Device hot = disk("hot", "source=" + source, "path=/mnt/hot", "shift=true", "raw.mount.options=nosuid,noatime");
        real.device("c1", "hot", Optional.of(hot));
        assertEquals("7", owner("c1", "/mnt/hot/own"));
        assertTrue(mount("c1", "/mnt/hot").contains("nosuid,noatime"), mount("c1", "/mnt/hot"));
        String before = real.config("c1");
        EngineException refused = assertThrows(
                EngineException.class,
                () -> real.device(
                        "c1", "proc", Optional.of(disk("proc", "source=/proc", "path=/mnt/p", "shift=true"))));
        assertTrue(
                refused.error().hint().contains("id-mapped mounts"),
                refused.error().toString());
        assertEquals(before, real.config("c1"));
    }

    private String owner(String name, String path) throws Exception {
        return real.inside(name, "/bin/busybox", "stat", "-c", "%u", path);
    }

    @Test
    void limitsReachTheDiskBeneath() throws Exception {
        makeLoop();
        Device data = disk("data", "source=" + loop, "path=/mnt/data", "limits.max=10MB");
        real.save(real.profile("p", Map.of(), Map.of("data", data)));
        real.make("c1", List.of("p"), Map.of());
        real.start("c1");
        String numbers = RealHost.run("lsblk", "-dno", "MAJ:MIN", loop);
        assertEquals(numbers + " 10000000", throttle("read_bps"));
        assertEquals(numbers + " 10000000", throttle("write_bps"));
        String pid = RealHost.run("lxc-info", "-P", real.site.lxcpath(), "-n", "c1", "-p", "-H");
        String mounted = mount("c1", "/mnt/data");
        real.device(
                "c1",
                "data",
                Optional.of(disk("data", "source=" + loop, "path=/mnt/data", "limits.read=5MB", "limits.write=9iops")));
        assertEquals(numbers + " 5000000", throttle("read_bps"));
        assertEquals("", throttle("write_bps"));
        assertEquals(numbers + " 9", throttle("write_iops"));
        assertEquals(mounted, mount("c1", "/mnt/data"));
        assertNotEquals("", pid);
        real.save(real.profile("p", Map.of(), Map.of()));
        real.device("c1", "data", Optional.empty());
        assertEquals("", throttle("read_bps"));
        assertEquals("", throttle("write_iops"));
        assertFalse(real.config("c1").contains("throttle"));
    }

    private String throttle(String file) throws Exception {
        int pid = Integer.parseInt(RealHost.run("lxc-info", "-P", real.site.lxcpath(), "-n", "c1", "-p", "-H"));
        return String.valueOf(CgroupValues.of("c1", pid).read(CgroupItem.v1("blkio.throttle." + file + "_device", "")));
    }
}
