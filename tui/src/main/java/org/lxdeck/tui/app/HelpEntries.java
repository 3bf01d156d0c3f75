package org.lxdeck.tui.app;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.tui.dialog.HelpEntry;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.KeyChord;
import org.lxdeck.tui.input.Keymap;
import org.lxdeck.tui.input.Scope;

/** The help, made from the table of commands and the keymap: what works here first. */
final class HelpEntries {
    private HelpEntries() {}

    static List<HelpEntry> of(Model model) {
        List<HelpEntry> entries = new ArrayList<>();
        add(entries, model, model.page().scope());
        if (model.page() == Page.CONTAINERS) {
            add(entries, model, Scope.PROCESSES);
        }
        add(entries, model, Scope.LIST);
        add(entries, model, Scope.GLOBAL);
        add(entries, model, Scope.ANYWHERE);
        for (Page page : Page.values()) {
            if (page != model.page()) {
                add(entries, model, page.scope());
            }
        }
        add(entries, model, Scope.TEXT);
        add(entries, model, Scope.COPY);
        add(entries, model, Scope.LINES);
        add(entries, model, Scope.CONFIG);
        add(entries, model, Scope.FILES);
        add(entries, model, Scope.DIALOG);
        add(entries, model, Scope.CONFIRM);
        add(entries, model, Scope.EDIT);
        layout(entries, model.session().keymap());
        return entries;
    }

    private static void add(List<HelpEntry> entries, Model model, Scope scope) {
        boolean here = scope == model.page().scope()
                || (scope == Scope.PROCESSES && model.inProcesses())
                || scope == Scope.LIST
                || scope == Scope.GLOBAL;
        for (Command command : Command.values()) {
            if (command.scope() == scope) {
                String keys = keys(model.session().keymap(), command);
                String whyNot = here ? Availability.whyNot(model, command) : "";
                entries.add(new HelpEntry(scope.title(), keys, command.doc(), whyNot));
            }
        }
    }

    /** In which order what does not fit goes; the same as in {@link Layout}. */
    private static void layout(List<HelpEntry> entries, Keymap keymap) {
        String[] order = {
            "On a small screen things go in this order:",
            "1 the third column, under 260 columns",
            "2 the pane at the side, under 150: it opens below",
            "3 the pane that opens by itself",
            "4 the second row of the header",
            "5 the tabs, then the header",
            "6 the table, while the details are open",
            "7 the keys at the bottom",
        };
        for (String line : order) {
            entries.add(new HelpEntry("How the screen fits", "", line, ""));
        }
        entries.add(new HelpEntry(
                "How the screen fits", keymap.label(Command.ZOOM), "takes what is left for the pane you are in", ""));
    }

    /** As many of its keys as stand in the column; at least the first. */
    private static String keys(Keymap keymap, Command command) {
        String keys = "";
        for (KeyChord chord : keymap.chords(command)) {
            String more = keys.isEmpty() ? chord.toString() : keys + "  " + chord;
            if (keys.isEmpty() || more.length() <= HelpEntry.KEYS) {
                keys = more;
            }
        }
        return keys;
    }
}
