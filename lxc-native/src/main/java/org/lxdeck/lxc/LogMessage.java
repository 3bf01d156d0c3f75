package org.lxdeck.lxc;

import java.util.ArrayList;
import java.util.List;

/**
 * The message of a log line in its parts.
 *
 * @param errno the system's reason, which liblxc puts first ({@code No such file or directory - Failed to …}); empty when
 *     it gives none
 * @param text the rest
 */
record LogMessage(String errno, String text) {

    static final int LONGEST = 300;

    private static final int LONGEST_ERRNO = 60;

    /** Where liblxc mounts a root file system before it becomes one; the directories before it differ by distribution. */
    private static final String ROOT_MOUNT = "/lxc/rootfs";

    static LogMessage of(String message) {
        int dash = message.indexOf(" - ");
        if (dash <= 0 || dash > LONGEST_ERRNO || !isReason(message, dash)) {
            return new LogMessage("", message);
        }
        String errno = message.substring(0, dash);
        return new LogMessage(errno.equals("Success") ? "" : errno, message.substring(dash + 3));
    }

    private static boolean isReason(String message, int end) {
        for (int i = 0; i < end; i++) {
            char c = message.charAt(i);
            if (c == '"' || c == ':') {
                return false;
            }
        }
        return Character.isUpperCase(message.charAt(0));
    }

    /** The n-th text in double quotes, from 0; empty when there are not so many. */
    String quoted(int n) {
        List<String> found = quoted();
        return n < found.size() ? found.get(n) : "";
    }

    String after(String marker) {
        int at = text.indexOf(marker);
        return at < 0 ? "" : text.substring(at + marker.length()).trim();
    }

    /** What follows the last colon; all of it without one. */
    String last() {
        return text.substring(text.lastIndexOf(": ") + 1).trim();
    }

    /** The message with the system's reason at its end, as people put it. */
    String plain() {
        return Shown.plain(errno.isEmpty() ? text : text + ": " + errno, LONGEST);
    }

    /** A path below the place where liblxc mounts root file systems, as the container sees it; other paths unchanged. */
    static String inside(String path) {
        int at = path.indexOf(ROOT_MOUNT);
        if (at < 0) {
            return path;
        }
        String rest = path.substring(at + ROOT_MOUNT.length());
        return rest.isEmpty() ? "/" : rest;
    }

    private List<String> quoted() {
        List<String> found = new ArrayList<>(2);
        int open = text.indexOf('"');
        while (open >= 0) {
            int close = text.indexOf('"', open + 1);
            if (close < 0) {
                break;
            }
            found.add(text.substring(open + 1, close));
            open = text.indexOf('"', close + 1);
        }
        return found;
    }
}
