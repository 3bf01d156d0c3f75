package org.lxdeck.engine.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Policies as LXD writes them for the same keys. */
class SeccompPolicyTest {
    private static final String USUAL = """
            2
            denylist
            [all]
            reject_force_umount
            [all]
            kexec_load errno 38
            open_by_handle_at errno 38
            init_module errno 38
            finit_module errno 38
            delete_module errno 38
            """;

    private static String policy(Map<String, String> config) {
        ContainerSpec spec = ContainerSpec.made("", "x86_64", false, List.of(), config, Map.of(), 1);
        return SeccompPolicy.of(spec, Effective.of(List.of(), config, Map.of()));
    }

    @Test
    void everyContainerIsDeniedTheUsual() {
        assertEquals(USUAL, policy(Map.of()));
        assertEquals(USUAL, policy(Map.of("security.syscalls.deny_default", "true")));
        assertEquals("", policy(Map.of("security.syscalls.deny_default", "false")));
        assertEquals("", policy(Map.of("security.syscalls.blacklist_default", "0")));
    }

    @Test
    void oneMadeByOthersOnlyWhatIsAsked() {
        Effective none = Effective.of(List.of(), Map.of("limits.processes", "5"), Map.of());
        assertEquals("", SeccompPolicy.of(ContainerSpec.FOREIGN, none));
        Effective asked = Effective.of(List.of(), Map.of("security.syscalls.deny", "chown"), Map.of());
        assertEquals(USUAL + "[all]\nchown\n", SeccompPolicy.of(ContainerSpec.FOREIGN, asked));
    }

    @Test
    void takesListsOfCalls() {
        String deny = "reboot\nmount errno 1\n\n chown \n";
        assertEquals(USUAL + "[all]\nreboot\nmount errno 1\nchown\n", policy(Map.of("security.syscalls.deny", deny)));
        assertEquals(
                "2\ndenylist\n[all]\nchown\n",
                policy(Map.of("security.syscalls.deny_default", "false", "security.syscalls.blacklist", "chown")));
        assertEquals(
                "2\nallowlist\n[all]\nread\nexecve\n",
                policy(Map.of("security.syscalls.allow", "read\nexecve\n", "security.syscalls.deny_default", "false")));
        assertEquals("2\nallowlist\nread\n", policy(Map.of("raw.seccomp", "2\nallowlist\nread")));
    }

    @Test
    void thirtyTwoBitProgramsDoNotStart() {
        List<String> lines =
                policy(Map.of("security.syscalls.deny_compat", "true")).lines().toList();
        assertTrue(lines.contains("mmap2 errno 38") && lines.contains("waitpid errno 38"));
        // Calls that 64-bit programs have as well.
        assertFalse(lines.contains("exit_group errno 38") || lines.contains("mmap errno 38"));
        ContainerSpec arm = ContainerSpec.made("", "aarch64", false, List.of(), Map.of(), Map.of(), 1);
        Map<String, String> compat = Map.of("security.syscalls.deny_compat", "true");
        assertEquals(USUAL, SeccompPolicy.of(arm, Effective.of(List.of(), compat, Map.of())));
    }
}
