package org.lxdeck.engine.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.device.DevicePlace;
import org.lxdeck.engine.device.HookDirectory;
import org.lxdeck.engine.device.LineContext.FileKind;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.Profile;

class GeneratorTest {
    private static final HostFacts FACTS =
            new HostFacts(5, false, false, HostFacts.PROBED, new LimitFacts(1000L << 20, true, 60, "", Set.of()));
    private static final ContainerPaths PATHS = new ContainerPaths(
            Path.of("/log/c.log"),
            Path.of("/log/c.console"),
            Path.of("/policies"),
            new DevicePlace(
                    "/lxc", "c", Path.of("/dv"), Path.of("/log/c.log"), new HookDirectory(Path.of("/hooks/1"))));

    private static List<String> lines(ContainerSpec spec, HostFacts facts, Profile... profiles) throws EngineException {
        Effective effective = Effective.of(List.of(profiles), spec.config(), spec.devices());
        ContainerSpec full = NicPlan.complete(spec, effective.devices(), Set.of(), () -> "00:16:3e:01:02:03");
        return Generator.lines(full, effective, facts, PATHS, path -> FileKind.DIRECTORY).lines().stream()
                .map(LxcLine::text)
                .toList();
    }

    private static ContainerSpec own(Map<String, String> config) {
        return ContainerSpec.made("", "x86_64", false, List.of(), config, Map.of(), 1);
    }

    private static ContainerSpec foreign(Map<String, String> config) {
        return ContainerSpec.FOREIGN.withConfig(config);
    }

    @Test
    void makesTheTalksContainer() throws EngineException {
        List<String> lines = lines(own(Map.of()), FACTS, ProfileYamlTest.talk());
        assertTrue(lines.containsAll(List.of(
                "lxc.cap.drop = sys_time sys_module sys_rawio mac_admin mac_override",
                "lxc.mount.auto = proc:mixed sys:mixed cgroup:mixed",
                "lxc.mount.entry = proc dev/.lxc/proc proc create=dir,optional 0 0",
                "lxc.cgroup.devices.deny = a",
                "lxc.cgroup2.devices.deny = a",
                "lxc.net.0.type = veth",
                "lxc.net.0.link = lxcbr0",
                "lxc.net.0.name = eth0",
                "lxc.net.0.hwaddr = 00:16:3e:01:02:03",
                "lxc.mount.entry = /lib/modules lib/modules none ro,bind,create=dir 0 0")));
        assertEquals(
                List.of(
                        "lxc.init.cmd = /bin/bash /sbin/lxcinit",
                        "lxc.mount.auto = proc:rw sys:mixed cgroup:rw",
                        "lxc.autodev = 0",
                        "lxc.cgroup.devices.allow = c 10:200 rwm",
                        "lxc.cgroup2.devices.allow = c 10:200 rwm",
                        "lxc.cgroup.devices.allow = b 7:* rwm",
                        "lxc.cgroup2.devices.allow = b 7:* rwm"),
                lines.subList(lines.size() - 7, lines.size()));
        assertEquals(
                List.of("lxc.init_cmd is an old LXC name and was read as lxc.init.cmd"),
                Generator.notes(ProfileYamlTest.talk().config()));
    }

    @Test
    void neverLeavesAContainerInTheHostsNetwork() throws EngineException {
        assertTrue(lines(own(Map.of()), FACTS).contains("lxc.net.0.type = empty"));
    }

    @Test
    void saysNothingMoreThanAskedInAForeignContainer() throws EngineException {
        assertEquals(List.of(), lines(foreign(Map.of()), FACTS));
        assertEquals(
                List.of("lxc.cgroup.pids.max = 9", "lxc.cgroup2.pids.max = 9"),
                lines(foreign(Map.of("limits.processes", "9")), FACTS));
        for (String raw : List.of("lxc.cap.drop =", "lxc.rootfs.path = /x", "lxc.net.0.ipv4.address = 1.2.3.4/8")) {
            assertThrows(EngineException.class, () -> lines(foreign(Map.of("raw.lxc", raw)), FACTS), raw);
        }
    }

    @Test
    void setsLimitsInBothKindsOfCgroup() throws EngineException {
        List<String> lines = lines(
                own(Map.of("limits.memory", "64MiB", "limits.cpu.allowance", "25ms/100ms", "limits.processes", "-1")),
                FACTS);
        assertTrue(lines.containsAll(List.of(
                "lxc.cgroup.memory.limit_in_bytes = 67108864",
                "lxc.cgroup.memory.memsw.limit_in_bytes = 67108864",
                "lxc.cgroup.memory.soft_limit_in_bytes = 60397977",
                "lxc.cgroup2.memory.max = 67108864",
                "lxc.cgroup2.memory.swap.max = 67108864",
                "lxc.cgroup.cpu.cfs_period_us = 100000",
                "lxc.cgroup.cpu.cfs_quota_us = 25000",
                "lxc.cgroup2.cpu.max = 25000 100000",
                "lxc.cgroup.pids.max = max")));
        assertTrue(lines(own(Map.of("limits.memory", "50%")), FACTS)
                .contains("lxc.cgroup.memory.limit_in_bytes = 524288000"));
        assertTrue(lines(own(Map.of("limits.cpu.allowance", "50%")), FACTS).contains("lxc.cgroup.cpu.shares = 512"));
    }

    @Test
    void writesProcessLimitsAndKernelSettings() throws EngineException {
        List<String> lines =
                lines(own(Map.of("limits.kernel.nofile", "5:10", "linux.sysctl.net.ipv4.ip_forward", "1")), FACTS);
        assertTrue(lines.containsAll(List.of("lxc.prlimit.nofile = 5:10", "lxc.sysctl.net.ipv4.ip_forward = 1")));
    }

    @Test
    void leavesOutWhatANewLiblxcRefuses() throws EngineException {
        HostFacts seven = new HostFacts(7, true, true, Set.of(), FACTS.limits());
        List<String> lines = lines(own(Map.of("limits.processes", "5", "security.nesting", "1")), seven);
        assertFalse(lines.stream().anyMatch(line -> line.startsWith("lxc.cgroup.")));
        assertTrue(lines.contains("lxc.cgroup2.pids.max = 5"));
        assertTrue(lines.contains("lxc.mount.auto = proc:rw sys:rw cgroup:rw:force"));
        assertTrue(lines.contains("lxc.apparmor.allow_nesting = 1"));
    }

    @Test
    void numbersInterfacesAroundThoseThatStandOutside() {
        Map<String, Device> nics = Effective.of(
                        List.of(), Map.of(), Map.of("a", nic("a", ""), "b", nic("b", "eth0"), "c", nic("c", "")))
                .devices();
        ContainerSpec spec = ContainerSpec.FOREIGN.withConfig(
                Map.of("volatile.gone.hwaddr", "x", "volatile.a.hwaddr", "00:16:3e:00:00:09", "user.x", "1"));
        ContainerSpec full = NicPlan.complete(spec, nics, Set.of(0, 2), () -> "00:16:3e:01:02:03");
        assertEquals(Map.of("a", 1, "b", 3, "c", 4), full.net());
        assertEquals("eth1", full.config().get("volatile.a.name"));
        assertEquals("eth2", full.config().get("volatile.c.name"));
        assertEquals("00:16:3e:00:00:09", full.config().get("volatile.a.hwaddr"));
        assertFalse(full.config().containsKey("volatile.gone.hwaddr"));
        assertTrue(full.config().containsKey("user.x"));
    }

    private static Device nic(String device, String name) {
        return new Device(device, Map.of("type", "nic", "nictype", "bridged", "parent", "br0", "name", name));
    }

    @RepeatedTest(300)
    void noInputCanAddALine() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String nasty = nasty(random);
        Map<String, String> config =
                Map.of("environment.A" + nasty, nasty, "raw.lxc", nasty, "user.x", nasty, "limits.memory", nasty);
        Map<String, Device> devices = Map.of(
                "d", new Device("d", Map.of("type", "disk", "source", "/" + nasty, "path", "/" + nasty)),
                "n", new Device("n", Map.of("type", "nic", "parent", nasty, "nictype", "bridged", "name", nasty)));
        ContainerSpec spec = ContainerSpec.made("", nasty, false, List.of(), config, devices, 1);
        Effective effective = Effective.of(List.of(), config, devices);
        try {
            ContainerSpec full = NicPlan.complete(spec, devices, Set.of(), () -> "00:16:3e:01:02:03");
            for (LxcLine line : Generator.lines(full, effective, FACTS, PATHS, p -> FileKind.FILE)
                    .lines()) {
                assertFalse(line.text().matches("(?s).*[\\n\\r\\x00\\u0085\\u2028\\u2029].*"), () -> "seed " + seed);
                assertTrue(line.text().startsWith("lxc."), () -> "seed " + seed + ": " + line.text());
            }
        } catch (EngineException refused) {
            assertFalse(refused.error().message().isEmpty());
        }
    }

    private static String nasty(Random random) {
        String[] parts = {"\n", "\r", "\0", "\u2028", "\u0085", "lxc.x = 1", "=", "#", " ", "a", "é", "\"", "\\", "1%"};
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            out.append(parts[random.nextInt(parts.length)]);
        }
        return out.toString();
    }
}
