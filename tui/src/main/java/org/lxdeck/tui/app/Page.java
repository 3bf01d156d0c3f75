package org.lxdeck.tui.app;

import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;

/** One of the five full pages. */
public enum Page {
    CONTAINERS("Containers", Scope.CONTAINERS, Command.SCREEN_CONTAINERS),
    IMAGES("Images", Scope.IMAGES, Command.SCREEN_IMAGES),
    PROFILES("Profiles", Scope.PROFILES, Command.SCREEN_PROFILES),
    OPERATIONS("Operations", Scope.OPERATIONS, Command.SCREEN_OPERATIONS),
    HOST("Host", Scope.HOST, Command.SCREEN_HOST);

    private final String title;
    private final Scope scope;
    private final Command command;

    Page(String title, Scope scope, Command command) {
        this.title = title;
        this.scope = scope;
        this.command = command;
    }

    public String title() {
        return title;
    }

    public Scope scope() {
        return scope;
    }

    /** The command that goes there. */
    public Command command() {
        return command;
    }
}
