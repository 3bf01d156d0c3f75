package org.lxdeck.engine.stats;

import java.util.Map;
import java.util.Set;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.UsageSample;

/**
 * What one turn of the {@link UsageCollector} saw. Handed over: the collector keeps no part of it.
 *
 * @param usage the numbers of every container that runs
 * @param held the containers the freezer holds, or is about to; all others are thawed
 * @param gone the containers that have stopped since the turn before; they are no longer tracked
 * @param netRx bytes the host's real interfaces have received
 * @param netTx bytes they have sent
 */
public record Tick(
        Map<ContainerRef, UsageSample> usage,
        Map<ContainerRef, Freezer> held,
        Set<ContainerRef> gone,
        long netRx,
        long netTx) {
    /** The numbers of one container; nothing known when it does not run. */
    public UsageSample of(ContainerRef ref) {
        return usage.getOrDefault(ref, UsageSample.UNKNOWN);
    }
}
