package org.lxdeck.tui.app;

import java.util.List;
import org.lxdeck.tui.dialog.CommandLine;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;

/** What a line after the colon does: a command of the table by its id or label, else verbs for the command line. */
final class Lines {
    private Lines() {}

    static Next run(Model before, String line) {
        Model model = before.withLines(CommandLine.remember(before.lines(), line));
        if (line.equals("q") || line.equals("quit")) {
            return Next.of(model, new Effect.Quit());
        }
        for (Command command : Command.values()) {
            if (command.id().equals(line) && isForLines(model, command.scope())) {
                return command.scope() == Scope.ANYWHERE
                        ? Commands.anywhere(model, command)
                        : Commands.run(model, command);
            }
        }
        return Next.of(model, needsTerminal(line) ? new Effect.RunOnTerminal(line) : new Effect.RunLine(line));
    }

    /** Verbs that talk with the user: a shell, an editor, long work with a bar of its own. */
    private static boolean needsTerminal(String line) {
        List<String> words = ShellWords.split(line);
        boolean talks = !words.isEmpty()
                && List.of("exec", "shell", "console", "verify", "bench").contains(words.get(0));
        return talks || (words.size() > 1 && words.get(1).equals("edit"));
    }

    private static boolean isForLines(Model model, Scope scope) {
        return scope == model.page().scope() || scope == Scope.LIST || scope == Scope.GLOBAL || scope == Scope.ANYWHERE;
    }
}
