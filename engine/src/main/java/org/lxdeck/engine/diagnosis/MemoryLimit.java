package org.lxdeck.engine.diagnosis;

import java.util.List;
import org.lxdeck.engine.model.UsageSample;

/** Its memory limit is nearly or fully used, page cache not counted. */
final class MemoryLimit implements Cause {
    private static final int NEAR = 900;

    @Override
    public List<Reason> look(Facts facts) {
        UsageSample usage = facts.usage();
        long used = usage.memoryWithoutCache();
        long limit = usage.memoryLimit();
        boolean own = limit > 0
                && (facts.host().memoryTotal() <= 0 || limit < facts.host().memoryTotal());
        if (!facts.runs() || !own || used < 0 || used * 1000 / limit < NEAR) {
            return List.of();
        }
        Reason reason = Reason.strain(
                        "memory-limit",
                        "Its memory is nearly used up: " + Figures.percent(used * 1000 / limit) + " of "
                                + Figures.bytes(limit) + ".")
                .seen(Figures.bytes(used) + " used without page cache, limit " + Figures.bytes(limit));
        long hits = facts.gathered().limits().memoryHits();
        if (hits > 0) {
            reason = reason.seen("the limit was hit " + hits + " times since its start");
        }
        return List.of(withRemedies(reason, facts));
    }

    static Reason withRemedies(Reason reason, Facts facts) {
        long limit = facts.usage().memoryLimit();
        long more = limit > 0 ? Math.max(64, (limit * 3 / 2) >> 20) : 512;
        String raise = facts.container().managed()
                ? "lxdeck config set " + facts.target() + " limits.memory=" + more + "MiB"
                : "";
        Reason wider = raise.isEmpty() ? reason : reason.tryThis(Remedy.of("give it more memory", raise));
        if (!facts.runs()) {
            return EndedInit.start(wider, facts);
        }
        return wider.tryThis(
                Remedy.of("see which process takes it", "lxdeck process list " + facts.target(), Remedy.Way.PROCESSES));
    }
}
