package org.lxdeck.tui.term;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringTokenizer;

/** The process group and session this process belongs to, 0 where they are not known. */
record ProcessGroup(int group, int session) {
    static ProcessGroup current() {
        try {
            return parse(new String(Files.readAllBytes(Path.of("/proc/self/stat")), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return new ProcessGroup(0, 0);
        }
    }

    /** Reads a line of /proc/PID/stat; the name in it may hold blanks and parentheses. */
    static ProcessGroup parse(String stat) {
        StringTokenizer words = new StringTokenizer(stat.substring(stat.lastIndexOf(')') + 1));
        if (words.countTokens() < 4) {
            return new ProcessGroup(0, 0);
        }
        words.nextToken();
        words.nextToken();
        return new ProcessGroup(Integer.parseInt(words.nextToken()), Integer.parseInt(words.nextToken()));
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
