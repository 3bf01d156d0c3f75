package org.lxdeck.engine.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.model.Ordered;

/**
 * Who is at work, as far as this process can tell.
 *
 * @param facts uid, login uid, sudo's user, SSH connection, terminal, process; what is not known is missing
 */
record Actor(Map<String, String> facts) {
    Actor {
        facts = Ordered.copy(facts);
    }

    static Actor of(Map<String, String> env) {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "uid", uid());
        String login = read("/proc/self/loginuid");
        put(facts, "loginUid", login.equals("4294967295") ? "" : login);
        put(facts, "sudoUser", env.get("SUDO_USER"));
        put(facts, "ssh", env.get("SSH_CONNECTION"));
        put(facts, "tty", terminal());
        put(facts, "pid", Long.toString(ProcessHandle.current().pid()));
        return new Actor(facts);
    }

    private static void put(Map<String, String> facts, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.put(name, value);
        }
    }

    private static String uid() {
        try {
            return String.valueOf(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException e) {
            return "";
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            return "";
        }
    }

    /** The terminal that one of its streams is; a verb in a pipe still has its errors there. */
    private static String terminal() {
        for (int stream : new int[] {0, 2, 1}) {
            String target = target(stream);
            if (target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console")) {
                return target;
            }
        }
        return "";
    }

    private static String target(int stream) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/" + stream)).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
