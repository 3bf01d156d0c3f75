package org.lxdeck.engine.host.local;

import java.util.List;
import org.lxdeck.engine.diagnosis.Ending;

/**
 * What liblxc's log of one container tells of its last run: which init was started and how it ended.
 *
 * @param pid of that init, 0 when none was started
 */
record LogTale(int pid, Ending ending) {
    private static final String STARTED = "\" with pid \"";
    private static final String ON_ERROR = " ended on error (";
    private static final String ON_SIGNAL = " ended on signal ";

    /** Reads the lines; of several runs the last counts. Without a line about its end a started init ended with 0. */
    static LogTale of(List<String> lines) {
        int pid = 0;
        Ending ending = lines.isEmpty() ? new Ending(Ending.How.NEVER_STARTED, 0, "") : Ending.UNKNOWN;
        for (String line : lines) {
            int at = line.indexOf(STARTED);
            if (at > 0) {
                pid = number(line, at + STARTED.length());
                ending = new Ending(Ending.How.EXITED, 0, line);
            } else if (pid > 0 && line.contains("Child <" + pid + ">")) {
                ending = end(line, ending);
            }
        }
        return new LogTale(pid, ending);
    }

    private static Ending end(String line, Ending before) {
        int error = line.indexOf(ON_ERROR);
        if (error > 0) {
            return new Ending(Ending.How.EXITED, number(line, error + ON_ERROR.length()), line);
        }
        int signal = line.indexOf(ON_SIGNAL);
        int open = line.lastIndexOf('(');
        return signal > 0 && open > signal ? new Ending(Ending.How.SIGNALLED, number(line, open + 1), line) : before;
    }

    private static int number(String line, int from) {
        int end = from;
        while (end < line.length() && end - from < 9 && line.charAt(end) >= '0' && line.charAt(end) <= '9') {
            end++;
        }
        return end == from ? 0 : Integer.parseInt(line.substring(from, end));
    }
}
