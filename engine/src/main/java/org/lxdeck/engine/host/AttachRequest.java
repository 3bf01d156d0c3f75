package org.lxdeck.engine.host;

import java.util.List;
import java.util.Map;
import org.lxdeck.engine.model.Ordered;

/**
 * What to run in a container.
 *
 * @param kind a command, a login shell, or the console
 * @param command argv for {@link Kind#COMMAND}; empty otherwise
 * @param environment set over the clean default environment
 * @param uid numeric user inside, 0 by default
 * @param gid numeric group inside, 0 by default
 * @param cwd working directory inside; empty for the user's home
 * @param term the user's TERM; empty when there is no terminal
 * @param user for a shell: name or number of a user inside; empty for root
 * @param shell for a shell: a program inside; empty for the user's own, else bash, else sh
 */
public record AttachRequest(
        Kind kind,
        List<String> command,
        Map<String, String> environment,
        int uid,
        int gid,
        String cwd,
        String term,
        String user,
        String shell) {
    /** What is wanted. */
    public enum Kind {
        COMMAND,
        SHELL,
        CONSOLE
    }

    public AttachRequest {
        command = List.copyOf(command);
        environment = Ordered.copy(environment);
    }

    public AttachRequest(
            Kind kind,
            List<String> command,
            Map<String, String> environment,
            int uid,
            int gid,
            String cwd,
            String term) {
        this(kind, command, environment, uid, gid, cwd, term, "", "");
    }

    /** A shell as somebody chose it. */
    public static AttachRequest shell(String term, ShellChoice choice) {
        return new AttachRequest(
                Kind.SHELL,
                List.of(),
                choice.environment(),
                0,
                0,
                choice.directory(),
                term,
                choice.user(),
                choice.shell());
    }

    /** How the shell is wanted. */
    public ShellChoice choice() {
        return new ShellChoice(user, shell, cwd, environment);
    }

    public static AttachRequest shell(String term) {
        return new AttachRequest(Kind.SHELL, List.of(), Map.of(), 0, 0, "", term);
    }

    public static AttachRequest console(String term) {
        return new AttachRequest(Kind.CONSOLE, List.of(), Map.of(), 0, 0, "", term);
    }
}
