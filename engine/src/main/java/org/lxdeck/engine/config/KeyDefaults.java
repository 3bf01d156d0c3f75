package org.lxdeck.engine.config;

import java.util.Map;

/** What holds while a key is set nowhere, in a few words. */
public final class KeyDefaults {
    private static final String ALL = "no limit";

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("boot.autostart", "false"),
            Map.entry("boot.autostart.delay", "0"),
            Map.entry("boot.autostart.priority", "0"),
            Map.entry("boot.host_shutdown_timeout", "30"),
            Map.entry("boot.stop.priority", "0"),
            Map.entry("limits.cpu", "all CPUs"),
            Map.entry("limits.cpu.allowance", "100%"),
            Map.entry("limits.cpu.priority", "10"),
            Map.entry("limits.disk.priority", "5"),
            Map.entry("limits.memory", ALL),
            Map.entry("limits.memory.enforce", "hard"),
            Map.entry("limits.memory.swap", "true"),
            Map.entry("limits.memory.swap.priority", "10"),
            Map.entry("limits.network.priority", "0"),
            Map.entry("limits.processes", ALL),
            Map.entry("nvidia.driver.capabilities", "compute,utility"),
            Map.entry("nvidia.runtime", "false"),
            Map.entry("security.idmap.isolated", "false"),
            Map.entry("security.idmap.size", "65536"),
            Map.entry("security.nesting", "false"),
            Map.entry("security.privileged", "false"),
            Map.entry("security.protection.delete", "false"),
            Map.entry("security.protection.shift", "false"),
            Map.entry("security.syscalls.deny_compat", "false"),
            Map.entry("security.syscalls.deny_default", "true"));

    private KeyDefaults() {}

    /** The words for a key; empty where there is nothing to say but that it is not set. */
    public static String of(String key) {
        return key.startsWith("limits.hugepages.") ? ALL : KNOWN.getOrDefault(key, "");
    }
}
