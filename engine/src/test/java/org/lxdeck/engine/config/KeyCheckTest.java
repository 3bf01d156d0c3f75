package org.lxdeck.engine.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KeyCheckTest {
    private static final String HUGE = "9".repeat(30);

    static Stream<Arguments> keys() {
        return Stream.of(
                key("boot.autostart", List.of("true", "FALSE", "1", "off"), List.of("maybe", "2", "yes ")),
                key("boot.autostart.delay", List.of("0", "5", "-1"), List.of("x", "1.5", HUGE)),
                key("boot.autostart.priority", List.of("0", "10", "-3"), List.of("high", "0x1", HUGE)),
                key("environment.PATH", List.of("/bin", "a=b # c", "  blanks  "), List.of("a\nb", "a\rb", "a\0b")),
                key("environment.X", List.of("\t", "é", "\""), List.of("a\u2028b", "a\u0085b", "\u001b[0m")),
                key("user.anything", List.of("a", "two\nlines", "\t"), List.of("\0", "\u001b[2J", "a\u2028b")),
                key(
                        "limits.cpu",
                        List.of("1", "0", "0-1,3", "1-1"),
                        List.of("x", "-1", "1,", "0,0", "1--2", "0-65536")),
                key("limits.cpu.allowance", List.of("1%", "100%", "25ms/100ms"), List.of("50", "%", "-1%", "0ms/10ms")),
                key("limits.cpu.allowance", List.of("1ms/1000ms"), List.of("1ms/1001ms", "5ms/0ms", HUGE + "%")),
                key("limits.memory", List.of("1", "64MiB", "50%", "1kB"), List.of("0", "0%", "10M", "12XB", "-5")),
                key("limits.memory", List.of("7EiB"), List.of("8EiB", "9999999999999999999", "%", "MiB", "1 MiB")),
                key(
                        "limits.processes",
                        List.of("1", "50", "0"),
                        List.of("x", "", "1k", HUGE).subList(2, 4)),
                key("linux.kernel_modules", List.of("loop,tun", "a", " a , b "), List.of("-r", "a b", "../x", "a;b")),
                key(
                        "raw.lxc",
                        List.of("lxc.autodev = 0", "# c\n\nlxc.init_cmd = /x", "lxc.net.0.ipv4.address = 1.2.3.4/8"),
                        List.of("garbage", "lxc.log.file = /x", "lxc.net.0.type = veth", "lxc.prlimit.nofile = 1")),
                key(
                        "raw.lxc",
                        List.of("lxc.cap.drop ="),
                        List.of("foo = bar", "lxc.x = a\rb", "LXC.LOGFILE = x", "lxc. = a")),
                key("limits.cpu.priority", List.of("0", "1", "10"), List.of("-1", "11", "1.5", "high")),
                key("limits.disk.priority", List.of("0", "5", "10"), List.of("-1", "11", "x")),
                key("limits.memory.enforce", List.of("soft", "hard"), List.of("Soft", "none", "true")),
                key("limits.memory.swap", List.of("true", "0", "No"), List.of("maybe", "1GiB", "2")),
                key("limits.memory.swap.priority", List.of("0", "9", "10"), List.of("-1", "11", "x")),
                key("limits.hugepages.2MB", List.of("0", "64MiB", "1GB"), List.of("-1", "10%", "x")),
                key("limits.kernel.nofile", List.of("5", "5:10", "unlimited"), List.of("10:5", "5:", "a", "1:2:3")),
                key(
                        "limits.kernel.nice",
                        List.of("unlimited:unlimited", "0", "5:unlimited"),
                        List.of("-5", "5 :6", ":")),
                key("limits.kernel.nope", List.of(), List.of("5", "unlimited", "1:2")),
                key(
                        "linux.sysctl.net.ipv4.ip_forward",
                        List.of("1", "a b", "4\t5"),
                        List.of("1\nlxc.x = y", "\0", "a\rb")),
                key("linux.sysctl.a/b", List.of(), List.of("1", "0", "x")),
                key("linux.sysctl.a..b", List.of(), List.of("1", "0", "x")),
                key("security.protection.delete", List.of("true", "0", "off"), List.of("maybe", "2", "x")),
                key(
                        "cloud-init.user-data",
                        List.of("#!/bin/sh\n:", "#cloud-config", "#cloud-config\na: 1"),
                        List.of("\0")),
                key(
                        "cloud-init.user-data",
                        List.of("a: [", "", "x"),
                        List.of("#cloud-config\na: [", "#cloud-config\n- a")),
                key("cloud-init.network-config", List.of("version: 1", "{}", "# none"), List.of("a: [", "- a", "word")),
                key("boot.host_shutdown_timeout", List.of("0", "30", "-1"), List.of("x", "1.5", HUGE)),
                key("boot.stop.priority", List.of("0", "-5", "+5"), List.of("x", "\u0663", HUGE)),
                key("cluster.evacuate", List.of("auto", "live-migrate", "stop"), List.of("Auto", "true", "5")),
                key(
                        "migration.incremental.memory.goal",
                        List.of("0", "70", "4294967295"),
                        List.of("-1", "+1", "4294967296", "1.5", HUGE)),
                key("nvidia.require.cuda", List.of("5", "cuda>=9.0", "x"), List.of("x\ny", "\0", "a\rb")),
                key("security.devlxd", List.of("true", "0", "Off"), List.of("maybe", "2", "-1")),
                key("security.syscalls.intercept.mknod", List.of("true", "0", "no"), List.of("maybe", "2", "11")),
                key("security.syscalls.intercept.sysinfo", List.of(), List.of("true", "0", "x")),
                key("boot.autorestart", List.of(), List.of("true", "0", "x")),
                key(
                        "snapshots.expiry",
                        List.of("1d", "1S 1M 1H 1d 1w 1m 1y", "0d 1d", " 1d ", "9223372036854775807d"),
                        List.of("1d 1d", "1D", "d", "1", "1d  2H", "-1d", "9223372036854775808d", "1d,2H", "\u0663d")),
                key(
                        "snapshots.schedule",
                        List.of(
                                "@daily",
                                "@HOURLY, 0 6 * * *",
                                "59 23 31 12 6",
                                "1-5/2 * * jan MON-fri",
                                "*/100 ? * * *"),
                        List.of("@every 1h", "60 * * * *", "* 24 * * *", "* * 0 * *", "* * 32 * *", "* * * 13 *")),
                key(
                        "snapshots.schedule",
                        List.of("1,,2 * * * *", "+1 * * * *", "*-5 * * * *", "*/1,5 * * * *"),
                        List.of("* * * * 7", "5-1 * * * *", "*/0 * * * *", "1/2/3 * * * *", "1-2-3 * * * *")),
                key(
                        "snapshots.schedule",
                        List.of("\t* * * * *"),
                        List.of(
                                "@daily, ",
                                "*  * * * *",
                                "* * * janu *",
                                "*/-2 * * * *",
                                "1- * * * *",
                                "* * *\t* * *")),
                key("raw.qemu", List.of("-vga std", "a\nb", "x"), List.of("\0", "\u001b[0m", "a\u2028b")),
                key("limits.network.priority", List.of("0", "5", "10"), List.of("-1", "11", "x")),
                key("raw.apparmor", List.of("mount,", "a\nb", "# x"), List.of("\0", "\u001b[0m", "a\u2028b")),
                key(
                        "raw.idmap",
                        List.of("both 1000 1000", "uid 5 6\n\ngid 1-3 4-6", "both 0 4294967294"),
                        List.of("foo", "both 1-2 3", "any 1 1", "both 1  1", "both 0x5 5", "both 5-1 5-1")),
                key(
                        "raw.idmap",
                        List.of("uid 1 1\nuid 2 2", "uid 4294967294 0", "both +5 5"),
                        List.of("both 1 4294967295", "uid 1 1\nuid 1 2", "uid 1 1\nuid 2 1", "both 1-2-3 1-2-3")),
                key(
                        "security.idmap.base",
                        List.of("0", "165536", "4294967295"),
                        List.of("4294967296", "-1", "+1", "x")),
                key("security.idmap.isolated", List.of("true", "0", "off"), List.of("maybe", "2", "x")),
                key("security.protection.shift", List.of("true", "0", "off"), List.of("maybe", "2", "x")),
                key("raw.seccomp", List.of("2\nallowlist\nread", "1\nwhitelist\n5"), List.of("x", "2", "3\ndenylist")),
                key(
                        "security.syscalls.deny",
                        List.of("reboot", "a errno 1\nb", "nope"),
                        List.of("\0", "a\rb", "\u0085")),
                key("security.nesting", List.of("true", "0", "Off"), List.of("t", "nested", "-1")),
                key("security.privileged", List.of("true", "no", "1"), List.of("maybe", "root", "11")));
    }

    private static Arguments key(String name, List<String> good, List<String> bad) {
        return Arguments.of(name, good, bad);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    void takesWhatIsValidAndRefusesTheRest(String key, List<String> good, List<String> bad) {
        for (String value : good) {
            assertEquals("", KeyCheck.problem(key, value, true), () -> key + " = " + value);
        }
        for (String value : bad) {
            assertFalse(KeyCheck.problem(key, value, true).isEmpty(), () -> key + " = " + value);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limits.cpu|x|Invalid CPU limit syntax",
                "limits.cpu|0,0|Cannot define CPU multiple times",
                "limits.memory|0|Memory limit can't be 0",
                "limits.memory|0%|Memory limit can't be 0%",
                "limits.memory|12XB|Invalid value: 12XB",
                "limits.processes|x|Invalid value for an integer \"x\"",
                "limits.cpu.allowance|50|Invalid allowance: 50",
                "security.nesting|maybe|Invalid value for a boolean \"maybe\"",
                "raw.lxc|lxc.logfile = x|Setting lxc.logfile is not allowed",
                "raw.lxc|garbage|Invalid raw.lxc line: garbage",
            })
    void saysItInTheWordsOfLxd(String key, String value, String words) {
        String problem = KeyCheck.problem(key, value, false);
        assertTrue(problem.startsWith("Invalid config: ") && problem.contains(words), problem);
    }

    @Test
    void whatIsKeptForAContainerStandsInNoProfileAlsoWhenItIsEmpty() {
        for (String key : List.of("volatile.eth0.hwaddr", "volatile.a.b.hwaddr", "image.os")) {
            assertFalse(KeyCheck.problem(key, "", true).isEmpty(), key);
            assertEquals("", KeyCheck.problem(key, "", false), key);
        }
    }

    @Test
    void guessesTheKeyThatWasMeant() {
        assertEquals(
                "Invalid config: Unknown configuration key: limits.memroy (did you mean limits.memory?)",
                KeyCheck.problem("limits.memroy", "1GiB", true));
        assertEquals(
                "Invalid config: Unknown configuration key: nope.nope.nope.nope.nope",
                KeyCheck.problem("nope.nope.nope.nope.nope", "1", true));
        assertTrue(KeyCheck.problem("environment.", "1", true).contains("Unknown configuration key"));
        assertTrue(KeyCheck.problem("environment.*", "1", true).isEmpty());
        assertTrue(KeyCheck.problem("user.a\nb", "1", true).contains("Unknown configuration key: user.a·b"));
    }

    @Test
    void keepsKeysOfMachinesOutOfContainers() {
        assertEquals("", KeyCheck.problem("security.secureboot", "false", true));
        assertTrue(KeyCheck.problem("security.secureboot", "false", false)
                .startsWith("Invalid config: Unknown configuration key: security.secureboot"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "raw.seccomp=x|security.syscalls.deny=y|raw.seccomp is mutually exclusive with security.syscalls*",
                "raw.seccomp=x|security.syscalls.deny_default=false|",
                "raw.seccomp=x|security.syscalls.blacklist_compat=1|raw.seccomp is mutually exclusive",
                "security.syscalls.allow=x|security.syscalls.deny_default=true|security.syscalls.allow is mutually",
                "security.syscalls.whitelist=x|security.syscalls.blacklist=y|security.syscalls.allow is mutually",
                "security.syscalls.allow=x|security.syscalls.deny_compat=false|",
                "security.syscalls.deny_default=0|security.syscalls.blacklist_default=0|Mutually exclusive keys",
                "security.privileged=true|nvidia.runtime=true|nvidia.runtime is incompatible with privileged containers",
                "security.privileged=true|nvidia.runtime=false|",
                "security.syscalls.intercept.mount=true|security.syscalls.intercept.mount.fuse=ext4|is not of the form",
                "security.syscalls.intercept.mount=true|security.syscalls.intercept.mount.fuse=a=b,c=d|",
            })
    void refusesKeysThatExcludeEachOther(String one, String other, String words) {
        Map<String, String> config = new java.util.TreeMap<>();
        for (String pair : List.of(one, other)) {
            config.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        String said = KeyConflicts.find(config).map(Problem::sentence).orElse("");
        assertEquals(words == null, said.isEmpty(), said);
        assertTrue(said.contains(words == null ? "" : words), said);
    }

    @Test
    void keepsContainersKeysOutOfProfiles() {
        assertTrue(KeyCheck.problem("volatile.eth0.hwaddr", "x", true)
                .contains("Volatile keys can only be set on instances"));
        assertTrue(KeyCheck.problem("image.os", "x", true).contains("Image keys can only be set on instances"));
        assertEquals("", KeyCheck.problem("volatile.eth0.hwaddr", "x", false));
        assertEquals("", KeyCheck.problem("volatile.base_image", "x", false));
        assertEquals("", KeyCheck.problem("image.os", "x", false));
        assertTrue(KeyCheck.problem("volatile.nope", "x", false).contains("Unknown configuration key"));
    }

    @Test
    void theTableHasNoEmptyCellAndNoRowTwice() {
        Set<String> names = new HashSet<>();
        for (ConfigKey row : ConfigKeys.table()) {
            assertTrue(names.add(row.name()), row.name());
            assertFalse(row.help().isBlank(), row.name());
            assertFalse(row.type().grammar().isBlank(), row.name());
            if (row.when() == ConfigKey.When.LIVE && !row.effect().files(1).isEmpty()) {
                assertFalse(row.effect().files(2).isEmpty(), row.name());
            }
        }
    }

    @Test
    void readsSizesAsLxd() {
        Map<String, Long> sizes = Map.of("1kB", 1000L, "1KiB", 1024L, "3 bytes", 3L, "2GB", 2_000_000_000L, "7", 7L);
        sizes.forEach((text, bytes) -> assertEquals(bytes, ByteSize.parse(text), text));
        assertEquals(241058 * 25 * 1024L / 1024, new MemoryAmount(0, 25).of(24105800L));
    }
}
