package org.lxdeck.engine.host.local.config;

import java.util.List;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.ConfigCheck;
import org.lxdeck.engine.config.ContainerSpec;
import org.lxdeck.engine.config.Effective;
import org.lxdeck.engine.device.DiskDevice;
import org.lxdeck.engine.model.Profile;

/** What is asked of a container and what it comes to with its profiles. */
record Asked(ContainerSpec spec, Effective effective) {
    /** Merges without checking. */
    static Asked of(ContainerSpec spec, List<Profile> profiles) {
        Effective effective = Effective.of(profiles, spec.config(), spec.devices());
        boolean root = effective.devices().values().stream().anyMatch(DiskDevice::isRoot);
        // LXD refuses a container without a root disk; ours goes to the only store there is.
        boolean needsRoot = spec.own() && !root && !effective.devices().containsKey("root");
        return new Asked(spec, needsRoot ? effective.withDefault(DefaultProfile.rootDisk()) : effective);
    }

    /** Throws the first thing wrong with its own part or with the whole. */
    Asked checked() throws EngineException {
        ConfigCheck.container(spec.config(), spec.devices());
        ConfigCheck.expanded(effective);
        return this;
    }
}
