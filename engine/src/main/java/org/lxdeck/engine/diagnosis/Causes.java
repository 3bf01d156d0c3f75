package org.lxdeck.engine.diagnosis;

import java.util.ArrayList;
import java.util.List;

/** All causes, a row each; among those of the same weight the order here is the order of the answer. */
public final class Causes {
    private static final List<Cause> ALL = List.of(
            new BadConfiguration(),
            new UnderWay(),
            new Frozen(),
            new BrokenParts(),
            new MissingIds(),
            new FailedStart(),
            new KilledForMemory(),
            new EndedInit(),
            new FullDisk(),
            new Throttled(),
            new ProcessLimit(),
            new MemoryLimit(),
            new BusyInside(),
            new StuckProcesses(),
            new Pressure(),
            new BusyHost(),
            new DeadLxcfs());

    private Causes() {}

    /** Why the container is as it is. */
    public static Diagnosis of(Facts facts) {
        List<Reason> found = new ArrayList<>();
        for (Cause cause : ALL) {
            found.addAll(cause.look(facts));
        }
        List<Reason> sorted = new ArrayList<>();
        for (Weight weight : Weight.values()) {
            for (Reason reason : found) {
                if (reason.weight() == weight) {
                    sorted.add(reason);
                }
            }
        }
        return new Diagnosis(facts.name(), StateSentence.of(facts), sorted);
    }
}
