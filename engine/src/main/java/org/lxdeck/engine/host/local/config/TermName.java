package org.lxdeck.engine.host.local.config;

import java.util.ArrayList;
import java.util.List;

/** The TERM that programs in a container understand: the user's own, or the nearest that the container knows. */
final class TermName {
    private static final List<String> DATABASES =
            List.of("/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo");

    private TermName() {}

    /** A container without any terminal descriptions has no program that reads them: the name stays. */
    static String in(RootView root, String wanted) {
        if (wanted.isEmpty() || !isName(wanted)) {
            return wanted.isEmpty() ? "" : "dumb";
        }
        List<String> there = new ArrayList<>();
        for (String database : DATABASES) {
            if (root.isDirectory(database)) {
                there.add(database);
            }
        }
        if (there.isEmpty()) {
            return wanted;
        }
        for (String name : candidates(wanted)) {
            for (String database : there) {
                if (knows(root, database, name)) {
                    return name;
                }
            }
        }
        return wanted;
    }

    static List<String> candidates(String wanted) {
        List<String> names = new ArrayList<>(List.of(wanted));
        for (int dash = wanted.lastIndexOf('-'); dash > 0; dash = wanted.lastIndexOf('-', dash - 1)) {
            names.add(wanted.substring(0, dash));
        }
        names.addAll(List.of("xterm-256color", "xterm", "linux", "vt100", "dumb"));
        return names;
    }

    private static boolean knows(RootView root, String database, String name) {
        String letter = name.substring(0, 1);
        String hex = Integer.toHexString(name.charAt(0));
        return root.isFile(database + "/" + letter + "/" + name) || root.isFile(database + "/" + hex + "/" + name);
    }

    private static boolean isName(String term) {
        return term.length() < 100
                && term.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || "-+._".indexOf(c) >= 0)
                && term.charAt(0) != '.';
    }
}
