package org.lxdeck.engine.diagnosis;

import java.util.List;
import org.lxdeck.engine.model.UsageSample;

/** It wants more processor time than its quota gives. */
final class Throttled implements Cause {
    private static final int MUCH = 50;
    private static final int OFTEN = 200;

    static boolean isNow(Facts facts) {
        return now(facts) >= MUCH;
    }

    private static int now(Facts facts) {
        return Math.max(
                facts.usage().throttledPerMille(), facts.gathered().usage().throttledPerMille());
    }

    @Override
    public List<Reason> look(Facts facts) {
        Gathered.Limits limits = facts.gathered().limits();
        int now = now(facts);
        long ever = limits.periods() > 0 ? limits.throttledPeriods() * 1000 / limits.periods() : -1;
        if (!facts.runs() || (now < MUCH && ever < OFTEN)) {
            return List.of();
        }
        int allowed = facts.usage().cpuLimitPerMille();
        String limit = allowed > 0 ? Figures.cores(allowed) : "its quota";
        Reason reason = now >= MUCH
                ? Reason.cause(
                        "throttled",
                        "Its processor time is limited to " + limit + ", and it is held back in " + Figures.percent(now)
                                + " of the periods.")
                : Reason.strain("throttled", "It was often held back by its limit of " + limit + ", not just now.");
        if (limits.quotaMicros() > 0) {
            reason = reason.seen(
                    "quota " + limits.quotaMicros() / 1000 + " ms in every " + limits.periodMicros() / 1000 + " ms");
        }
        if (limits.periods() > 0) {
            reason = reason.seen(
                    limits.throttledPeriods() + " of " + limits.periods() + " periods throttled since its start");
        }
        if (facts.usage().cpuPerMille() != UsageSample.NONE) {
            reason = reason.seen("it uses " + Figures.cores(facts.usage().cpuPerMille()) + " now");
        }
        if (facts.container().managed() && limits.quotaMicros() > 0) {
            String twice = limits.quotaMicros() / 500 + "ms/" + limits.periodMicros() / 1000 + "ms";
            reason = reason.tryThis(Remedy.of(
                    "give it twice as much", "lxdeck config set " + facts.target() + " limits.cpu.allowance=" + twice));
        }
        return List.of(reason.tryThis(Remedy.of(
                "see which process takes it", "lxdeck process list " + facts.target(), Remedy.Way.PROCESSES)));
    }
}
