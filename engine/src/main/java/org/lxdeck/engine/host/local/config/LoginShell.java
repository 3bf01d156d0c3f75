package org.lxdeck.engine.host.local.config;

import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.host.GuestUser;

/** Which shell a user gets: the one of the container's passwd, else bash, else sh. */
final class LoginShell {
    private static final List<String> USUAL = List.of("/bin/bash", "/usr/bin/bash", "/bin/sh", "/usr/bin/sh");
    private static final List<String> TAKE_LOGIN =
            List.of("sh", "bash", "dash", "ash", "zsh", "fish", "ksh", "mksh", "tcsh");

    private LoginShell() {}

    /** Absolute path inside; {@code /bin/sh} when nothing better is there. */
    static String of(RootView root, Optional<GuestUser> user) {
        if (user.isPresent()
                && !user.get().shell().isEmpty()
                && root.isProgram(user.get().shell())) {
            return user.get().shell();
        }
        for (String shell : USUAL) {
            if (root.isProgram(shell)) {
                return shell;
            }
        }
        return "/bin/sh";
    }

    /** The shell as a login shell, where it knows what that is. */
    static List<String> command(String shell) {
        String name = shell.substring(shell.lastIndexOf('/') + 1);
        return TAKE_LOGIN.contains(name) ? List.of(shell, "-l") : List.of(shell);
    }
}
