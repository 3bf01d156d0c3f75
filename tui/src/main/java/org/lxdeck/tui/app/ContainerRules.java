package org.lxdeck.tui.app;

import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.model.Host;
import org.lxdeck.tui.input.Command;

/** Says which command a container can take now, and why not. */
public final class ContainerRules {
    private ContainerRules() {}

    /** Why the command cannot be done with the container now, as the end of a sentence; empty when it can. */
    public static String whyNot(Command command, Container container, EngineState state) {
        boolean looks = command == Command.DETAIL_OPEN
                || command == Command.CONTAINER_LOG
                || command == Command.CONTAINER_FILES;
        if (looks) {
            return "";
        }
        String host = whyNotHost(container, state);
        if (!host.isEmpty()) {
            return host;
        }
        if (container.status() == ContainerStatus.ERROR && command != Command.DELETE && command != Command.KILL) {
            return container.problem().isEmpty() ? "is in error" : "cannot be used: " + container.problem();
        }
        return whyNotStatus(command, container);
    }

    static String whyNotHost(Container container, EngineState state) {
        for (Host host : state.hosts()) {
            if (host.id().equals(container.ref().host())) {
                if (!host.isWell()) {
                    return "is on host " + host.id() + ", which does not answer: " + host.problem();
                }
                return host.readOnly() ? "is on host " + host.id() + ", which is read-only here" : "";
            }
        }
        return "";
    }

    static boolean isReadOnly(Container container, EngineState state) {
        for (Host host : state.hosts()) {
            if (host.id().equals(container.ref().host())) {
                return host.readOnly();
            }
        }
        return false;
    }

    /** The same as far as it is about the container's state. */
    static String whyNotStatus(Command command, Container container) {
        ContainerStatus status = container.status();
        String is = "is " + lower(status);
        return switch (command) {
            case START ->
                status == ContainerStatus.FROZEN
                        ? "is frozen; unfreeze it"
                        : status.isAlive() ? "is already " + lower(status) : "";
            case SHUTDOWN, RESTART, KILL, CONSOLE -> status.isAlive() ? "" : is;
            case ATTACH, ATTACH_AS, BROADCAST ->
                status == ContainerStatus.FROZEN
                        ? "is frozen; unfreeze it first"
                        : status.isAlive() ? "" : is + "; start it first";
            case FREEZE -> status == ContainerStatus.FROZEN ? "is already frozen" : status.isAlive() ? "" : is;
            case UNFREEZE -> status == ContainerStatus.FROZEN ? "" : is + ", not frozen";
            case RENAME -> status.isAlive() ? is + "; stop it first" : "";
            default -> "";
        };
    }

    private static String lower(ContainerStatus status) {
        return status.label().toLowerCase(java.util.Locale.ROOT);
    }
}
