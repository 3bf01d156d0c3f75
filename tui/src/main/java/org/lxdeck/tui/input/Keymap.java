package org.lxdeck.tui.input;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.term.Key;

/** Which chords press which commands. Immutable. */
public final class Keymap {
    private static final Lookup PENDING = new Lookup.Pending();
    private static final Lookup NOTHING = new Lookup.Nothing();

    private final String name;
    private final Map<Scope, KeyTrie> tries;
    private final Map<Command, List<KeyChord>> chords;

    Keymap(String name, Map<Scope, KeyTrie> tries, Map<Command, List<KeyChord>> chords) {
        this.name = name;
        this.tries = new EnumMap<>(tries);
        this.chords = new EnumMap<>(chords);
    }

    public String name() {
        return name;
    }

    /**
     * Looks up the keys pressed so far (the pending ones and the newest) in the scopes that are active, most specific
     * first.
     */
    public Lookup lookup(List<Scope> scopes, List<Key> keys) {
        for (Scope scope : scopes) {
            KeyTrie node = walk(scope, keys);
            if (node != null) {
                Command command = node.command();
                return command == null ? PENDING : new Lookup.Found(command);
            }
        }
        return NOTHING;
    }

    private @Nullable KeyTrie walk(Scope scope, List<Key> keys) {
        KeyTrie node = tries.get(scope);
        for (int i = 0; i < keys.size() && node != null; i++) {
            node = node.next(keys.get(i));
        }
        return node;
    }

    /** The chords of a command, the one to show first; none when it has no key. */
    public List<KeyChord> chords(Command command) {
        List<KeyChord> found = chords.get(command);
        return found == null ? List.of() : found;
    }

    /** The first chord of a command as text, or the empty text. */
    public String label(Command command) {
        List<KeyChord> found = chords(command);
        return found.isEmpty() ? "" : found.get(0).toString();
    }
}
