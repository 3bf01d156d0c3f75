package org.lxdeck.engine.host.local.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.host.GuestUser;

/** The users in a container's /etc/passwd. It is text from inside: lines that are not as they should be do not count. */
final class Passwd {
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_USERS = 2000;
    private static final int NAME = 0;
    private static final int UID = 2;
    private static final int GID = 3;
    private static final int HOME = 5;
    private static final int SHELL = 6;
    private static final List<String> NO_SHELLS = List.of("nologin", "false", "true", "sync", "halt", "shutdown");

    private Passwd() {}

    static List<GuestUser> of(RootView root) {
        return parse(root.read("etc/passwd", MOST_BYTES));
    }

    static List<GuestUser> parse(String text) {
        List<GuestUser> users = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String[] fields = line.split(":", -1);
            boolean whole = fields.length == SHELL + 1 && isName(fields[NAME]);
            if (whole && isNumber(fields[UID]) && isNumber(fields[GID]) && users.size() < MOST_USERS) {
                users.add(new GuestUser(
                        fields[NAME],
                        Integer.parseInt(fields[UID]),
                        Integer.parseInt(fields[GID]),
                        isPath(fields[HOME]) ? fields[HOME] : "",
                        shell(fields[SHELL].trim())));
            }
        }
        return users;
    }

    /** The first of a name, or of a number. */
    static Optional<GuestUser> find(List<GuestUser> users, String nameOrNumber) {
        for (GuestUser user : users) {
            if (user.name().equals(nameOrNumber) || Integer.toString(user.uid()).equals(nameOrNumber)) {
                return Optional.of(user);
            }
        }
        return Optional.empty();
    }

    private static String shell(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return isPath(path) && !NO_SHELLS.contains(name) ? path : "";
    }

    private static boolean isPath(String path) {
        return path.startsWith("/") && path.length() < 200 && path.chars().noneMatch(c -> c <= ' ' || c == 0x7f);
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() < 65
                && name.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || "-._$".indexOf(c) >= 0);
    }

    static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
