package org.lxdeck.engine.host.local.config;

import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.HostFacts;

/** What this machine is: looked at afresh at each question, or once for many containers that are changed together. */
final class HostLook {
    private final ConfigProbe probe;
    private final boolean once;
    private @Nullable HostFacts known;

    HostLook(ConfigProbe probe, boolean once) {
        this.probe = probe;
        this.once = once;
    }

    synchronized HostFacts facts() throws EngineException {
        HostFacts now = known;
        if (now == null || !once) {
            now = HostFactsReader.read(probe.majorVersion());
            known = now;
        }
        return now;
    }
}
