package org.lxdeck.engine.diagnosis;

import java.util.ArrayList;
import java.util.List;

/** Its processes wait for processors, memory or disks, by the kernel's own measure. */
final class Pressure implements Cause {
    private static final int MUCH = 200;

    @Override
    public List<Reason> look(Facts facts) {
        List<Reason> reasons = new ArrayList<>();
        if (facts.runs()) {
            add(reasons, facts, "cpu", "a processor", facts.usage().pressureCpu());
            add(reasons, facts, "memory", "memory", facts.usage().pressureMemory());
            add(reasons, facts, "io", "a disk", facts.usage().pressureIo());
        }
        return reasons;
    }

    private static void add(List<Reason> reasons, Facts facts, String id, String what, int perMille) {
        if (perMille < MUCH) {
            return;
        }
        String sentence = "Some of its processes wait for " + what + " " + Figures.percent(perMille) + " of the time.";
        reasons.add(Reason.strain("pressure-" + id, sentence)
                .seen("pressure of the last 10 s, " + id + ".pressure of its cgroup")
                .tryThis(
                        Remedy.of("see its processes", "lxdeck process list " + facts.target(), Remedy.Way.PROCESSES)));
    }
}
