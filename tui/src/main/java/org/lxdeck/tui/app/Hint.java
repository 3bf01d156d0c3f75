package org.lxdeck.tui.app;

import org.lxdeck.tui.input.Command;

/** Something worth knowing at a certain moment: which key would do it better. */
enum Hint {
    FILTER(Command.FILTER, "shows only what matches; a part of a name is enough"),
    MARK(Command.MARK, "marks rows; the next key takes all of them at once"),
    TABS(Command.DETAIL_NEXT, "shows the next page of the details"),
    HELP(Command.HELP, "shows every key that works here"),
    COMMANDS(Command.COMMAND_LINE, "takes every command by its name, and every verb of the command line");

    private final Command command;
    private final String text;

    Hint(Command command, String text) {
        this.command = command;
        this.text = text;
    }

    Command command() {
        return command;
    }

    /** What the key does, as it follows the key in a sentence. */
    String text() {
        return text;
    }

    /** The name under which it is counted. */
    String habit() {
        return "hint-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
