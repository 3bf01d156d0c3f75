package org.lxdeck.engine.diagnosis;

import java.util.List;
import org.lxdeck.engine.Verb;

/** It does not run because its init has ended: how, and who made it. */
final class EndedInit implements Cause {
    private static final int HANGUP = 1;
    private static final int INTERRUPT = 2;
    private static final int KILL = 9;
    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;

    @Override
    public List<Reason> look(Facts facts) {
        boolean told = facts.gathered().failure().isPresent()
                || !facts.container().problem().isEmpty();
        if (facts.runs() || told) {
            return List.of();
        }
        var stopped = facts.lastDone(Verb.STOP, Verb.KILL);
        if (stopped.isPresent()) {
            String how = stopped.get().verb() == Verb.KILL ? "killed" : "shut down";
            String when = Figures.ago(facts.nowMillis() - stopped.get().updatedAtMillis());
            return List.of(start(Reason.note("stopped", "It was " + how + " with lxdeck " + when + "."), facts));
        }
        if (KilledForMemory.hitInit(facts)) {
            return List.of();
        }
        return byItself(facts);
    }

    private static List<Reason> byItself(Facts facts) {
        Ending ending = facts.gathered().ending();
        return switch (ending.how()) {
            case UNKNOWN -> List.of();
            case NEVER_STARTED ->
                List.of(start(
                        Reason.note(
                                "not-started", "Nothing has gone wrong: it was not started, as far as its log tells."),
                        facts));
            case EXITED -> List.of(exited(facts, ending));
            case SIGNALLED -> List.of(signalled(facts, ending));
        };
    }

    private static Reason exited(Facts facts, Ending ending) {
        if (ending.number() == 0) {
            return start(
                    Reason.note(
                                    "init-ended",
                                    "Its init ended by itself, with exit code 0: it was shut down or had no more to do.")
                            .seen(ending.line()),
                    facts);
        }
        String hint =
                switch (ending.number()) {
                    case NOT_FOUND -> " (a program it wanted to run does not exist)";
                    case NOT_EXECUTABLE -> " (a program it wanted to run is not executable)";
                    default -> "";
                };
        return start(
                Reason.cause("init-failed", "Its init ended with exit code " + ending.number() + hint + ".")
                        .seen(ending.line())
                        .tryThis(Remedy.of(
                                "read what it said last",
                                "lxdeck console --show-log " + facts.target(),
                                Remedy.Way.LOG)),
                facts);
    }

    private static Reason signalled(Facts facts, Ending ending) {
        Reason reason =
                switch (ending.number()) {
                    case INTERRUPT -> Reason.note("shut-down", "It shut itself down from inside.");
                    case HANGUP -> Reason.note("shut-down", "It was rebooted from inside and did not come back.");
                    case KILL ->
                        Reason.cause("init-killed", "Its init was killed from outside (signal 9).")
                                .tryThis(Remedy.of(
                                        "see whether the kernel did it", "dmesg | grep -i 'killed process' | tail"));
                    default ->
                        Reason.cause("init-killed", "Its init was ended by signal " + ending.number() + ".")
                                .tryThis(Remedy.log(facts.target()));
                };
        return start(reason.seen(ending.line()), facts);
    }

    static Reason start(Reason reason, Facts facts) {
        return reason.tryThis(Remedy.of("start it", "lxdeck start " + facts.target(), Remedy.Way.START));
    }
}
