package org.lxdeck.engine.host;

import java.util.Map;
import org.lxdeck.engine.model.Ordered;

/**
 * How somebody wants a shell in a container.
 *
 * @param user name or number inside; empty for root
 * @param shell program inside; empty for the user's own, else bash, else sh
 * @param directory where it begins; empty for the user's home
 */
public record ShellChoice(String user, String shell, String directory, Map<String, String> environment) {
    /** Root's own shell, at home. */
    public static final ShellChoice USUAL = new ShellChoice("", "", "", Map.of());

    public ShellChoice {
        environment = Ordered.copy(environment);
    }
}
