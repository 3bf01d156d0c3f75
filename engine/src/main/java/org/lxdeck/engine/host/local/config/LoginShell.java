package org.lxdeck.engine.host.local.config;

import java.util.List;

/** Which shell root gets: the one of the container's passwd, else bash, else sh. */
final class LoginShell {
    private static final int MOST = 1 << 20;
    private static final List<String> NO_SHELLS = List.of("nologin", "false", "true", "sync", "halt", "shutdown");

    private LoginShell() {}

    /** Absolute path inside; {@code /bin/sh} when nothing better is there. */
    static String of(RootView root) {
        String own = ofRoot(root.read("etc/passwd", MOST));
        if (!own.isEmpty() && root.isProgram(own)) {
            return own;
        }
        for (String shell : List.of("/bin/bash", "/usr/bin/bash", "/bin/sh", "/usr/bin/sh")) {
            if (root.isProgram(shell)) {
                return shell;
            }
        }
        return "/bin/sh";
    }

    /** The shell in root's line of a passwd file; empty when there is none that can be used. */
    static String ofRoot(String passwd) {
        for (String line : passwd.split("\n", -1)) {
            String[] fields = line.split(":", -1);
            if (fields.length == 7 && fields[2].equals("0") && fields[0].equals("root")) {
                String shell = fields[6].trim();
                String name = shell.substring(shell.lastIndexOf('/') + 1);
                return isPath(shell) && !NO_SHELLS.contains(name) ? shell : "";
            }
        }
        return "";
    }

    private static boolean isPath(String shell) {
        return shell.startsWith("/") && shell.length() < 200 && shell.chars().noneMatch(c -> c <= ' ' || c == 0x7f);
    }
}
