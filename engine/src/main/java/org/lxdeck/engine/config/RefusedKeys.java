package org.lxdeck.engine.config;

import java.util.List;
import org.lxdeck.engine.config.ConfigKey.Scope;
import org.lxdeck.engine.config.ConfigKey.When;

/** The keys of LXD that are known here but do not work yet: refused by name, so that nothing is silently ignored. */
final class RefusedKeys {
    static final List<ConfigKey> ROWS = List.of(
            later("limits.network.priority", Values.PRIORITY, "Weight of its network traffic"),
            later("raw.apparmor", Values.TEXT, "AppArmor rules to add"),
            later("raw.idmap", Values.TEXT, "User ids to map by hand"),
            later("raw.seccomp", Values.TEXT, "A seccomp policy of your own"),
            later("security.idmap.base", Values.INT, "First host id of its own range"),
            later("security.idmap.isolated", Values.BOOL, "Give it a range of host ids of its own"),
            later("security.idmap.size", Values.INT, "Size of its own range of host ids"),
            later("security.protection.shift", Values.BOOL, "Refuse to change the owners of its files"),
            later("security.syscalls.allow", Values.TEXT, "The only system calls it may use"),
            later("security.syscalls.blacklist", Values.TEXT, "System calls it may not use"),
            later("security.syscalls.blacklist_compat", Values.BOOL, "Refuse 32-bit system calls"),
            later("security.syscalls.blacklist_default", Values.BOOL, "Refuse the usual dangerous system calls"),
            later("security.syscalls.deny", Values.TEXT, "System calls it may not use"),
            later("security.syscalls.deny_compat", Values.BOOL, "Refuse 32-bit system calls"),
            later("security.syscalls.deny_default", Values.BOOL, "Refuse the usual dangerous system calls"),
            later("security.syscalls.whitelist", Values.TEXT, "The only system calls it may use"));

    private RefusedKeys() {}

    private static ConfigKey later(String name, ValueType type, String help) {
        return new ConfigKey(name, type, Scope.ANYWHERE, When.NEXT_START, Effect.NONE, false, help);
    }
}
