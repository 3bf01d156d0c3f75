package org.lxdeck.tui.cli.list;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;

/** The column letters of {@code lxc list} and its custom columns {@code [config:|devices:]key[:name][:width]}. */
public final class Columns {
    public static final String DEFAULT = "ns46tS";
    public static final String FAST = "nsacPt";
    private static final String LETTERS = "46abcdDefFlLmMnNpPsStu";

    private final @Nullable ZoneId zone;

    /** Times are those of the machine's own zone, which is looked for only when a column shows one. */
    public Columns() {
        this.zone = null;
    }

    Columns(ZoneId zone) {
        this.zone = zone;
    }

    /** Reads the argument of {@code -c}. */
    public List<Column> parse(String text) throws EngineException {
        List<Column> columns = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            if (part.isEmpty()) {
                throw wrong("Empty column entry (redundant, leading or trailing command) in '" + text + "'");
            }
            // A dot, which every key and every device option has, makes it a column of its own.
            if (part.indexOf('.') >= 0) {
                columns.add(CustomColumn.parse(part));
                continue;
            }
            for (int i = 0; i < part.length(); i++) {
                columns.add(letter(part.charAt(i), part));
            }
        }
        return columns;
    }

    private Column letter(char letter, String part) throws EngineException {
        if (LETTERS.indexOf(letter) < 0) {
            throw wrong("Unknown column shorthand char '" + letter + "' in '" + part + "'");
        }
        return new LetterColumn(letter, zone);
    }

    static String upper(String word) {
        return word.toUpperCase(java.util.Locale.ROOT);
    }

    static EngineException wrong(String sentence) {
        return new EngineException(EngineError.Kind.INVALID, sentence);
    }
}
