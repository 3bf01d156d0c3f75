package org.lxdeck.engine.config;

import java.util.List;
import org.lxdeck.engine.config.ConfigKey.Scope;
import org.lxdeck.engine.config.ConfigKey.When;

/** The keys of LXD that are known here but do not work yet: refused by name, so that nothing is silently ignored. */
final class RefusedKeys {
    static final List<ConfigKey> ROWS = List.of(
            later("boot.host_shutdown_timeout", Values.INT, "Seconds to wait for it when the machine goes down"),
            later("boot.stop.priority", Values.INT, "Higher ones stop first when the machine goes down"),
            later("boot.autorestart", Values.BOOL, "Start it again when init exits"),
            later("cluster.evacuate", Values.TEXT, "What to do when its cluster member is evacuated"),
            later("limits.memory.hugepages", Values.BOOL, "For virtual machines only"),
            later("limits.network.priority", Values.PRIORITY, "Weight of its network traffic"),
            later("migration.incremental.memory", Values.BOOL, "Copy memory while it runs when it is moved"),
            later("migration.incremental.memory.goal", Values.INT, "Percent of memory in sync before it is stopped"),
            later("migration.incremental.memory.iterations", Values.INT, "Most rounds of copying memory"),
            later("migration.stateful", Values.BOOL, "For virtual machines only"),
            later("nvidia.runtime", Values.BOOL, "Pass the host's NVIDIA libraries"),
            later("nvidia.driver.capabilities", Values.LINE, "What of the NVIDIA driver it needs"),
            later("nvidia.require.cuda", Values.LINE, "Version of CUDA it needs"),
            later("nvidia.require.driver", Values.LINE, "Version of the NVIDIA driver it needs"),
            later("raw.apparmor", Values.TEXT, "AppArmor rules to add"),
            later("raw.idmap", Values.TEXT, "User ids to map by hand"),
            later("raw.qemu", Values.TEXT, "For virtual machines only"),
            later("raw.qemu.conf", Values.TEXT, "For virtual machines only"),
            later("raw.seccomp", Values.TEXT, "A seccomp policy of your own"),
            later("security.agent.metrics", Values.BOOL, "For virtual machines only"),
            later("security.devlxd", Values.BOOL, "Whether it has /dev/lxd"),
            later("security.devlxd.images", Values.BOOL, "Whether images can be had through /dev/lxd"),
            later("security.idmap.base", Values.INT, "First host id of its own range"),
            later("security.idmap.isolated", Values.BOOL, "Give it a range of host ids of its own"),
            later("security.idmap.size", Values.INT, "Size of its own range of host ids"),
            later("security.protection.shift", Values.BOOL, "Refuse to change the owners of its files"),
            later("security.secureboot", Values.BOOL, "For virtual machines only"),
            later("security.syscalls.allow", Values.TEXT, "The only system calls it may use"),
            later("security.syscalls.blacklist", Values.TEXT, "System calls it may not use"),
            later("security.syscalls.blacklist_compat", Values.BOOL, "Refuse 32-bit system calls"),
            later("security.syscalls.blacklist_default", Values.BOOL, "Refuse the usual dangerous system calls"),
            later("security.syscalls.deny", Values.TEXT, "System calls it may not use"),
            later("security.syscalls.deny_compat", Values.BOOL, "Refuse 32-bit system calls"),
            later("security.syscalls.deny_default", Values.BOOL, "Refuse the usual dangerous system calls"),
            later("security.syscalls.intercept.*", Values.LINE, "A system call handled outside it"),
            later("security.syscalls.whitelist", Values.TEXT, "The only system calls it may use"),
            later("agent.nic_config", Values.BOOL, "For virtual machines only"),
            later("snapshots.expiry", Values.LINE, "When its snapshots are deleted"),
            later("snapshots.pattern", Values.LINE, "How its snapshots are named"),
            later("snapshots.schedule", Values.LINE, "When snapshots are made"),
            later("snapshots.schedule.stopped", Values.BOOL, "Whether snapshots are made while it is stopped"));

    private RefusedKeys() {}

    private static ConfigKey later(String name, ValueType type, String help) {
        return new ConfigKey(name, type, Scope.ANYWHERE, When.NEXT_START, Effect.NONE, false, help);
    }
}
