package org.lxdeck.engine.diagnosis;

import java.util.List;
import org.lxdeck.engine.model.UsageSample;

/** It may have no more processes: every new one fails with "Resource temporarily unavailable". */
final class ProcessLimit implements Cause {
    private static final int NEAR = 900;

    @Override
    public List<Reason> look(Facts facts) {
        UsageSample usage = facts.usage().processes() >= 0
                ? facts.usage()
                : facts.gathered().usage();
        long limit = usage.processLimit();
        if (!facts.runs() || limit <= 0 || usage.processes() * 1000 / limit < NEAR) {
            return List.of();
        }
        boolean full = usage.processes() >= limit;
        String sentence = full
                ? "It has as many processes as it may: " + limit + ". New ones fail."
                : "It has nearly as many processes as it may: " + usage.processes() + " of " + limit + ".";
        Reason reason = full ? Reason.cause("process-limit", sentence) : Reason.strain("process-limit", sentence);
        long hits = facts.gathered().limits().processHits();
        if (hits > 0) {
            reason = reason.seen("a new process was refused " + hits + " times since its start");
        }
        reason = reason.tryThis(
                Remedy.of("see what they are", "lxdeck process list " + facts.target(), Remedy.Way.PROCESSES));
        return List.of(
                facts.container().managed()
                        ? reason.tryThis(Remedy.of(
                                "allow more", "lxdeck config set " + facts.target() + " limits.processes=" + limit * 2))
                        : reason);
    }
}
