package org.lxdeck.engine.config;

import java.util.List;
import org.lxdeck.engine.config.ConfigKey.When;

/** The rows of {@link ConfigKeys} about the system calls that a container may use. */
final class SyscallKeys {
    private static final Effect POLICY = Effect.stored("lxc.seccomp.profile");
    private static final String OLD = " (old name)";
    private static final String ALLOW = "The only system calls it may use, one a line";
    private static final String DENY = "System calls it may not use, one a line";
    private static final String COMPAT =
            "Whether the calls of 32-bit programs alone are denied, so that none starts (x86_64)";
    private static final String USUAL = "Whether loading modules, kexec and the like are denied (the default)";

    static final List<ConfigKey> ROWS = List.of(
            row(SyscallRules.RAW, SeccompPolicy.RAW, "A seccomp policy instead of the generated one"),
            row("security.syscalls.allow", Values.TEXT, ALLOW),
            row("security.syscalls.blacklist", Values.TEXT, DENY + OLD),
            row("security.syscalls.blacklist_compat", Values.BOOL, COMPAT + OLD),
            row("security.syscalls.blacklist_default", Values.BOOL, USUAL + OLD),
            row("security.syscalls.deny", Values.TEXT, DENY),
            row("security.syscalls.deny_compat", Values.BOOL, COMPAT),
            row("security.syscalls.deny_default", Values.BOOL, USUAL),
            row("security.syscalls.whitelist", Values.TEXT, ALLOW + OLD));

    private SyscallKeys() {}

    private static ConfigKey row(String name, ValueType type, String help) {
        return ConfigKeys.row(name, type, When.NEXT_START, POLICY, help);
    }
}
