package org.lxdeck.engine.stats;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether lxcfs is mounted, answers, and how it was started. Reading from a dead FUSE file system can block for
 * ever, so a short-lived child does it, with a time limit. Blocks up to a second: not for the thread that ticks. For one
 * thread. Source: /proc/self/mountinfo, the process's command line, {@code lxcfs --version}.
 */
public final class LxcfsProbe {
    private static final String DEFAULT = "/var/lib/lxcfs";
    /** All processes are gone through once in so many looks: there may be thousands. */
    private static final int SEARCH_EVERY = 10;

    private final KernelTree tree;
    private final ProcText text = new ProcText();
    private final ShortCommand reading = new ShortCommand(1000);
    private @Nullable String version;
    private int lastFound;
    private int search;

    public LxcfsProbe(KernelTree tree) {
        this.tree = tree;
    }

    /** Looks now. */
    public LxcfsStatus read() {
        String mount = text.load(tree.file("/proc/self/mountinfo")) ? mountPoint(text) : "";
        if (mount.isEmpty()) {
            return new LxcfsStatus(LxcfsStatus.State.MISSING, "", false, false, "");
        }
        List<String> flags = flags();
        LxcfsStatus.State state =
                switch (reading.run(List.of("cat", tree.root() + mount + "/proc/uptime"))) {
                    case DONE -> LxcfsStatus.State.OK;
                    case FAILED -> LxcfsStatus.State.DEAD;
                    case HUNG -> LxcfsStatus.State.HUNG;
                };
        return new LxcfsStatus(
                state, mount, has(flags, 'l', "--enable-loadavg"), flags.contains("--enable-cfs"), version());
    }

    /** The first place where lxcfs is mounted whole, the usual one before others; empty when it is nowhere. */
    static String mountPoint(ProcText mountinfo) {
        String found = "";
        for (int line = 0; line < mountinfo.length(); line = mountinfo.nextLine(line)) {
            String all = mountinfo.text(line, mountinfo.lineEnd(line));
            int dash = all.indexOf(" - fuse.lxcfs ");
            List<String> words = dash < 0 ? List.of() : CgroupMount.words(all.substring(0, dash), ' ');
            if (words.size() >= 5 && words.get(3).equals("/")) {
                String point = CgroupMount.unescape(words.get(4));
                if (found.isEmpty() || point.equals(DEFAULT)) {
                    found = point;
                }
            }
        }
        return found;
    }

    /** A flag alone or among others behind one dash; {@code -o} and {@code -p} take the rest as their value. */
    static boolean has(List<String> arguments, char letter, String word) {
        for (String argument : arguments) {
            if (argument.equals(word)) {
                return true;
            }
            boolean letters = argument.length() > 1 && argument.charAt(0) == '-' && argument.charAt(1) != '-';
            for (int i = 1; letters && i < argument.length() && "op".indexOf(argument.charAt(i)) < 0; i++) {
                if (argument.charAt(i) == letter) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<String> flags() {
        int pid = pid();
        if (pid == 0 || !text.load(tree.file("/proc/" + pid + "/cmdline"))) {
            return List.of();
        }
        return CgroupMount.words(text.text(), '\0');
    }

    /** The process: from its pid file, else looked for; one of a container does not count. 0 when there is none. */
    private int pid() {
        for (String file : List.of("/run/lxcfs.pid", "/var/run/lxcfs.pid")) {
            long noted = text.load(tree.file(file)) ? text.number() : 0;
            if (noted > 0 && noted < Integer.MAX_VALUE && isLxcfs((int) noted)) {
                return (int) noted;
            }
        }
        if (lastFound != 0 && isLxcfs(lastFound)) {
            return lastFound;
        }
        if (search++ % SEARCH_EVERY == 0) {
            lastFound = searched();
        }
        return lastFound;
    }

    private int searched() {
        Path proc = tree.path("/proc");
        String @Nullable [] entries = proc == null ? null : proc.toFile().list();
        for (String entry : entries == null ? new String[0] : entries) {
            if (entry.charAt(0) >= '1' && entry.charAt(0) <= '9' && isLxcfs(Integer.parseInt(entry))) {
                return Integer.parseInt(entry);
            }
        }
        return 0;
    }

    private boolean isLxcfs(int pid) {
        return text.load(tree.file("/proc/" + pid + "/comm"))
                && text.text().equals("lxcfs")
                && text.load(tree.file("/proc/" + pid + "/status"))
                && StatusText.insidePid(text) == 0;
    }

    private String version() {
        String known = version;
        if (known == null) {
            boolean ran = reading.run(List.of("lxcfs", "--version"), true) == ShortCommand.End.DONE;
            known = ran ? firstVersion(reading.text().text()) : "";
            version = known;
        }
        return known;
    }

    /** The first word that begins with a digit; some versions print it in quotes. */
    static String firstVersion(String output) {
        for (String word : CgroupMount.words(output.replace('\n', ' ').replace('"', ' '), ' ')) {
            if (!word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9') {
                return word;
            }
        }
        return "";
    }
}
