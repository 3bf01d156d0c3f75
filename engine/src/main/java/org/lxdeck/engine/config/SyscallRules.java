package org.lxdeck.engine.config;

import java.util.Map;

/**
 * What {@code security.syscalls.*} asks for, the names from before LXD 4 read as today's.
 *
 * @param allow lines of a list of calls that alone may be used; empty for no such list
 * @param deny lines of a list of calls that may not be used
 * @param deniesDefault whether the usual dangerous calls are denied
 * @param deniesCompat whether 32-bit programs' calls are denied
 */
record SyscallRules(String allow, String deny, boolean deniesDefault, boolean deniesCompat) {
    static final String RAW = "raw.seccomp";
    private static final String CALLS = "security.syscalls.";

    static SyscallRules of(Map<String, String> config) {
        String allow = either(config, "allow", "whitelist");
        return new SyscallRules(
                allow,
                either(config, "deny", "blacklist"),
                allow.isEmpty() && (byDefault(config).isEmpty() || asksForDefault(config)),
                Values.isTrue(either(config, "deny_compat", "blacklist_compat")));
    }

    /** Whether the usual list is asked for in so many words. */
    static boolean asksForDefault(Map<String, String> config) {
        return Values.isTrue(byDefault(config));
    }

    private static String byDefault(Map<String, String> config) {
        return either(config, "deny_default", "blacklist_default");
    }

    private static String either(Map<String, String> config, String name, String old) {
        String value = config.getOrDefault(CALLS + name, "");
        return value.isEmpty() ? config.getOrDefault(CALLS + old, "") : value;
    }
}
