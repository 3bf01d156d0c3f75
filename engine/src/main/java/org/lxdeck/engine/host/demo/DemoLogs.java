package org.lxdeck.engine.host.demo;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.model.LogLines;

/** What the containers of the demo have written: the log of their starts, and what their consoles say every second. */
final class DemoLogs {
    /** How many lines of a console are kept. */
    static final int KEPT = 500;

    private static final long HISTORY_MILLIS = 90_000;
    private static final String[] PATHS = {"/", "/api/orders", "/static/app.css", "/login", "/api/stock?page=2"};
    private static final String[] WORDS = {
        "checkpoint complete", "job done", "connection received", "cache refreshed", "message delivered"
    };
    private static final int[] SIZES = {5120, 812, 18_433, 2210, 77_104};

    private DemoLogs() {}

    static LogLines log(DemoContainer container) {
        return new LogLines(lines(container), 0, 0, "/var/log/lxdeck/demo/" + container.ref.name() + ".log", "");
    }

    private static List<String> lines(DemoContainer container) {
        String name = container.ref.name();
        List<String> lines = new ArrayList<>();
        lines.add("lxc-start " + name + " 20261120081512.114 INFO     confile - Loaded configuration");
        if (container.isBroken()) {
            lines.add("lxc-start " + name + " 20261120081512.115 ERROR    confile - Failed to parse: "
                    + DemoContainer.BROKEN);
            return lines;
        }
        if (container.fault == DemoFault.NO_BRIDGE) {
            lines.add("lxc-start " + name + " 20261120081512.140 ERROR    network - No such device -"
                    + " Failed to attach \"veth1001_Ab3x\" to bridge \"br-parts\"");
            lines.add("lxc-start " + name + " 20261120081512.141 ERROR    start - Failed to create the network");
            lines.add("lxc-start " + name + " 20261120081512.150 ERROR    start - Failed to spawn container");
            return lines;
        }
        lines.add("lxc-start " + name + " 20261120081512.131 INFO     network - Instantiated veth tunnel");
        lines.add("lxc-start " + name + " 20261120081512.139 WARN     cgfsng - Ignoring lxc.cgroup2 on this host");
        lines.add("lxc-start " + name + " 20261120081512.167 NOTICE   start - Started “/sbin/init”");
        if (container.fault == DemoFault.OUT_OF_MEMORY) {
            lines.add("kernel " + name + " Memory cgroup out of memory: Killed process " + (container.pid + 12)
                    + " (node)");
        }
        return lines;
    }

    /**
     * A line for every second that the container has lived.
     *
     * @param bornAtMillis when the demo began; what was before is not in it
     */
    static LogLines console(DemoContainer container, long bornAtMillis, long nowMillis) {
        String source = "/var/log/lxdeck/demo/" + container.ref.name() + ".console";
        if (container.pid == 0) {
            return new LogLines(List.of(), 0, 0, source, "");
        }
        long begun = Math.max(container.startedAtMillis, bornAtMillis - HISTORY_MILLIS);
        long seconds = Math.max(0, (nowMillis - begun) / 1000);
        long before = Math.max(0, seconds - KEPT);
        List<String> lines = new ArrayList<>();
        for (long second = before; second < seconds; second++) {
            lines.add(line(container, second));
        }
        lines.add(container.ref.name() + " login:");
        return new LogLines(lines, before, 0, source, "");
    }

    private static String line(DemoContainer container, long second) {
        String program = container.work.programs().get((int)
                (second % container.work.programs().size()));
        String at = "[" + second + "." + (100_000 + second * 7919 % 900_000) + "] ";
        int which = (int) (second * 7 % PATHS.length);
        if (second < 4) {
            return at + "systemd[1]: Reached target "
                    + new String[] {"Local File Systems", "Sockets", "Network", "Multi-User System"}[(int) second]
                    + ".";
        }
        if (second % 23 == 11) {
            return at + "WARN " + program + ": the upstream answered after " + (1200 + second * 31 % 900)
                    + " ms; it is asked again, and after three such answers the next one in the list is taken";
        }
        if (!container.work.profile().equals("web")) {
            return at + program + ": " + WORDS[(int) (second * 5 % WORDS.length)] + ", " + (SIZES[which] + second % 97)
                    + " kB in " + (3 + second * 13 % 480) + " ms";
        }
        return at + program + ": 10.0.3." + (2 + second % 200) + " GET " + PATHS[which] + " "
                + (second % 41 == 7 ? 404 : 200) + " " + (SIZES[which] + second % 97);
    }
}
