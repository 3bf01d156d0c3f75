package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.DisplayWidth;

/** Draws {@link Palette}: a line at the bottom with what it can become, or a list that typing narrows. */
final class PaletteDrawing {
    private static final int WIDTH = 100;
    private static final int KEYS = 9;
    private static final int KIND = 9;
    private static final int HINTS = 6;

    private PaletteDrawing() {}

    /** The line after the colon, on the last row; above it verbs that begin so, or what the last word can become. */
    static void line(Palette palette, Canvas canvas) {
        int y = canvas.height() - 1;
        canvas.fill(0, y, canvas.width(), 1, Role.FIELD_FOCUS);
        canvas.text(0, y, Role.KEY, ":");
        palette.input().draw(canvas, 1, y, Math.max(1, canvas.width() - 1), Role.TEXT, true);
        if (!palette.offers().isEmpty() && y > 0) {
            canvas.fill(0, y - 1, canvas.width(), 1, Role.FOOTER);
            canvas.text(1, y - 1, Math.max(0, canvas.width() - 2), Role.KEY_LABEL, String.join("  ", palette.offers()));
            return;
        }
        List<PaletteEntry> fitting = fitting(palette);
        for (int i = 0; i < fitting.size() && y - fitting.size() + i > 0; i++) {
            verb(canvas.sub(0, y - fitting.size() + i, canvas.width(), 1), fitting.get(i));
        }
    }

    private static void verb(Canvas row, PaletteEntry verb) {
        row.fill(0, 0, row.width(), 1, Role.FOOTER);
        int x = row.text(1, 0, row.width() - 2, Role.KEY, verb.name()) + 1;
        x = Math.max(26, row.text(x, 0, Math.max(0, row.width() - x - 1), Role.KEY_LABEL, verb.also()) + 2);
        row.text(x, 0, Math.max(0, row.width() - x - 1), Role.DIM_TEXT, verb.doc());
    }

    /** Verbs whose words begin with the text, or the one that the text begins with. */
    private static List<PaletteEntry> fitting(Palette palette) {
        String text = palette.input().text();
        List<PaletteEntry> fitting = new ArrayList<>();
        for (PaletteEntry verb : palette.verbs()) {
            boolean fits = verb.name().startsWith(text) || text.startsWith(verb.name() + " ");
            if (fits && !text.isBlank() && fitting.size() < HINTS) {
                fitting.add(verb);
            }
        }
        return fitting;
    }

    static void find(Palette palette, Canvas canvas, Facts facts) {
        int columns = DialogBox.columns(canvas, WIDTH);
        int height = Math.max(3, Math.min(canvas.height() - 4, 24));
        Canvas inside = DialogBox.open(canvas, columns, height, "Palette", false);
        String count = palette.count() + " of " + palette.rows().total();
        int x = inside.text(0, 0, Role.KEY, "> ");
        int field = Math.max(1, columns - x - count.length() - 2);
        palette.input().draw(inside, x, 0, field, Role.FIELD, true);
        if (palette.input().text().isEmpty()) {
            inside.text(x + 1, 0, field - 1, Role.PLACEHOLDER, "a command, a name, a verb");
        }
        inside.right(columns - count.length(), 0, count.length(), Role.SCROLL, count);
        int room = Math.max(0, inside.height() - 2);
        int from = Math.max(0, Math.min(palette.selected() - room + 1, palette.count() - room));
        for (int i = 0; i < room && from + i < palette.count(); i++) {
            Canvas row = inside.sub(0, 1 + i, columns, 1);
            entry(row, palette.row(from + i), palette.rows().words(), facts);
            if (from + i == palette.selected()) {
                row.tint(0, 0, columns, 1, Role.SELECTION);
            }
        }
        if (palette.count() == 0) {
            inside.text(0, 1, columns, Role.DIM_TEXT, "Nothing fits.");
        }
        DialogBox.keys(inside, inside.height() - 1, hints(palette, facts));
    }

    private static List<String> hints(Palette palette, Facts facts) {
        String does = "do it";
        if (palette.count() > 0) {
            does = switch (palette.row(palette.selected()).kind()) {
                case LINE, RECENT -> "run it";
                case COMMAND -> "do it";
                case VERB -> "go on typing";
                case CONTAINER, IMAGE, PROFILE, OPERATION, HOST -> "go there";
            };
        }
        return List.of(
                facts.keymap().label(Command.ACCEPT),
                does,
                "up down",
                "choose",
                "tab",
                "complete",
                facts.keymap().label(Command.EDIT_OLDER),
                "older",
                facts.keymap().label(Command.CANCEL),
                "close");
    }

    private static void entry(Canvas row, PaletteEntry entry, String[] words, Facts facts) {
        boolean works = entry.whyNot().isEmpty();
        row.text(0, 0, KEYS - 1, works ? Role.KEY : Role.KEY_OFF, entry.keys());
        int right = row.width() - KIND;
        row.text(right, 0, KIND, Role.DIM_TEXT, entry.kind().word());
        String name = entry.name();
        int x = row.text(KEYS, 0, Math.max(0, right - KEYS - 1), works ? Role.STRONG : Role.KEY_OFF, name);
        marked(row, entry, words, right - 1);
        if (entry.kind() == PaletteEntry.Kind.VERB && x + 1 < right) {
            x = row.text(x + 1, 0, Math.max(0, Math.min(24, right - x - 2)), Role.DIM_TEXT, entry.also());
        }
        int doc = Math.max(x + 2, Math.min(KEYS + 20, right));
        String text = works ? about(entry, facts) : entry.whyNot();
        row.text(doc, 0, Math.max(0, right - doc - 1), works ? Role.TEXT : Role.REASON, text);
    }

    /** Shows which letters were found. */
    private static void marked(Canvas row, PaletteEntry entry, String[] words, int right) {
        String found = entry.found();
        if (found.length() != entry.name().length()) {
            return;
        }
        for (String word : words) {
            boolean[] hits = Fuzzy.hits(found, word);
            for (int i = 0; i < hits.length; i++) {
                int x = KEYS + DisplayWidth.of(found.substring(0, i));
                if (hits[i] && x < right) {
                    row.cell(x, 0, Role.MATCH, entry.name().codePointAt(i));
                }
            }
        }
    }

    /** What is to be said of a row that is seen. */
    private static String about(PaletteEntry entry, Facts facts) {
        if (entry.kind() == PaletteEntry.Kind.CONTAINER && entry.key() instanceof ContainerRef ref) {
            Optional<Container> container = facts.engine().container(ref);
            if (container.isPresent()) {
                String status = container.get().status().label().toLowerCase(Locale.ROOT);
                String more = container.get().description();
                String host = facts.engine().hosts().size() > 1 ? " on " + ref.host() : "";
                return status + host + (more.isEmpty() ? "" : ", " + more);
            }
        }
        return entry.doc();
    }
}
