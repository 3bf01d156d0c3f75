package org.lxdeck.engine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.engine.config.CgroupItem;
import org.lxdeck.engine.model.Device;

class DiskThrottleTest {
    private static Device disk(String name, String source, String option, String value) {
        return new Device(name, Map.of("type", "disk", "source", source, "path", "/" + name, option, value));
    }

    private static List<String> items(int version, Device... devices) {
        return DiskThrottle.items(List.of(devices), device -> {
                    String source = device.option("source", "");
                    return source.equals("/tmpfs") ? null : source.startsWith("/a") ? "8:0" : "8:16";
                })
                .stream()
                .filter(item -> item.version() == version)
                .map(CgroupItem::line)
                .map(line -> line.key() + " = " + line.value())
                .toList();
    }

    @Test
    void limitsBecomeValuesOfBothVersions() {
        Device max = disk("max", "/a", "limits.max", "10MB");
        assertEquals(
                List.of(
                        "lxc.cgroup.blkio.throttle.read_bps_device = 8:0 10000000",
                        "lxc.cgroup.blkio.throttle.write_bps_device = 8:0 10000000"),
                items(1, max));
        assertEquals(List.of("lxc.cgroup2.io.max = 8:0 rbps=10000000 wbps=10000000"), items(2, max));
        assertEquals(
                List.of("lxc.cgroup2.io.max = 8:16 riops=100"), items(2, disk("r", "/b", "limits.read", "100iops")));
        assertEquals(List.of(), items(1, disk("t", "/tmpfs", "limits.read", "100iops")));
        assertEquals(List.of(), items(1, disk("n", "/a", "limits.read", "0")));
    }

    @Test
    void disksOnOneDeviceGetTheAverage() {
        assertEquals(
                List.of(
                        "lxc.cgroup.blkio.throttle.read_bps_device = 8:0 3000000",
                        "lxc.cgroup.blkio.throttle.write_iops_device = 8:0 7"),
                items(
                        1,
                        disk("x", "/a1", "limits.read", "2MB"),
                        disk("y", "/a2", "limits.read", "4MB"),
                        disk("z", "/a3", "limits.write", "7iops")));
    }

    @Test
    void aPartitionIsTakenAsItsDisk(@TempDir Path sys) throws IOException {
        Path disk = Files.createDirectories(sys.resolve("devices/sda"));
        Path partition = Files.createDirectories(disk.resolve("sda1"));
        Files.writeString(disk.resolve("dev"), "8:0\n");
        Files.writeString(partition.resolve("partition"), "1\n");
        Path block = Files.createDirectories(sys.resolve("dev/block"));
        Files.createSymbolicLink(block.resolve("8:1"), partition);
        Files.createSymbolicLink(block.resolve("8:0"), disk);
        assertEquals("8:0", BackingDisk.whole("8:1", block));
        assertEquals("8:0", BackingDisk.whole("8:0", block));
    }

    @Test
    void whatIsMountedDeepestIsTheSource() {
        String table = "22 1 0:20 / / rw - btrfs /dev/vda rw\n23 22 0:21 /@srv /srv rw - btrfs /dev/vdb rw\n";
        assertEquals("/dev/vdb", BackingDisk.source(Path.of("/srv/x"), table));
        assertEquals("/dev/vda", BackingDisk.source(Path.of("/srvx"), table));
    }
}
