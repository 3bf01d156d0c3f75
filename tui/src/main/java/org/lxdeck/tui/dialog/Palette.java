package org.lxdeck.tui.dialog;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.line.LineHistory;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.term.KeyCode;
import org.lxdeck.tui.widget.Canvas;

/**
 * Where commands are typed, with two starts: the line of verbs after a colon, and the palette in which typing finds every
 * command, object and verb. Immutable.
 */
public final class Palette implements Dialog {
    /** How it began. */
    public enum Start {
        /** Enter runs what is typed. */
        LINE,
        /** Enter takes what is chosen. */
        FIND
    }

    private final Start start;
    private final TextInput input;
    private final List<PaletteEntry> entries;
    private final List<PaletteEntry> verbs;
    private final LineHistory history;
    private final int place;
    private final List<String> offers;
    private final PaletteRows rows;
    private final int selected;
    private final Object source;

    private Palette(
            Start start,
            TextInput input,
            List<PaletteEntry> entries,
            List<PaletteEntry> verbs,
            LineHistory history,
            int place,
            List<String> offers,
            PaletteRows rows,
            int selected,
            Object source) {
        this.start = start;
        this.input = input;
        this.entries = entries;
        this.verbs = verbs;
        this.history = history;
        this.place = place;
        this.offers = List.copyOf(offers);
        this.rows = rows;
        this.selected = selected;
        this.source = source;
    }

    /**
     * Opens it and asks for what takes longer: the verbs, and once the lines of earlier starts.
     *
     * @param source what the entries were made from; as long as it is the same object they are right
     */
    public static Step open(Start start, String text, List<PaletteEntry> entries, LineHistory history, Object source) {
        Palette palette = new Palette(
                start,
                TextInput.of(text),
                List.copyOf(entries),
                List.of(),
                history,
                history.lines().size(),
                List.of(),
                PaletteRows.of(entries, List.of(), history.lines(), text),
                0,
                source);
        return history.isRead()
                ? Step.stay(palette, new Ask.ListVerbs())
                : Step.stay(palette, new Ask.ListVerbs(), new Ask.ReadHistory());
    }

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.EDIT, Scope.DIALOG, Scope.ANYWHERE);
    }

    @Override
    public boolean takesText() {
        return true;
    }

    @Override
    public Step press(Key key, @Nullable Command command, Facts facts) {
        boolean erasesNothing =
                command == Command.EDIT_BACKSPACE && input.text().isEmpty();
        if (command == Command.CANCEL || (erasesNothing && start == Start.LINE)) {
            return Step.close();
        }
        if (command == Command.ACCEPT) {
            return accept();
        }
        if (key.is(KeyCode.TAB) || command == Command.EDIT_COMPLETE) {
            return Step.stay(this, new Ask.CompleteLine(input.text()));
        }
        int by = start == Start.FIND ? rowsOf(key) : 0;
        if (by != 0) {
            return Step.stay(at(Math.max(0, Math.min(count() - 1, selected + by))));
        }
        if (command == Command.EDIT_OLDER || key.is(KeyCode.UP)) {
            return Step.stay(fromHistory(place - 1));
        }
        if (command == Command.EDIT_NEWER || key.is(KeyCode.DOWN)) {
            return Step.stay(fromHistory(place + 1));
        }
        TextInput next = input.press(key, command);
        return Step.stay(next.equals(input) ? this : typed(next, place));
    }

    private static int rowsOf(Key key) {
        return switch (key.code()) {
            case UP -> -1;
            case DOWN -> 1;
            case PAGE_UP -> -10;
            case PAGE_DOWN -> 10;
            default -> 0;
        };
    }

    private Step accept() {
        String line = input.text();
        if (start == Start.LINE) {
            return line.isBlank() ? Step.close() : Step.close(new Ask.RunLine(line));
        }
        if (count() == 0) {
            return Step.stay(this);
        }
        PaletteEntry entry = row(selected);
        return switch (entry.kind()) {
            case LINE, RECENT -> Step.close(new Ask.RunLine(entry.name()));
            case COMMAND -> Step.close(new Ask.RunCommand((Command) Objects.requireNonNull(entry.key())));
            case VERB -> Step.stay(begun(Start.LINE, TextInput.of(entry.name() + " ")));
            case CONTAINER, IMAGE, PROFILE, OPERATION, HOST ->
                Step.close(new Ask.GoTo(entry.kind(), Objects.requireNonNull(entry.key())));
        };
    }

    /** Whether what is typed is a line of verbs: it begins with a verb, and what that needs follows. */
    private boolean isLine() {
        String text = input.text();
        int blank = text.indexOf(' ');
        if (blank <= 0 || text.isBlank()) {
            return false;
        }
        String first = text.substring(0, blank);
        boolean known = false;
        for (PaletteEntry verb : verbs) {
            boolean same = verb.name().startsWith(first)
                    && (verb.name().length() == blank || verb.name().charAt(blank) == ' ');
            if (text.strip().equals(verb.name()) && Boolean.TRUE.equals(verb.key())) {
                return false;
            }
            known |= same;
        }
        return known;
    }

    /** Rows of the list: the typed line itself where it is one, then what fits. */
    int count() {
        return rows.size() + (isLine() ? 1 : 0);
    }

    PaletteEntry row(int number) {
        if (!isLine()) {
            return rows.get(number);
        }
        return number == 0 ? PaletteEntry.line(input.text()) : rows.get(number - 1);
    }

    private Palette at(int row) {
        return new Palette(start, input, entries, verbs, history, place, offers, rows, row, source);
    }

    private Palette begun(Start newStart, TextInput text) {
        return new Palette(
                newStart, text, entries, verbs, history, place, List.of(), rows.find(text.text()), 0, source);
    }

    private Palette typed(TextInput next, int newPlace) {
        boolean same = next.text().equals(input.text());
        return new Palette(
                start,
                next,
                entries,
                verbs,
                history,
                newPlace,
                List.of(),
                same ? rows : rows.find(next.text()),
                same ? selected : 0,
                source);
    }

    private Palette fromHistory(int newPlace) {
        List<String> lines = history.lines();
        int target = Math.max(0, Math.min(lines.size(), newPlace));
        return typed(TextInput.of(target == lines.size() ? "" : lines.get(target)), target);
    }

    /** What the entries were made from. */
    public Object source() {
        return source;
    }

    /** With newer entries; what is chosen stays chosen as long as it is there. */
    public Palette with(List<PaletteEntry> newer, Object newSource) {
        return known(List.copyOf(newer), verbs, history, newSource);
    }

    private Palette known(List<PaletteEntry> some, List<PaletteEntry> words, LineHistory lines, Object from) {
        PaletteRows found = PaletteRows.of(some, words, lines.lines(), input.text());
        int newPlace = place == history.lines().size() ? lines.lines().size() : place;
        Palette next = new Palette(start, input, some, words, lines, newPlace, offers, found, 0, from);
        if (count() == 0 || selected == 0) {
            return next;
        }
        PaletteEntry chosen = row(selected);
        for (int i = 0; i < next.count(); i++) {
            PaletteEntry one = next.row(i);
            if (one.kind() == chosen.kind()
                    && one.name().equals(chosen.name())
                    && one.also().equals(chosen.also())) {
                return next.at(i);
            }
        }
        return next.at(Math.max(0, Math.min(selected, next.count() - 1)));
    }

    @Override
    public Step answer(Answer answer, Facts facts) {
        if (answer instanceof Answer.Verbs all) {
            return Step.stay(known(entries, all.verbs(), history, source));
        }
        if (answer instanceof Answer.History lines) {
            return Step.stay(known(entries, verbs, lines.history(), source));
        }
        if (!(answer instanceof Answer.Words words) || !words.typed().equals(input.text())) {
            return Step.stay(this);
        }
        return Step.stay(completed(words.found()));
    }

    private Palette completed(List<String> found) {
        String typed = input.text();
        if (found.isEmpty() && start == Start.FIND && count() > 0) {
            return typed(TextInput.of(row(selected).name()), place);
        }
        String before = typed.substring(0, typed.lastIndexOf(' ') + 1);
        String common = Completion.commonStart(found);
        boolean longer = before.length() + common.length() > typed.length();
        boolean whole = found.size() == 1;
        String text = longer || whole ? before + common + (whole && !common.endsWith("=") ? " " : "") : typed;
        Palette next = typed(TextInput.of(text), place);
        return new Palette(
                start,
                next.input,
                entries,
                verbs,
                history,
                place,
                whole ? List.of() : found,
                next.rows,
                next.selected,
                source);
    }

    @Override
    public Step paste(String text, Facts facts) {
        return Step.stay(typed(input.insert(text), place));
    }

    @Override
    public void draw(Canvas canvas, Facts facts) {
        if (start == Start.LINE) {
            PaletteDrawing.line(this, canvas);
        } else {
            PaletteDrawing.find(this, canvas, facts);
        }
    }

    TextInput input() {
        return input;
    }

    List<PaletteEntry> verbs() {
        return verbs;
    }

    List<String> offers() {
        return offers;
    }

    PaletteRows rows() {
        return rows;
    }

    int selected() {
        return selected;
    }
}
