package org.lxdeck.tui.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lxdeck.tui.cli.CliRun.Answer;
import org.opentest4j.TestAbortedException;

/**
 * Changes to a running container that computes, fills memory and writes, and the same ones to such a container of a real
 * LXD: after each the kernel's files, the host's interfaces and what is seen inside are the same, and neither was
 * restarted. What this kernel has no controller for is told by name.
 */
@Tag("lxd")
@Tag("lxc")
class LiveTwinsTest {
    private static final String THEIRS = "live1";
    private static final String OURS = "live2";
    private static final String WORK = """
            dd if=/dev/zero of=/dev/shm/filled bs=1M count=24 2>/dev/null
            (n=0; while :; do n=$((n + 1)); echo $n > /root/rounds
            dd if=/dev/zero of=/root/written bs=64k count=16 2>/dev/null; done) </dev/null >/dev/null 2>&1 &
            """;

    private RealDeck deck;
    private RealLxd lxd;
    private HostNet net;
    private String loop = "";

    @BeforeEach
    void makeTwins() throws IOException {
        deck = RealDeck.open();
        net = new HostNet(deck);
        lxd = RealLxd.start();
        deck.done("image", "starter");
        lxd.importStarter(deck);
        deck.doneWith("devices: {root: {type: disk, path: /, pool: default}}\n", "profile", "edit", "default");
        // With privileges LXD, too, keeps devices from them.
        Answer theirs = lxd.ask("", "launch", "starter", THEIRS, "-c", "security.privileged=true");
        if (theirs.code() != 0) {
            throw new TestAbortedException("LXD starts no containers here: " + theirs);
        }
        deck.done("launch", "starter", OURS, "-c", "security.privileged=true");
        lxd.lxc("exec", THEIRS, "--", "sh", "-c", WORK);
        deck.inside(OURS, "sh", "-c", WORK);
    }

    @AfterEach
    void removeTwins() throws IOException {
        try {
            if (lxd != null) {
                lxd.close();
            }
        } finally {
            if (net != null) {
                net.close();
            }
            if (deck != null) {
                deck.close();
            }
            if (!loop.isEmpty()) {
                Command.output("losetup", "-d", loop);
            }
        }
    }

    /** One of the two as the kernel knows it. */
    private record Twin(String pid, String started) {
        static Twin of(String pid) throws IOException {
            String stat = Files.readString(Path.of("/proc", pid, "stat"));
            // The twentieth field behind the name: when it was started, in ticks since the machine was.
            return new Twin(pid, stat.substring(stat.lastIndexOf(')') + 2).split(" ")[19]);
        }

        /** A file of its cgroup; empty where there is none. */
        String value(String controller, String file) throws IOException {
            for (String line : Files.readAllLines(Path.of("/proc", pid, "cgroup"))) {
                String[] fields = line.split(":", 3);
                if (List.of(fields[1].split(",")).contains(controller)) {
                    Path path = Path.of("/sys/fs/cgroup", controller, fields[2], file);
                    return Files.exists(path) ? Files.readString(path).strip() : "";
                }
            }
            return "";
        }
    }

    private Twin theirs() throws IOException {
        return Twin.of(lxd.lxc("list", THEIRS, "-f", "csv", "-c", "p").strip());
    }

    private Twin ours() throws IOException {
        return Twin.of(deck.done("list", OURS, "-f", "csv", "-c", "p").strip());
    }

    private void both(String... words) throws IOException {
        List<String> line = new ArrayList<>(List.of(words));
        int name = line.indexOf("NAME");
        line.set(name, THEIRS);
        lxd.lxc(line.toArray(String[]::new));
        line.set(name, OURS);
        deck.done(line.toArray(String[]::new));
    }

    private void set(String key, String value) throws IOException {
        both("config", "set", "NAME", key + "=" + value);
    }

    /** What a file of both cgroups holds, which must be the same; LXD writes some a moment later. */
    private static String same(Twin theirs, Twin ours, String controller, String file, String wanted)
            throws IOException {
        HostNet.until(controller + " " + file + " of LXD's is " + wanted, () -> {
            try {
                return theirs.value(controller, file).equals(wanted);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
        assertEquals(wanted, ours.value(controller, file), file);
        return wanted;
    }

    /** The same of values that depend on the machine. */
    private static String same(Twin theirs, Twin ours, String controller, String file) throws IOException {
        return same(theirs, ours, controller, file, ours.value(controller, file));
    }

    private String inside(String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of("exec", THEIRS, "--"));
        line.addAll(List.of(command));
        String said = lxd.lxc(line.toArray(String[]::new)).strip();
        assertEquals(said, deck.inside(OURS, command).strip(), String.join(" ", command));
        return said;
    }

    /** LXD's filter at the root leads to a class that is not there, so that all goes to the default one, as without it. */
    private static String shaping(String link) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String what : List.of("qdisc show", "class show", "filter show parent ffff:")) {
            List<String> line = new ArrayList<>(List.of("tc"));
            String[] words = what.split(" ");
            line.addAll(List.of(words[0], "show", "dev", link));
            line.addAll(List.of(words).subList(2, words.length));
            all.append(Command.output(line.toArray(String[]::new)));
        }
        return all.toString().replace(link, "LINK").replaceAll("refcnt \\d+|direct_packets_stat \\d+", "#");
    }

    private String rounds(String name) throws IOException {
        return name.equals(OURS)
                ? deck.inside(OURS, "cat", "/root/rounds").strip()
                : lxd.lxc("exec", THEIRS, "--", "cat", "/root/rounds").strip();
    }

    @Test
    void changesUnderLoadAreThoseOfLxd() throws IOException {
        Twin theirs = theirs();
        Twin ours = ours();
        String theirRounds = rounds(THEIRS);
        String ourRounds = rounds(OURS);
        cpu(theirs, ours);
        memory(theirs, ours);
        set("limits.processes", "77");
        same(theirs, ours, "pids", "pids.max", "77");
        node(theirs, ours);
        nic();
        disk(theirs, ours);
        withoutController(theirs, ours);
        assertEquals(theirs, theirs(), "LXD's was not restarted");
        assertEquals(ours, ours(), "ours was not restarted");
        assertNotEquals(theirRounds, rounds(THEIRS), "LXD's works on");
        assertNotEquals(ourRounds, rounds(OURS), "ours works on");
    }

    private void cpu(Twin theirs, Twin ours) throws IOException {
        set("limits.cpu", "1");
        // Which one it is of two that nobody else uses is left to chance by LXD.
        HostNet.until("LXD's has one CPU", () -> {
            try {
                return theirs.value("cpuset", "cpuset.cpus").matches("\\d+");
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
        assertTrue(ours.value("cpuset", "cpuset.cpus").matches("\\d+"), "ours has one CPU");
        set("limits.cpu", "1-1");
        same(theirs, ours, "cpuset", "cpuset.cpus", "1");
        set("limits.cpu", "0-1");
        same(theirs, ours, "cpuset", "cpuset.cpus", "0-1");
        set("limits.cpu.allowance", "50%");
        same(theirs, ours, "cpu", "cpu.shares", "512");
        set("limits.cpu.priority", "3");
        same(theirs, ours, "cpu", "cpu.shares", "505");
        set("limits.cpu.allowance", "25ms/100ms");
        same(theirs, ours, "cpu", "cpu.shares", "1017");
        same(theirs, ours, "cpu", "cpu.cfs_quota_us", "25000");
        same(theirs, ours, "cpu", "cpu.cfs_period_us", "100000");
        both("config", "unset", "NAME", "limits.cpu.allowance");
        same(theirs, ours, "cpu", "cpu.cfs_quota_us", "-1");
        same(theirs, ours, "cpu", "cpu.shares", "1017");
    }

    private void memory(Twin theirs, Twin ours) throws IOException {
        for (String limit : List.of("128MiB", "300MiB", "200MB")) {
            set("limits.memory", limit);
            assertTrue(same(theirs, ours, "memory", "memory.limit_in_bytes").length() > 7);
            same(theirs, ours, "memory", "memory.memsw.limit_in_bytes");
            same(theirs, ours, "memory", "memory.soft_limit_in_bytes");
        }
        set("limits.memory", "10%");
        long kilobytes = Files.readAllLines(Path.of("/proc/meminfo")).stream()
                .filter(line -> line.startsWith("MemTotal:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .sum();
        // LXD takes the kernel's kB for 1000 bytes: memory-percent.
        assertEquals(
                kilobytes * 1000 / 100 * 10 / 4096 * 4096,
                Long.parseLong(theirs.value("memory", "memory.limit_in_bytes")));
        assertEquals(
                kilobytes * 1024 / 100 * 10 / 4096 * 4096,
                Long.parseLong(ours.value("memory", "memory.limit_in_bytes")));
        set("limits.memory", "256MiB");
        set("limits.memory.swap.priority", "4");
        same(theirs, ours, "memory", "memory.swappiness", "66");
        set("limits.memory.swap", "false");
        same(theirs, ours, "memory", "memory.swappiness", "0");
        set("limits.memory.enforce", "soft");
        same(theirs, ours, "memory", "memory.limit_in_bytes");
        same(theirs, ours, "memory", "memory.soft_limit_in_bytes");
        set("limits.memory.enforce", "hard");
        same(theirs, ours, "memory", "memory.limit_in_bytes");
    }

    /** A device's node and the right to use it. */
    private void node(Twin theirs, Twin ours) throws IOException {
        List<String> before = sorted(theirs.value("devices", "devices.list"));
        assertEquals(before, sorted(ours.value("devices", "devices.list")), "what may be used from the start");
        both("config", "device", "add", "NAME", "full", "unix-char", "source=/dev/loop-control", "path=/dev/lc");
        List<String> now = sorted(ours.value("devices", "devices.list"));
        assertTrue(now.contains("c 10:237 rwm"), now::toString);
        assertEquals(sorted(theirs.value("devices", "devices.list")), now);
        assertEquals("character special file a:ed", inside("stat", "-c", "%F %t:%T", "/dev/lc"));
        both("config", "device", "remove", "NAME", "full");
        assertEquals(before, sorted(ours.value("devices", "devices.list")));
        assertEquals(before, sorted(theirs.value("devices", "devices.list")));
        assertEquals("none", inside("sh", "-c", "ls /dev/lc 2>/dev/null || echo none"));
    }

    private static List<String> sorted(String lines) {
        return lines.lines().sorted().toList();
    }

    /** An interface and its limits. */
    private void nic() throws IOException {
        String bridge = net.bridge(217);
        String theirLink = net.name("t");
        String ourLink = net.name("o");
        String[] common = {"nictype=bridged", "parent=" + bridge, "name=n7", "mtu=1400", "limits.ingress=10Mbit"};
        List<String> line = new ArrayList<>(List.of("config", "device", "add", THEIRS, "n7", "nic"));
        line.addAll(List.of(common));
        line.add("host_name=" + theirLink);
        lxd.lxc(line.toArray(String[]::new));
        line.set(3, OURS);
        line.set(line.size() - 1, "host_name=" + ourLink);
        deck.done(line.toArray(String[]::new));
        assertEquals("1400", inside("cat", "/sys/class/net/n7/mtu"));
        String shaped = shaping(ourLink);
        assertEquals(shaping(theirLink), shaped);
        assertTrue(shaped.contains("rate 10Mbit"), shaped);
        both("config", "device", "set", "NAME", "n7", "limits.ingress=20Mbit");
        shaped = shaping(ourLink);
        assertEquals(shaping(theirLink), shaped);
        assertTrue(shaped.contains("rate 20Mbit") && !shaped.contains("10Mbit"), shaped);
        egress(theirLink, ourLink);
        both("config", "device", "remove", "NAME", "n7");
        assertEquals("none", inside("sh", "-c", "ls -d /sys/class/net/n7 2>/dev/null || echo none"));
        for (String link : List.of(theirLink, ourLink)) {
            HostNet.until(link + " is gone", () -> !Files.exists(Path.of("/sys/class/net", link)));
        }
    }

    /** LXD can hold back what a container sends only where the kernel has the action police. */
    private void egress(String theirLink, String ourLink) throws IOException {
        Answer theirs = lxd.ask("", "config", "device", "set", THEIRS, "n7", "limits.egress=5Mbit");
        deck.done("config", "device", "set", OURS, "n7", "limits.egress=5Mbit");
        if (theirs.code() == 0) {
            assertEquals(shaping(theirLink), shaping(ourLink));
            return;
        }
        System.out.println("this kernel has no action police: limits.egress is not compared");
        assertTrue(theirs.err().contains("action"), theirs::toString);
        assertTrue(Command.output("nft", "list", "ruleset").contains("limit rate over"), "ours is held all the same");
    }

    /** A disk and what it may carry. */
    private void disk(Twin theirs, Twin ours) throws IOException {
        String image = deck.scratch().resolve("image").toString();
        Command.output("truncate", "-s", "8M", image);
        Command.output("mkfs.ext4", "-q", image);
        loop = Command.output("losetup", "-f", "--show", image).trim();
        both(
                "config",
                "device",
                "add",
                "NAME",
                "data",
                "disk",
                "source=" + loop,
                "path=/mnt/data",
                "limits.read=5MB",
                "limits.write=9iops");
        assertTrue(same(theirs, ours, "blkio", "blkio.throttle.read_bps_device").endsWith(" 5000000"));
        assertTrue(
                same(theirs, ours, "blkio", "blkio.throttle.write_iops_device").endsWith(" 9"));
        assertEquals("/mnt/data rw", inside("sh", "-c", "grep -o '/mnt/data rw' /proc/self/mountinfo"));
        both("config", "device", "remove", "NAME", "data");
        // LXD leaves the old one: throttle-changes.
        assertEquals("", ours.value("blkio", "blkio.throttle.read_bps_device"));
        assertEquals("none", inside("sh", "-c", "grep -o '/mnt/data ' /proc/self/mountinfo || echo none"));
    }

    /** Where the kernel has no such controller both refuse, and nothing else changes. */
    private void withoutController(Twin theirs, Twin ours) throws IOException {
        for (Map.Entry<String, String> each : Map.of(
                        "limits.disk.priority", "blkio.weight",
                        "limits.hugepages.2MB", "hugetlb.2MB.limit_in_bytes")
                .entrySet()) {
            String controller = each.getValue().substring(0, each.getValue().indexOf('.'));
            String value = controller.equals("hugetlb") ? "4MiB" : "3";
            if (!ours.value(controller, each.getValue()).isEmpty()) {
                set(each.getKey(), value);
                same(theirs, ours, controller, each.getValue());
                continue;
            }
            System.out.println("this kernel has no " + each.getValue() + ": " + each.getKey() + " is not compared");
            assertNotEquals(
                    0,
                    lxd.ask("", "config", "set", THEIRS, each.getKey() + "=" + value)
                            .code());
        }
        if (ours.value("net_prio", "net_prio.ifpriomap").isEmpty()) {
            System.out.println("net_prio is not mounted: limits.network.priority is not compared");
        }
    }
}
