package org.lxdeck.tui.real;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lxdeck.engine.model.InsideView;

/**
 * What free, nproc, uptime and /proc/loadavg say in a container: bytes, seconds, hundredths of a load.
 *
 * @param load1 what {@code uptime} says
 */
record InsideSaid(long total, long available, long cpus, long uptime, long load1, long procLoad1) {
    static final InsideSaid NOTHING = new InsideSaid(-1, -1, -1, -1, -1, -1);

    static final String QUESTION = "free -b; echo nproc: $(nproc); echo since: $(cat /proc/uptime);"
            + " echo uptime: $(uptime); echo loadavg: $(cat /proc/loadavg)";

    private static final Pattern NUMBERS = Pattern.compile("(?m)^Mem: +(\\d+) +\\d+ +\\d+ +\\d+ +\\d+ +(\\d+)$"
            + "|^nproc: (\\d+)$|^since: (\\d+)\\.|^uptime: .*load average: (\\d+\\.\\d+),|^loadavg: (\\d+\\.\\d+) ");

    static InsideSaid parse(String text) {
        List<Long> found = new ArrayList<>();
        Matcher matcher = NUMBERS.matcher(text);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    String number = matcher.group(group);
                    found.add(Long.parseLong(number.replace(".", "")));
                }
            }
        }
        if (found.size() != 6) {
            throw new AssertionError(text);
        }
        return new InsideSaid(found.get(0), found.get(1), found.get(2), found.get(3), found.get(4), found.get(5));
    }

    /** Whether a view taken a moment before or after says the same. */
    boolean isShownBy(InsideView view) {
        return total == view.memoryTotal()
                && cpus == view.cpus()
                && Math.abs(available - view.memoryAvailable()) <= 8L << 20
                && Math.abs(uptime - view.uptimeSeconds()) <= 3
                && Math.abs(load1 - view.load1()) <= 10
                && Math.abs(load1 - procLoad1) <= 10;
    }
}
