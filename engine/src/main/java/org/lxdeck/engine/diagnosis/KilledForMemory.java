package org.lxdeck.engine.diagnosis;

import java.util.List;

/** The kernel killed processes of it because its memory limit was reached. */
final class KilledForMemory implements Cause {
    private static final int LINES = 3;

    @Override
    public List<Reason> look(Facts facts) {
        List<String> lines = facts.gathered().killed();
        long kills = Math.max(facts.usage().oomKills(), facts.gathered().usage().oomKills());
        if (facts.runs() && kills <= 0) {
            return List.of();
        }
        if (!facts.runs() && !hitInit(facts)) {
            return List.of();
        }
        String sentence = facts.runs()
                ? "It ran out of memory: the kernel has killed " + count(kills) + " of it since its start."
                : "Its init was killed by the kernel because its memory limit was reached.";
        Reason reason = Reason.cause("out-of-memory", sentence);
        for (String line : lines.subList(Math.max(0, lines.size() - LINES), lines.size())) {
            reason = reason.seen(line);
        }
        return List.of(MemoryLimit.withRemedies(reason, facts));
    }

    private static String count(long kills) {
        return kills == 1 ? "1 process" : kills + " processes";
    }

    static boolean hitInit(Facts facts) {
        String pid = "Killed process " + facts.gathered().initPid() + " ";
        return facts.gathered().ending().isSignal(9)
                && facts.gathered().killed().stream().anyMatch(line -> line.contains(pid));
    }
}
