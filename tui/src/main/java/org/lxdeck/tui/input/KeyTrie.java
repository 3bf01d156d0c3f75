package org.lxdeck.tui.input;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.term.Key;

/** Chords of one scope by their first key, then the second, and so on. */
final class KeyTrie {
    private final Map<Key, KeyTrie> next = new HashMap<>();
    private @Nullable Command command;

    @Nullable
    Command command() {
        return command;
    }

    @Nullable
    KeyTrie next(Key key) {
        return next.get(key);
    }

    /** Adds a chord; answers the command that is in its way, or null when it was added. */
    @Nullable
    Command add(KeyChord chord, Command added) {
        KeyTrie node = this;
        for (Key key : chord.keys()) {
            if (node.command != null) {
                return node.command;
            }
            KeyTrie child = node.next.get(key);
            if (child == null) {
                child = new KeyTrie();
                node.next.put(key, child);
            }
            node = child;
        }
        Command inTheWay = node.anyCommand();
        if (inTheWay == null) {
            node.command = added;
        }
        return inTheWay;
    }

    private @Nullable Command anyCommand() {
        if (command != null) {
            return command;
        }
        Iterator<KeyTrie> children = next.values().iterator();
        return children.hasNext() ? children.next().anyCommand() : null;
    }
}
