package org.lxdeck.tui.config;

import java.util.Optional;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.OwnConfig;

/** Whose configuration is edited: a container's or a profile's. */
public record Edited(String host, String name, boolean isProfile) {
    public ContainerRef ref() {
        return new ContainerRef(host, name);
    }

    /** What it says now; empty when it is gone. */
    public Optional<OwnConfig> now(EngineState state) {
        return isProfile
                ? state.profile(host, name).map(OwnConfig::of)
                : state.container(ref()).map(OwnConfig::of);
    }

    /** {@code profile web}, {@code web-1}. */
    public String title() {
        return (isProfile ? "profile " : "") + name;
    }
}
