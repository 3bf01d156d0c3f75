package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.KeyChord;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.term.KeyCode;
import org.lxdeck.tui.text.Paragraphs;
import org.lxdeck.tui.text.TextView;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.DisplayWidth;

/** Every key that works, under headings; what is typed narrows it down. */
public record HelpDialog(List<HelpEntry> entries, TextInput search, int scroll) implements Dialog {
    private static final int WIDTH = 92;
    private static final int KEYS = HelpEntry.KEYS + 2;

    public HelpDialog {
        entries = List.copyOf(entries);
    }

    public static HelpDialog of(List<HelpEntry> entries) {
        return new HelpDialog(entries, TextInput.of(""), 0);
    }

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.EDIT, Scope.DIALOG, Scope.LIST, Scope.ANYWHERE);
    }

    @Override
    public boolean takesText() {
        return true;
    }

    @Override
    public Step press(Key key, @Nullable Command command, Facts facts) {
        boolean again = search.text().isEmpty() && key.types() && key.codePoint() == '?';
        if (command == Command.ACCEPT || again) {
            return Step.close();
        }
        if (command == Command.CANCEL) {
            return search.text().isEmpty() ? Step.close() : Step.stay(new HelpDialog(entries, TextInput.of(""), 0));
        }
        if (command == Command.COPY_MODE) {
            return Step.stay(
                    this, new Ask.Open(CopyDialog.of("help", text(), TextView.of(false, true), scroll, Region.WHOLE)));
        }
        int by = scrollOf(key);
        if (by != 0) {
            int target = Math.max(0, Math.min(lines().size() - 1, scroll + by));
            return Step.stay(new HelpDialog(entries, search, target));
        }
        return Step.stay(new HelpDialog(entries, search.press(key, command), 0));
    }

    private static int scrollOf(Key key) {
        return switch (key.code()) {
            case UP -> -1;
            case DOWN -> 1;
            case PAGE_UP -> -12;
            case PAGE_DOWN -> 12;
            default -> key.code() == KeyCode.TAB ? 1 : 0;
        };
    }

    @Override
    public Step paste(String text, Facts facts) {
        return Step.stay(new HelpDialog(entries, search.insert(text), 0));
    }

    /**
     * What is left after the search, a heading before each group. A heading is an entry without keys and text; one that has
     * only a reason is about the entry before it.
     */
    private List<HelpEntry> lines() {
        String wanted = search.text().toLowerCase(Locale.ROOT);
        List<HelpEntry> lines = new ArrayList<>();
        String group = "";
        for (HelpEntry entry : entries) {
            String text = (entry.keys() + ' ' + entry.doc()).toLowerCase(Locale.ROOT);
            if (!text.contains(wanted)) {
                continue;
            }
            if (!entry.group().equals(group)) {
                group = entry.group();
                lines.add(new HelpEntry(group, "", "", ""));
            }
            lines.add(entry);
            if (!entry.whyNot().isEmpty()) {
                lines.add(new HelpEntry(group, "", "", entry.whyNot()));
            }
        }
        return lines;
    }

    /** What is left after the search, as lines of text. */
    private Paragraphs text() {
        Paragraphs text = new Paragraphs();
        for (HelpEntry entry : lines()) {
            if (isReason(entry)) {
                text.text(Role.REASON, " ".repeat(KEYS) + entry.whyNot());
            } else if (entry.doc().isEmpty()) {
                text.heading(entry.group());
            } else {
                String keys = entry.keys() + " ".repeat(Math.max(2, KEYS - DisplayWidth.of(entry.keys())));
                text.text(Role.TEXT, keys + entry.doc());
            }
        }
        return text;
    }

    @Override
    public void draw(Canvas canvas, Facts facts) {
        int columns = DialogBox.columns(canvas, WIDTH);
        List<HelpEntry> lines = lines();
        Canvas inside = DialogBox.open(canvas, columns, canvas.height() - 4, "Help", false);
        int x = inside.text(0, 0, Role.LABEL, "Search ");
        search.draw(inside, x, 0, Math.max(1, columns - x), Role.FIELD, true);
        Canvas body = inside.sub(0, 1, columns, Math.max(0, inside.height() - 2));
        int from = Math.max(0, Math.min(scroll, lines.size() - body.height()));
        for (int i = 0; i < body.height() && from + i < lines.size(); i++) {
            line(lines.get(from + i), body, i);
        }
        if (lines.isEmpty()) {
            body.text(0, 1, Role.DIM_TEXT, "Nothing matches.");
        }
        int last = inside.height() - 1;
        DialogBox.keys(inside, last, List.of("up down", "scroll", "esc", "close", copyKey(facts), "select"));
        if (lines.size() > body.height()) {
            String where = (from + 1) + "–" + Math.min(lines.size(), from + body.height()) + " of " + lines.size();
            inside.right(columns - 20, last, 20, Role.SCROLL, where);
        }
    }

    /** The key of copy mode that is no letter, for letters narrow the help down. */
    private static String copyKey(Facts facts) {
        for (KeyChord chord : facts.keymap().chords(Command.COPY_MODE)) {
            if (!chord.keys().get(0).types()) {
                return chord.toString();
            }
        }
        return "";
    }

    private static boolean isReason(HelpEntry entry) {
        return entry.doc().isEmpty() && !entry.whyNot().isEmpty();
    }

    private static void line(HelpEntry entry, Canvas body, int y) {
        int room = Math.max(0, body.width() - KEYS);
        if (isReason(entry)) {
            body.text(KEYS, y, room, Role.REASON, entry.whyNot());
            return;
        }
        if (entry.doc().isEmpty()) {
            body.text(0, y, body.width(), Role.HEADER, entry.group());
            return;
        }
        boolean works = entry.whyNot().isEmpty();
        body.text(1, y, KEYS - 2, works ? Role.KEY : Role.KEY_OFF, entry.keys());
        body.text(KEYS, y, room, works ? Role.TEXT : Role.KEY_OFF, entry.doc());
    }
}
