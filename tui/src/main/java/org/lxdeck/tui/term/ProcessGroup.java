package org.lxdeck.tui.term;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.StringTokenizer;

/**
 * Where a process stands among the others of its terminal; numbers that are not known are 0.
 *
 * @param parent the process that started it, or who took it over when that died
 * @param group its job
 * @param session all jobs of its terminal
 * @param foreground the job that has the terminal now
 */
record ProcessGroup(int parent, int group, int session, int foreground) {
    private static final ProcessGroup UNKNOWN = new ProcessGroup(0, 0, 0, 0);
    private static final int MOST_BYTES = 1024;

    static ProcessGroup current() {
        return read("/proc/self/stat");
    }

    static ProcessGroup of(long pid) {
        return read("/proc/" + pid + "/stat");
    }

    private static ProcessGroup read(String file) {
        try (FileInputStream in = new FileInputStream(file)) {
            return parse(new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    /** Reads a line of /proc/PID/stat; the name in it may hold blanks and parentheses. */
    static ProcessGroup parse(String stat) {
        StringTokenizer words = new StringTokenizer(stat.substring(stat.lastIndexOf(')') + 1));
        if (words.countTokens() < 6) {
            return UNKNOWN;
        }
        words.nextToken();
        int parent = Integer.parseInt(words.nextToken());
        int group = Integer.parseInt(words.nextToken());
        int session = Integer.parseInt(words.nextToken());
        words.nextToken();
        return new ProcessGroup(parent, group, session, Math.max(0, Integer.parseInt(words.nextToken())));
    }

    /** Whether there is a shell that can bring us back after a stop: it leads the session, and we are one of its jobs. */
    boolean isJob() {
        return group > 0 && group != session;
    }

    /** Stops the whole group, us included, until somebody continues it. */
    void stop() throws IOException {
        Process kill = new ProcessBuilder("/bin/sh", "-c", "kill -s STOP -- -" + group).start();
        try {
            kill.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
