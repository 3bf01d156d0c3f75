package org.lxdeck.tui.input;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.tui.data.DataFolder;

/** The reference of all keys, made from the table of commands and the shipped keymaps. */
final class KeysPage {
    private static final List<String> MAPS = List.of("default", "vi", "k9s", "lazy");

    private final List<Keymap> keymaps = new ArrayList<>();
    private final StringBuilder page = new StringBuilder();

    private KeysPage() {
        DataFolder folder = DataFolder.shipped("keymaps");
        MAPS.forEach(name -> keymaps.add(KeymapLoader.load(folder, name)));
    }

    /** The whole page in Markdown. */
    static String make() {
        return new KeysPage().text();
    }

    private String text() {
        page.append("""
                # Keys

                Made from the program's table of commands and the files of this folder; do not edit it. `?` shows the same
                inside the program, for the place where you are.

                A keymap is chosen with `--keymap NAME`, with `keymap: NAME` in `~/.config/lxdeck/config.yaml`, or with
                f8, where each can be tried. One of your own is a file `~/.config/lxdeck/keymaps/NAME.yaml`; it may say
                `extends: default` and give only what differs. [default.yaml](default.yaml) says how keys are written.
                What you give to a command is no longer another one's in the same scope; two commands for one key in one
                file, or a key that begins another's, are refused with both names, file and line.

                """);
        for (Scope scope : Scope.values()) {
            scope(scope);
        }
        return page.toString();
    }

    private void scope(Scope scope) {
        List<Command> commands = new ArrayList<>();
        for (Command command : Command.values()) {
            if (command.scope() == scope) {
                commands.add(command);
            }
        }
        if (commands.isEmpty()) {
            return;
        }
        page.append("## ")
                .append(scope.title())
                .append(" (`")
                .append(scope.id())
                .append("`)\n\n| command | what it does |");
        MAPS.forEach(name -> page.append(' ').append(name).append(" |"));
        page.append("\n|---|---|").append("---|".repeat(MAPS.size())).append('\n');
        for (Command command : commands) {
            page.append("| `").append(command.id()).append("` | ").append(command.doc());
            page.append(command.dangerous() ? " (asks) |" : " |");
            keymaps.forEach(
                    keymap -> page.append(' ').append(keys(keymap, command)).append(" |"));
            page.append('\n');
        }
        page.append('\n');
    }

    /** The chords; where they are those of the first map, nothing but a mark. */
    private String keys(Keymap keymap, Command command) {
        List<KeyChord> chords = keymap.chords(command);
        if (keymap != keymaps.get(0) && chords.equals(keymaps.get(0).chords(command))) {
            return "=";
        }
        if (chords.isEmpty()) {
            return "by name only";
        }
        List<String> words = new ArrayList<>();
        for (KeyChord chord : chords) {
            words.add(code(chord.toString()));
        }
        return String.join(" ", words);
    }

    private static String code(String chord) {
        String text = chord.replace("|", "\\|");
        return chord.contains("`") ? "`` " + text + " ``" : "`" + text + "`";
    }
}
