package org.lxdeck.tui.app;

import java.util.List;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.line.LineHistory;
import org.lxdeck.tui.line.ShellWords;

/** What a line after the colon does: a command of the table by its id, else verbs for the command line. */
final class Lines {
    private Lines() {}

    static Next run(Model before, String typed) {
        Model model = before.withLines(before.lines().plus(typed));
        String line = typed.strip();
        Next done = act(model, line);
        boolean keeps =
                LineHistory.isKept(typed) && !model.session().caller().history().isEmpty();
        return keeps ? done.with(new Effect.Remember(model.session().caller().history(), typed)) : done;
    }

    private static Next act(Model model, String line) {
        if (line.equals("q") || line.equals("quit")) {
            return Next.of(model, new Effect.Quit());
        }
        for (Command command : Command.values()) {
            if (command.id().equals(line)) {
                return PaletteEntries.run(model, command);
            }
        }
        return Next.of(model, needsTerminal(line) ? new Effect.RunOnTerminal(line) : new Effect.RunLine(line));
    }

    /** Verbs that talk with the user: a shell, an editor, long work with a bar of its own. */
    private static boolean needsTerminal(String line) {
        List<String> words = ShellWords.split(line);
        boolean talks = !words.isEmpty()
                && List.of("exec", "shell", "console", "prompt", "verify", "bench")
                        .contains(words.get(0));
        return talks || (words.size() > 1 && words.get(1).equals("edit"));
    }
}
