package org.lxdeck.engine.device;

import java.util.List;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.BaseDevices;

/** Which device nodes a running container may open, on either version of cgroups, through its monitor. */
final class DeviceRules {
    private DeviceRules() {}

    static void allow(String rule, RunningContainer container) throws EngineException {
        set("devices.allow", rule, container);
    }

    /** Takes a rule back, unless every container has it. */
    static void deny(String rule, RunningContainer container) throws EngineException {
        if (!BaseDevices.RULES.contains(rule)) {
            set("devices.deny", rule, container);
        }
    }

    private static void set(String file, String rule, RunningContainer container) throws EngineException {
        HostCommand.run(List.of("lxc-cgroup", "-P", container.place().lxcpath(), "-n", container.name(), file, rule));
    }
}
