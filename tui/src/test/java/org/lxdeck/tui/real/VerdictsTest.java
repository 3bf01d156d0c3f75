package org.lxdeck.tui.real;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a real LXD says to values of keys, good ones, bad ones and those beside a bound, and what is said here: the same,
 * but for rules that engine/DIFFERENCES.md names. A rule that no value shows any more is told, too.
 */
@Tag("lxd")
@Tag("lxc")
class VerdictsTest {
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("limits.cpu.priority", List.of("0", "5", "10", "-1", "11", "1.5", "x", " 5")),
            Map.entry("limits.disk.priority", List.of("0", "9", "10", "-1", "11", "0x1", "x")),
            Map.entry("limits.memory.enforce", List.of("soft", "hard", "Soft", "none", "true", "1")),
            Map.entry("limits.memory.swap", List.of("true", "0", "No", "off", "maybe", "2", "1GiB")),
            Map.entry("limits.memory.swap.priority", List.of("0", "1", "10", "-1", "11", "x")),
            Map.entry("limits.hugepages.2MB", List.of("0", "64MiB", "1GB", "-1", "10%", "x", "1.5MiB")),
            Map.entry("limits.hugepages.64KB", List.of("64KiB", "1", "8EiB", "k")),
            Map.entry("limits.hugepages.4KB", List.of("1", "x")),
            Map.entry("limits.kernel.nofile", List.of("5", "5:10", "unlimited", "5:", "a", "1:2:3")),
            Map.entry("limits.kernel.nope", List.of("5", "unlimited")),
            Map.entry("linux.sysctl.net.ipv4.ip_forward", List.of("0", "1", "a b")),
            Map.entry("linux.sysctl.a/b", List.of("1")),
            Map.entry("security.protection.delete", List.of("true", "0", "off", "maybe", "2")),
            Map.entry(
                    "cloud-init.user-data",
                    List.of("#!/bin/sh", "#cloud-config", "#cloud-config\na: 1", "#cloud-config\na: [", "a: [")),
            Map.entry("cloud-init.vendor-data", List.of("x", "#cloud-config\n- a", "#cloud-config\nword")),
            Map.entry(
                    "cloud-init.network-config",
                    List.of("version: 1", "{}", "# none", "a: [", "- a", "word", "a: 1\n---\nb")));

    /** The rule of engine/DIFFERENCES.md that different verdicts on a key fall under; empty for none. */
    private static String rule(String key) {
        if (key.startsWith("limits.kernel.")) {
            return "process-limits";
        }
        return key.equals("linux.sysctl.a/b") ? "kernel-setting-names" : "";
    }

    @Test
    void valuesAreGoodOrBadAsInLxd() throws Exception {
        try (RealDeck deck = RealDeck.open();
                RealLxd lxd = RealLxd.start()) {
            lxd.lxc("profile", "create", "v");
            deck.done("profile", "create", "v");
            List<String> unexplained = new ArrayList<>();
            Set<String> seen = new TreeSet<>();
            for (Map.Entry<String, List<String>> key : VALUES.entrySet()) {
                for (String value : key.getValue()) {
                    String[] line = {"profile", "set", "v", key.getKey() + "=" + value};
                    boolean theirs = lxd.refusal(line).code() == 0;
                    boolean ours = deck.run(line).code() == 0;
                    String rule = rule(key.getKey());
                    if (theirs != ours && rule.isEmpty()) {
                        unexplained.add(key.getKey() + "=" + value + ": " + (theirs ? "taken" : "refused") + " by LXD");
                    } else if (theirs != ours) {
                        seen.add(rule);
                    }
                }
            }
            assertEquals(List.of(), unexplained);
            assertEquals(Set.of("process-limits", "kernel-setting-names"), seen);
        }
    }
}
