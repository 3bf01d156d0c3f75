package org.lxdeck.engine.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.model.ProcessRow;

/** Processes of it that wait for a device, were stopped, or have ended and nobody collects them. */
final class StuckProcesses implements Cause {
    private static final int MANY = 20;

    @Override
    public List<Reason> look(Facts facts) {
        List<Reason> reasons = new ArrayList<>();
        if (!facts.runs()) {
            return reasons;
        }
        List<ProcessRow> waiting = in(facts, 'D');
        if (!waiting.isEmpty()) {
            reasons.add(process(
                    Reason.strain("processes-wait", "Held up by a disk or a device: " + count(waiting.size()) + "."),
                    waiting,
                    facts));
        }
        List<ProcessRow> stopped = in(facts, 'T');
        if (!stopped.isEmpty()) {
            Reason reason = Reason.strain("processes-stopped", "Stopped by a signal: " + count(stopped.size()) + ".");
            reasons.add(process(reason, stopped, facts)
                    .tryThis(Remedy.of(
                            "let one go on",
                            "lxdeck process signal " + facts.target() + " "
                                    + stopped.get(0).insidePid() + " --signal CONT",
                            Remedy.Way.PROCESSES)));
        }
        List<ProcessRow> dead = in(facts, 'Z');
        if (dead.size() >= MANY) {
            reasons.add(process(
                    Reason.note("zombies", dead.size() + " ended processes are not collected by their parents."),
                    dead,
                    facts));
        }
        return reasons;
    }

    private static String count(int number) {
        return number == 1 ? "1 process" : number + " processes";
    }

    private static Reason process(Reason reason, List<ProcessRow> rows, Facts facts) {
        ProcessRow first = rows.get(0);
        return reason.seen("process " + first.pid() + ": " + first.command())
                .tryThis(Remedy.of("see them", "lxdeck process list " + facts.target(), Remedy.Way.PROCESSES));
    }

    private static List<ProcessRow> in(Facts facts, char state) {
        return facts.gathered().processes().stream()
                .filter(row -> row.state() == state)
                .toList();
    }
}
