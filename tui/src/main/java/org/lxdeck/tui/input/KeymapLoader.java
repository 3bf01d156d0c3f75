package org.lxdeck.tui.input;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.tui.data.DataFile;
import org.lxdeck.tui.data.DataFolder;
import org.lxdeck.tui.data.DataNode;
import org.lxdeck.tui.data.Nearest;

/**
 * Makes a {@link Keymap} of a file. Strict: an unknown scope, command or key and a clash are errors with file and line.
 * A file that {@code extends} another takes chords away from the commands that have them there.
 */
public final class KeymapLoader {
    private static final int MAX_ANCESTORS = 4;

    private final DataFolder folder;
    private final Map<Command, List<KeyChord>> chords = new EnumMap<>(Command.class);
    private final Map<String, Command> commands = new HashMap<>();

    private KeymapLoader(DataFolder folder) {
        this.folder = folder;
        for (Command command : Command.values()) {
            commands.put(command.id(), command);
        }
    }

    /** Loads a keymap by name or path; a mistake is a {@link org.lxdeck.tui.data.DataException}. */
    public static Keymap load(DataFolder folder, String name) {
        KeymapLoader loader = new KeymapLoader(folder);
        DataFile file = folder.open(name);
        loader.read(file, 0);
        return loader.build(file);
    }

    private void read(DataFile file, int depth) {
        file.onlyKeys(file.root().entries(), "entry", List.of("name", "doc", "extends", "keys"));
        DataNode parent = file.find("extends");
        if (parent != null) {
            if (depth == MAX_ANCESTORS) {
                throw file.error(parent.line(), "extends goes deeper than " + MAX_ANCESTORS + " files, or in a circle");
            }
            read(folder.openParent(file, parent), depth + 1);
        }
        DataNode keys = file.find("keys");
        if (keys == null) {
            throw file.error(1, "the entry \"keys\" is missing");
        }
        List<DataNode.Entry> scopes = file.entries(keys, "keys");
        file.onlyOnce(scopes);
        for (DataNode.Entry entry : scopes) {
            readScope(file, scope(file, entry.key()), entry.value());
        }
    }

    private void readScope(DataFile file, Scope scope, DataNode value) {
        List<DataNode.Entry> entries = file.entries(value, scope.id());
        file.onlyOnce(entries);
        KeyTrie given = new KeyTrie();
        Map<Command, List<KeyChord>> read = new EnumMap<>(Command.class);
        for (DataNode.Entry entry : entries) {
            Command command = command(file, scope, entry.key());
            List<KeyChord> list = new ArrayList<>();
            for (DataNode.Text text : file.texts(entry.value(), command.id())) {
                KeyChord chord = chord(file, text, command);
                Command clash = given.add(chord, command);
                if (clash != null) {
                    throw file.error(text.line(), clash(chord, command, clash));
                }
                list.add(chord);
            }
            read.put(command, list);
        }
        takeAway(scope, read);
        chords.putAll(read);
    }

    private static String clash(KeyChord chord, Command command, Command other) {
        return command == other
                ? "\"" + chord + "\" stands twice for " + command.id() + ", or starts another of its chords"
                : "\"" + chord + "\" clashes: both " + other.id() + " and " + command.id() + " would be pressed by it";
    }

    /** What the file gives to a command is no longer another one's. */
    private void takeAway(Scope scope, Map<Command, List<KeyChord>> given) {
        for (Map.Entry<Command, List<KeyChord>> entry : chords.entrySet()) {
            if (entry.getKey().scope() != scope || given.containsKey(entry.getKey())) {
                continue;
            }
            List<KeyChord> left = new ArrayList<>();
            for (KeyChord old : entry.getValue()) {
                if (!overlaps(old, given)) {
                    left.add(old);
                }
            }
            entry.setValue(left);
        }
    }

    private static boolean overlaps(KeyChord old, Map<Command, List<KeyChord>> given) {
        for (List<KeyChord> list : given.values()) {
            for (KeyChord chord : list) {
                int shared = Math.min(old.keys().size(), chord.keys().size());
                if (old.keys().subList(0, shared).equals(chord.keys().subList(0, shared))) {
                    return true;
                }
            }
        }
        return false;
    }

    private Keymap build(DataFile file) {
        Map<Scope, KeyTrie> tries = new EnumMap<>(Scope.class);
        for (Map.Entry<Command, List<KeyChord>> entry : chords.entrySet()) {
            Scope scope = entry.getKey().scope();
            KeyTrie trie = tries.get(scope);
            if (trie == null) {
                trie = new KeyTrie();
                tries.put(scope, trie);
            }
            for (KeyChord chord : entry.getValue()) {
                Command clash = trie.add(chord, entry.getKey());
                if (clash != null) {
                    throw file.error(0, clash(chord, entry.getKey(), clash));
                }
            }
        }
        return new Keymap(file.text("name", file.name()), tries, chords);
    }

    private static Scope scope(DataFile file, DataNode.Text key) {
        for (Scope scope : Scope.values()) {
            if (scope.id().equals(key.value())) {
                return scope;
            }
        }
        Nearest nearest = new Nearest(key.value());
        for (Scope scope : Scope.values()) {
            nearest.offer(scope.id());
        }
        throw file.error(key.line(), "there is no scope \"" + key.value() + "\"" + nearest.hint());
    }

    private Command command(DataFile file, Scope scope, DataNode.Text key) {
        Command command = commands.get(key.value());
        if (command != null && command.scope() == scope) {
            return command;
        }
        if (command != null) {
            throw file.error(
                    key.line(),
                    "the command " + key.value() + " belongs to "
                            + command.scope().id() + ", not to " + scope.id());
        }
        Nearest nearest = new Nearest(key.value());
        for (Command known : Command.values()) {
            if (known.scope() == scope) {
                nearest.offer(known.id());
            }
        }
        throw file.error(key.line(), "there is no command \"" + key.value() + "\" in " + scope.id() + nearest.hint());
    }

    private static KeyChord chord(DataFile file, DataNode.Text text, Command command) {
        try {
            return KeyChord.parse(text.value());
        } catch (IllegalArgumentException e) {
            throw file.error(text.line(), command.id() + ": " + e.getMessage());
        }
    }
}
