package org.lxdeck.tui.dialog;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.input.Command;

/**
 * Something the palette finds.
 *
 * @param name what it is found and shown by
 * @param also a second name: a command's id, a verb's arguments
 * @param doc one sentence; for an object it is told only when the row is seen
 * @param keys the key that does it; may be empty
 * @param whyNot why it cannot be done now; empty when it can
 * @param key identity of the row of an object; the command of a command; for a verb whether it needs more words
 * @param rank taken off the points of what is rarely meant
 * @param found the name in lower case
 * @param told the sentence in lower case
 */
public record PaletteEntry(
        Kind kind,
        String name,
        String also,
        String doc,
        String keys,
        String whyNot,
        @Nullable Object key,
        int rank,
        String found,
        String told) {
    /** What it is. */
    public enum Kind {
        LINE("line"),
        RECENT("recent"),
        COMMAND("command"),
        CONTAINER("container"),
        IMAGE("image"),
        PROFILE("profile"),
        OPERATION("operation"),
        HOST("host"),
        VERB("verb");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** A command; {@code rank} is larger for what cannot be meant from here. */
    public static PaletteEntry command(Command command, String keys, String whyNot, int rank) {
        return new PaletteEntry(
                Kind.COMMAND,
                command.label(),
                command.id(),
                command.doc(),
                keys,
                whyNot,
                command,
                rank + (whyNot.isEmpty() ? 0 : 50),
                command.label(),
                command.doc().toLowerCase(Locale.ROOT));
    }

    public static PaletteEntry object(Kind kind, String name, Object key) {
        return new PaletteEntry(kind, name, "", "", "", "", key, 0, name.toLowerCase(Locale.ROOT), "");
    }

    public static PaletteEntry verb(String path, String arguments, boolean needsMore, String doc) {
        return new PaletteEntry(
                Kind.VERB, path, arguments, doc, "", "", needsMore, 10, path, doc.toLowerCase(Locale.ROOT));
    }

    static PaletteEntry recent(String line) {
        return new PaletteEntry(Kind.RECENT, line, "", "", "", "", null, 20, line.toLowerCase(Locale.ROOT), "");
    }

    static PaletteEntry line(String line) {
        return new PaletteEntry(Kind.LINE, line, "", "Run this line", "", "", null, 0, line, "");
    }

    /** Points for all these words; 0 when one of them fits nowhere. */
    int score(String[] words) {
        int points = 0;
        for (String word : words) {
            int best = Fuzzy.score(found, word);
            if (kind == Kind.COMMAND) {
                best = Math.max(best, Fuzzy.score(also, word) - 5);
            }
            if (best < 200 && !doc.isEmpty()) {
                best = Math.max(best, Fuzzy.together(told, word));
            }
            if (best <= 0) {
                return 0;
            }
            points += best;
        }
        return Math.max(1, points - rank);
    }
}
