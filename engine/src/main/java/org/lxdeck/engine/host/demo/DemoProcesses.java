package org.lxdeck.engine.host.demo;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.model.ProcessId;
import org.lxdeck.engine.model.ProcessRow;
import org.lxdeck.engine.model.Signal;
import org.lxdeck.engine.model.UsageSample;

/** The processes of the demo's containers: an init, what every system runs, and the programs of its work. */
final class DemoProcesses {
    private static final int FIRST_ID = 1_000_000;
    private static final int PROGRAMS = 3;
    private static final char ENDED = 'X';

    private DemoProcesses() {}

    static List<ProcessRow> of(DemoContainer container) {
        if (container.pid == 0) {
            return List.of();
        }
        List<ProcessRow> rows = new ArrayList<>();
        add(rows, container, 0, 0, "/sbin/init", 1);
        add(rows, container, 1, 0, "/usr/lib/systemd/systemd-journald", 4);
        add(rows, container, 2, 0, "/usr/sbin/cron -f", 1);
        List<String> programs = container.work.programs();
        for (int i = 0; i < programs.size(); i++) {
            int share = 1000 / programs.size() - 40 * i;
            add(rows, container, PROGRAMS + i, i == 0 ? 0 : PROGRAMS, programs.get(i), Math.max(6, share));
        }
        return rows;
    }

    private static void add(
            List<ProcessRow> rows, DemoContainer container, int n, int parent, String command, int share) {
        char said = container.signalled.getOrDefault(n, '-');
        if (said == ENDED) {
            return;
        }
        UsageSample sample = container.sample;
        boolean privileged = container.profiles.contains("build");
        boolean orphan = container.signalled.getOrDefault(parent, '-') == ENDED;
        int insideUid = n < PROGRAMS ? 0 : 33;
        int cpu = said == 'T' ? 0 : (int) ((long) Math.max(0, sample.cpuPerMille()) * share / 1000);
        rows.add(new ProcessRow(
                container.pid + n * 3,
                n == 0 ? 1 : 40 + 17 * n,
                n == 0 ? 1 : container.pid + (orphan ? 0 : parent * 3),
                privileged ? insideUid : FIRST_ID + insideUid,
                insideUid,
                said == 'T' ? 'T' : cpu > 100 ? 'R' : 'S',
                cpu,
                Math.max(2 << 20, Math.max(0, sample.memoryWithoutCache()) * share / 1400),
                1 + share / 200,
                ticks(container, n),
                container.startedAtMillis + n * 800L,
                command));
    }

    private static long ticks(DemoContainer container, int n) {
        return Math.max(0, container.startedAtMillis / 10 % 1_000_000_000) + n * 80L;
    }

    /** What the signal usually does to a process; false when there is no such one. */
    static boolean signal(DemoContainer container, ProcessId process, Signal signal) {
        for (ProcessRow row : of(container)) {
            if (row.id().equals(process)) {
                int n = (row.pid() - container.pid) / 3;
                char state =
                        switch (signal) {
                            case HUP -> container.signalled.getOrDefault(n, '-');
                            case STOP -> n == 0 ? '-' : 'T';
                            case CONT -> '-';
                            default -> n == 0 ? '-' : ENDED;
                        };
                container.signalled.put(n, state);
                return true;
            }
        }
        return false;
    }
}
