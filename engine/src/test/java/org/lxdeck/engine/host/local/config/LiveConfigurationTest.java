package org.lxdeck.engine.host.local.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

@Tag("lxc")
class LiveConfigurationTest {
    private RealHost real;

    @BeforeEach
    void open() throws IOException {
        real = new RealHost();
    }

    @AfterEach
    void close() throws IOException {
        real.close();
    }

    private int pid(String name) throws IOException {
        String text = RealHost.run("lxc-info", "-P", real.site.lxcpath(), "-n", name, "-p", "-H");
        return text.isEmpty() ? 0 : Integer.parseInt(text.trim());
    }

    private String cgroup(String name, String v1, String v2) throws Exception {
        CgroupValues values = CgroupValues.of(name, pid(name));
        return String.valueOf(values.read(values.isUnified() ? CgroupItem.v2(v2, "") : CgroupItem.v1(v1, "")));
    }

    @Test
    void limitsShowInsideAndChangeWhileItRuns() throws Exception {
        real.save(real.profile("small", Map.of("limits.memory", "256MiB", "limits.cpu", "1"), Map.of()));
        real.make("c1", List.of("small"), Map.of());
        real.start("c1");
        assertEquals("1", real.inside("c1", "nproc"));
        assertTrue(real.inside("c1", "grep", "MemTotal", "/proc/meminfo").contains(" 262144 kB"));
        real.set("c1", Map.of("limits.memory", "64MiB"));
        assertEquals("67108864", cgroup("c1", "memory.limit_in_bytes", "memory.max"));
        real.set("c1", Map.of("limits.memory", "512MiB", "limits.processes", "50"));
        assertEquals("536870912", cgroup("c1", "memory.limit_in_bytes", "memory.max"));
        assertEquals("50", cgroup("c1", "pids.max", "pids.max"));
        real.set("c1", Map.of("limits.cpu.allowance", "25ms/100ms"));
        assertEquals("25000", cgroup("c1", "cpu.cfs_quota_us", "cpu.max").split(" ")[0]);
        real.set("c1", Map.of("limits.cpu.allowance", "50%"));
        assertEquals("512", cgroup("c1", "cpu.shares", "cpu.shares"));
        assertEquals("-1", cgroup("c1", "cpu.cfs_quota_us", "cpu.max"));
        real.set("c1", Map.of("limits.memory", "", "limits.processes", "", "limits.cpu.allowance", ""));
        assertEquals("268435456", cgroup("c1", "memory.limit_in_bytes", "memory.max"));
        assertEquals("max", cgroup("c1", "pids.max", "pids.max"));
        assertEquals("1024", cgroup("c1", "cpu.shares", "cpu.weight"));
        real.save(real.profile("small", Map.of(), Map.of()));
        assertEquals(CpuRound.all(), cgroup("c1", "cpuset.cpus", "cpuset.cpus").replace("-", ","));
        assertTrue(cgroup("c1", "memory.limit_in_bytes", "memory.max").length() > 15);
    }

    @Test
    void whatGoesTogetherChangesTogether() throws Exception {
        real.make("c1", List.of(), Map.of("limits.cpu.priority", "7", "limits.kernel.nofile", "300:400"));
        real.start("c1");
        assertEquals("1021", cgroup("c1", "cpu.shares", "cpu.weight"));
        assertTrue(real.inside("c1", "grep", "Max open files", "/proc/1/limits")
                .replaceAll(" +", " ")
                .contains("files 300 400"));
        real.set("c1", Map.of("limits.cpu.allowance", "50%"));
        assertEquals("509", cgroup("c1", "cpu.shares", "cpu.weight"));
        real.set("c1", Map.of("limits.memory", "128MiB", "limits.memory.swap", "false"));
        assertEquals("134217728", cgroup("c1", "memory.limit_in_bytes", "memory.max"));
        assertEquals("0", cgroup("c1", "memory.swappiness", "memory.swap.max"));
        real.set("c1", Map.of("limits.memory.swap", "", "limits.memory.swap.priority", "4"));
        assertEquals("66", cgroup("c1", "memory.swappiness", "memory.swap.max"));
        assertEquals("134217728", cgroup("c1", "memory.memsw.limit_in_bytes", "memory.swap.max"));
        real.set("c1", Map.of("limits.memory.enforce", "soft"));
        assertEquals("134217728", cgroup("c1", "memory.soft_limit_in_bytes", "memory.low"));
        assertTrue(cgroup("c1", "memory.limit_in_bytes", "memory.max").length() > 15);
        real.set("c1", Map.of("limits.memory", "", "limits.memory.enforce", "", "limits.memory.swap.priority", ""));
        assertTrue(cgroup("c1", "memory.soft_limit_in_bytes", "memory.low").length() > 15);
        assertEquals(
                Files.readAllLines(Path.of("/proc/sys/vm/swappiness")).get(0),
                cgroup("c1", "memory.swappiness", "memory.swap.max"));
    }

    @Test
    void aProtectedContainerIsNotDeleted() throws Exception {
        real.save(real.profile("keep", Map.of("security.protection.delete", "true"), Map.of()));
        real.make("c1", List.of("keep"), Map.of());
        EngineException refused = assertThrows(
                EngineException.class, () -> real.host.containers().delete(real.ref("c1"), true, real.progress));
        assertEquals("c1 is protected from being deleted", refused.error().message());
        assertTrue(Files.exists(real.site.config("c1")));
        real.set("c1", Map.of("security.protection.delete", "false"));
        real.host.containers().delete(real.ref("c1"), false, real.progress);
        assertFalse(Files.exists(real.site.config("c1")));
    }

    @Test
    void aLimitThatCannotBeSetLeavesEverythingAsItWas() throws Exception {
        real.make("c1", List.of(), Map.of("limits.processes", "40"));
        real.start("c1");
        String before = real.config("c1");
        EngineException refused = assertThrows(
                EngineException.class,
                () -> real.set("c1", Map.of("limits.cpu.allowance", "1ms/1000ms", "limits.memory", "1")));
        assertFalse(refused.error().message().isEmpty());
        assertEquals(before, real.config("c1"));
        assertEquals("-1", cgroup("c1", "cpu.cfs_quota_us", "cpu.max"));
    }

    @Test
    void diskComesAndGoesWhileItRuns() throws Exception {
        Path source = Files.createDirectories(real.directory.resolve("shared dir"));
        Files.writeString(source.resolve("hello"), "from the host");
        real.make("c1", List.of(), Map.of());
        real.start("c1");
        Device disk = new Device(
                "data",
                Map.of("type", "disk", "source", source.toString(), "path", "/mnt/a b/data", "readonly", "true"));
        real.device("c1", "data", Optional.of(disk));
        assertEquals("from the host", real.inside("c1", "cat", "/mnt/a b/data/hello"));
        assertTrue(real.inside("c1", "touch", "/mnt/a b/data/x").contains("Read-only"));
        assertTrue(real.config("c1")
                .contains("lxc.mount.entry = " + source.toString().replace(" ", "\\040")));
        real.device("c1", "data", Optional.empty());
        assertTrue(real.inside("c1", "cat", "/mnt/a b/data/hello").contains("No such file"));
        real.device("c1", "data", Optional.of(disk));
        real.host.containers().kill(real.ref("c1"), real.progress);
        real.start("c1");
        assertEquals("from the host", real.inside("c1", "cat", "/mnt/a b/data/hello"));
    }

    @Test
    void aDiskOnAHostileLinkStaysInside() throws Exception {
        Path source = Files.createDirectories(real.directory.resolve("shared"));
        real.make("c1", List.of(), Map.of());
        Files.createSymbolicLink(real.site.directory("c1").resolve("rootfs/mnt/link"), Path.of("/etc"));
        real.start("c1");
        Device disk = new Device("data", Map.of("type", "disk", "source", source.toString(), "path", "/mnt/link"));
        EngineException refused =
                assertThrows(EngineException.class, () -> real.device("c1", "data", Optional.of(disk)));
        assertTrue(
                refused.error().message().contains("cannot add the device data"),
                refused.error().message());
        assertFalse(real.config("c1").contains(source.toString()));
    }

    @Test
    void nicComesAndGoesWhileItRuns() throws Exception {
        real.make("c1", List.of(), Map.of());
        real.start("c1");
        assertFalse(real.inside("c1", "cat", "/proc/net/dev").contains("eth5"));
        real.device("c1", "eth5", Optional.of(real.nic("eth5")));
        assertTrue(real.inside("c1", "cat", "/proc/net/dev").contains("eth5"));
        assertEquals("up", real.inside("c1", "cat", "/sys/class/net/eth5/operstate"));
        String mac = real.inside("c1", "cat", "/sys/class/net/eth5/address");
        assertTrue(real.config("c1").contains("lxc.net.0.hwaddr = " + mac));
        assertTrue(
                RealHost.run("ip", "-o", "link", "show", "master", real.bridge).contains("veth"));
        real.device("c1", "eth5", Optional.empty());
        assertFalse(real.inside("c1", "cat", "/proc/net/dev").contains("eth5"));
        assertEquals("", RealHost.run("ip", "-o", "link", "show", "master", real.bridge));
    }

    @Test
    void foreignContainersKeepEveryByteOutsideTheBlock() throws Exception {
        real.make("c1", List.of(), Map.of());
        Path config = real.site.config("c1");
        String own = real.config("c1").replaceAll("(?s)# lxdeck begin.*# lxdeck end\n", "");
        String foreign =
                own + "lxc.mount.auto = proc sys\n# né\u00e9 by hand\n\n\tlxc.net.0.type = veth\nlxc.net.0.link = "
                        + real.bridge + "\n";
        Files.writeString(config, foreign);
        real.save(real.profile("p", Map.of("limits.processes", "77"), Map.of("eth1", real.nic("eth1"))));
        real.start("c1");
        real.host.containers().assignProfiles(real.ref("c1"), List.of("p"), real.progress);
        assertEquals("77", cgroup("c1", "pids.max", "pids.max"));
        assertTrue(real.inside("c1", "cat", "/proc/net/dev").contains("eth1"));
        String now = real.config("c1");
        assertEquals(foreign, now.substring(0, Math.min(now.length(), foreign.length())));
        assertTrue(now.contains("lxc.net.1.link"));
        assertFalse(now.contains("lxc.cap.drop"));
        real.host.containers().kill(real.ref("c1"), real.progress);
        real.start("c1");
        assertEquals("77", cgroup("c1", "pids.max", "pids.max"));
    }

    @Test
    void theBlockSurvivesTheToolsOfLxc() throws Exception {
        real.save(real.profile("p", Map.of("limits.processes", "77"), Map.of("eth0", real.nic("eth0"))));
        real.make("c1", List.of("p"), Map.of());
        String path = real.site.lxcpath();
        String mac = mac("c1");
        RealHost.run("lxc-copy", "-P", path, "-n", "c1", "-N", "c2");
        assertTrue(real.config("c2").contains("# profiles:"));
        assertFalse(mac.equals(mac("c2")), "lxc-copy gives a new address");
        RealHost.run("chown", RealHost.BASE + "", path + "/c2");
        real.start("c2");
        assertEquals("77", cgroup("c2", "pids.max", "pids.max"));
        assertEquals(mac("c2"), real.inside("c2", "cat", "/sys/class/net/eth0/address"));
        RealHost.run("lxc-copy", "-P", path, "-n", "c1", "-N", "c3", "-R");
        assertFalse(Files.exists(Path.of(path, "c1", "config")));
        assertEquals(mac, mac("c3"));
        RealHost.run("lxc-snapshot", "-P", path, "-n", "c3");
        assertTrue(Files.readString(Path.of(path, "c3", "snaps", "snap0", "config"))
                .contains("# lxdeck end"));
        RealHost.run("lxc-destroy", "-P", path, "-n", "c3", "-s");
        assertFalse(Files.exists(Path.of(path, "c3", "config")));
    }

    private String mac(String name) throws IOException {
        return real.config(name)
                .lines()
                .filter(line -> line.startsWith("lxc.net.0.hwaddr"))
                .map(line -> line.substring(line.indexOf('=') + 1).trim())
                .findFirst()
                .orElse("");
    }
}
