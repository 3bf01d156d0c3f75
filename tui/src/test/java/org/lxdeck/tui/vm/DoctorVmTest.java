package org.lxdeck.tui.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the doctor finds on a fresh Debian with systemd and cgroup v2 alone, and what is left when it has mended. */
@Tag("vm")
class DoctorVmTest {
    /** What it says of a name: how grave, and the sentence. */
    private static SortedMap<String, String> findings(String text) {
        SortedMap<String, String> found = new TreeMap<>();
        for (String line : text.lines().toList()) {
            String[] words = line.split(" +", 3);
            if (words.length == 3 && List.of("ok", "note", "warn", "FAIL").contains(words[0])) {
                found.put(words[1], words[0] + " " + words[2]);
            }
        }
        return found;
    }

    @Test
    void aFreshMachineIsToldAsItIs() throws IOException {
        SortedMap<String, String> found = findings(Machine.get().before());
        assertEquals("ok cgroup v2 with cpu, cpuset, io, memory, pids", found.get("cgroups"));
        assertEquals("ok AppArmor is active", found.get("apparmor"));
        assertEquals("ok lxcbr0 is up", found.get("bridge"));
        assertEquals("ok dnsmasq serves lxcbr0", found.get("dhcp"));
        assertEquals("note lxcfs runs without -l and --enable-cfs", found.get("lxcfs"));
        assertEquals("FAIL root has no sub-uids and no sub-gids", found.get("subids"));
        assertEquals("note CRIU is not installed", found.get("criu"));
    }

    @Test
    void whatItMendsIsMended() throws IOException {
        String said = Machine.get().fixed();
        SortedMap<String, String> found = findings(said);
        assertEquals("ok id-mapped mounts work at /var/lib/lxc", found.get("idmapped-mounts"), said);
        assertEquals("ok /var/lib/lxc has the mode rwx--x--x", found.get("lxcpath"), said);
        String given =
                Machine.get().done("grep ^root: /etc/subuid && grep ^root: /etc/subgid && stat -c %a /var/lib/lxc");
        assertEquals("root:100000:1048576\nroot:100000:1048576\n711\n", given);
        assertTrue(said.contains("Image tiny has fingerprint: "), said);
    }
}
