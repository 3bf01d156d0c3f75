package org.lxdeck.engine.host.local;

import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.stats.KernelTree;
import org.lxdeck.engine.stats.LxcfsProbe;
import org.lxdeck.engine.stats.LxcfsStatus;

/** Asks every half minute how lxcfs does, on a thread of its own since a dead one is slow to answer. */
final class LxcfsWatch extends Round {
    private final LxcfsProbe probe = new LxcfsProbe(KernelTree.LIVE);
    private volatile @Nullable LxcfsStatus status;

    LxcfsWatch(Station station) {
        super(station, "lxdeck-lxcfs", 30_000);
    }

    /** One word for the host's numbers. */
    String word() {
        LxcfsStatus known = status;
        return known == null ? "unknown" : known.word();
    }

    /** Null until it was asked once. */
    @Nullable
    LxcfsStatus status() {
        return status;
    }

    @Override
    void turn(long number) {
        LxcfsStatus now = probe.read();
        status = now;
        station().census().rule(now.rule());
    }
}
