package org.lxdeck.engine.diagnosis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.model.ProcessRow;

/** It uses all the processors it may use. */
final class BusyInside implements Cause {
    private static final int ALL = 950;

    @Override
    public List<Reason> look(Facts facts) {
        int used = facts.usage().cpuPerMille();
        int limit = facts.usage().cpuLimitPerMille();
        if (!facts.runs() || Throttled.isNow(facts) || used < 0 || limit <= 0 || used * 1000L / limit < ALL) {
            return List.of();
        }
        Reason reason = Reason.strain(
                "cpu-used-up", "It uses all the processor time it may use: " + Figures.cores(limit) + ".");
        Optional<ProcessRow> busiest =
                facts.gathered().processes().stream().max(Comparator.comparingInt(ProcessRow::cpuPerMille));
        if (busiest.isPresent() && busiest.get().cpuPerMille() > 0) {
            reason = reason.seen("process " + busiest.get().pid() + " uses "
                    + Figures.cores(busiest.get().cpuPerMille()) + ": "
                    + busiest.get().command());
        }
        return List.of(reason.tryThis(
                Remedy.of("see its processes", "lxdeck process list " + facts.target(), Remedy.Way.PROCESSES)));
    }
}
