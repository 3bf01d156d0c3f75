package org.lxdeck.engine.stats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mounted cgroup hierarchy.
 *
 * @param unified whether it is cgroup v2
 * @param controllers the words of its mount options: {@code cpu}, {@code memory}, {@code name=systemd}
 * @param root the cgroup that is seen at the mount point, {@code /} for all
 * @param point where it is mounted
 */
record CgroupMount(boolean unified, List<String> controllers, String root, String point) {

    CgroupMount {
        controllers = List.copyOf(controllers);
    }

    /** The directory of a cgroup named as in /proc/pid/cgroup; null when it is outside of this mount, or the root. */
    @Nullable
    String directory(String cgroup) {
        String below = cgroup;
        if (!root.equals("/")) {
            if (!cgroup.startsWith(root + "/")) {
                return null;
            }
            below = cgroup.substring(root.length());
        }
        return below.equals("/") || below.isEmpty() ? null : point + below;
    }

    /** All cgroup mounts of a mountinfo, in its order; lines that are no such mounts are passed over. */
    static List<CgroupMount> parse(ProcText mountinfo) {
        List<CgroupMount> found = new ArrayList<>();
        for (int line = 0; line < mountinfo.length(); line = mountinfo.nextLine(line)) {
            CgroupMount mount = parse(mountinfo.text(line, mountinfo.lineEnd(line)));
            if (mount != null) {
                found.add(mount);
            }
        }
        return found;
    }

    private static @Nullable CgroupMount parse(String line) {
        int dash = line.indexOf(" - ");
        boolean v1 = dash > 0 && line.startsWith("cgroup ", dash + 3);
        boolean v2 = dash > 0 && line.startsWith("cgroup2 ", dash + 3);
        if (!v1 && !v2) {
            return null;
        }
        List<String> head = words(line.substring(0, dash), ' ');
        List<String> tail = words(line.substring(dash + 3), ' ');
        if (head.size() < 5) {
            return null;
        }
        List<String> options = tail.size() < 3 ? List.of() : words(tail.get(2), ',');
        return new CgroupMount(v2, options, unescape(head.get(3)), unescape(head.get(4)));
    }

    static List<String> words(String text, char separator) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            words.add(text.substring(from, at));
            from = at + 1;
        }
        words.add(text.substring(from));
        return words;
    }

    /** The kernel writes blanks in mountinfo as octal. */
    static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[in.length];
        int n = 0;
        for (int i = 0; i < in.length; i++) {
            if (in[i] == '\\' && i + 3 < in.length && octal(in[i + 1]) && octal(in[i + 2]) && octal(in[i + 3])) {
                out[n++] = (byte) ((in[i + 1] - '0') * 64 + (in[i + 2] - '0') * 8 + (in[i + 3] - '0'));
                i += 3;
            } else {
                out[n++] = in[i];
            }
        }
        return new String(out, 0, n, StandardCharsets.UTF_8);
    }

    private static boolean octal(byte b) {
        return b >= '0' && b <= '7';
    }
}
