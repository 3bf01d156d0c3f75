package org.lxdeck.tui.dialog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.text.Copying;
import org.lxdeck.tui.text.TextKeys;
import org.lxdeck.tui.text.TextPainter;
import org.lxdeck.tui.text.TextSource;
import org.lxdeck.tui.text.TextView;
import org.lxdeck.tui.text.TextWindow;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.DisplayWidth;

/**
 * Copy mode: the text of a pane stands still and a cursor goes about in it as in vi; lines or characters are chosen and
 * copied as they were written. Lies where the pane was.
 *
 * @param title what the text is, e.g. {@code web-1, console}
 */
public record CopyDialog(String title, TextSource source, TextView view, Copying copying, Region region)
        implements Dialog {
    private static final List<Scope> SCOPES = List.of(Scope.COPY, Scope.TEXT, Scope.LIST, Scope.ANYWHERE);
    private static final List<Scope> TYPING = List.of(Scope.EDIT, Scope.DIALOG, Scope.ANYWHERE);

    /** Copy mode on a text of which this view was seen; the cursor stands on a line that was seen. */
    public static CopyDialog of(String title, TextSource source, TextView view, int line, Region region) {
        return new CopyDialog(
                title, source, view.filtering("").typing(TextView.Typing.NOTHING), Copying.at(line), region);
    }

    @Override
    public List<Scope> scopes() {
        return view.isTyping() ? TYPING : SCOPES;
    }

    @Override
    public boolean takesText() {
        return view.isTyping();
    }

    @Override
    public Step press(Key key, @Nullable Command command, Facts facts) {
        if (view.isTyping()) {
            return Step.stay(type(key, command, facts));
        }
        if (command == null) {
            return Step.stay(this);
        }
        return switch (command) {
            case COPY_LEAVE, CANCEL ->
                copying.choice() == Copying.Choice.NOTHING
                        ? Step.close()
                        : Step.stay(with(copying.choosing(copying.choice()), facts));
            case COPY_LINES -> Step.stay(with(copying.choosing(Copying.Choice.LINES), facts));
            case COPY_CHARACTERS -> Step.stay(with(copying.choosing(Copying.Choice.CHARACTERS), facts));
            case COPY_SWAP -> Step.stay(with(copying.swapped(), facts));
            case COPY_TAKE -> take();
            case TEXT_SAVE ->
                Step.stay(this, new Ask.Open(SaveForm.open(title, facts.directory() + fileName(), chosenOrAll())));
            case TEXT_SEARCH, TEXT_WRAP -> Step.stay(with(look(command, facts), copying, facts));
            case TEXT_NEXT, TEXT_PREVIOUS -> Step.stay(atFound(look(command, facts), facts));
            default -> {
                Copying moved = copying.moved(command, source, Math.max(1, rows(facts) - 1));
                yield Step.stay(moved == null ? this : with(moved, facts));
            }
        };
    }

    private Step take() {
        String text = copying.text(source);
        if (text.isBlank()) {
            return Step.stay(this);
        }
        boolean part = copying.choice() == Copying.Choice.CHARACTERS && copying.lines() == 1;
        int characters = text.codePointCount(0, text.length());
        String what = part
                ? characters + (characters == 1 ? " character" : " characters")
                : copying.lines() + (copying.lines() == 1 ? " line" : " lines");
        return Step.close(new Ask.Copy(what + " of " + title, text));
    }

    private String chosenOrAll() {
        if (copying.choice() != Copying.Choice.NOTHING) {
            return copying.text(source);
        }
        return all(source);
    }

    /** All lines of a text. */
    public static String all(TextSource source) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < source.size(); i++) {
            all.append(i == 0 ? "" : "\n").append(source.text(i).stripTrailing());
        }
        return all.toString();
    }

    private String fileName() {
        return fileName(title);
    }

    /** A name for a file with this text in it. */
    public static String fileName(String title) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.';
            if (plain || (name.length() > 0 && name.charAt(name.length() - 1) != '-')) {
                name.append(plain ? c : '-');
            }
        }
        return name + ".txt";
    }

    private TextView look(Command command, Facts facts) {
        TextView next = TextKeys.press(command, source, view, columns(facts), rows(facts));
        return next == null ? view : next;
    }

    private CopyDialog type(Key key, @Nullable Command command, Facts facts) {
        if (command == Command.CANCEL) {
            return with(view.searching("").typing(TextView.Typing.NOTHING), copying, facts);
        }
        if (command == Command.ACCEPT) {
            TextView still = view.typing(TextView.Typing.NOTHING);
            return atFound(TextKeys.press(Command.TEXT_NEXT, source, still, columns(facts), rows(facts)), facts);
        }
        String typed = TextInput.of(view.query()).press(key, command).text();
        return new CopyDialog(title, source, view.searching(typed), copying, region);
    }

    /** The cursor goes to what was found. */
    private CopyDialog atFound(@Nullable TextView found, Facts facts) {
        if (found == null || found.found() < 0) {
            return found == null ? this : with(found, copying, facts);
        }
        return with(found, copying.at(source, found), facts);
    }

    private CopyDialog with(Copying moved, Facts facts) {
        return with(view, moved, facts);
    }

    private CopyDialog with(TextView looked, Copying moved, Facts facts) {
        if (source.size() == 0) {
            return this;
        }
        TextWindow window = new TextWindow(source, looked, columns(facts), rows(facts));
        return new CopyDialog(title, source, window.showing(moved.line(), moved.column()), moved, region);
    }

    private int columns(Facts facts) {
        return Math.max(1, region.columns(facts.width(), facts.height()) - 4);
    }

    private int rows(Facts facts) {
        return Math.max(1, region.rows(facts.width(), facts.height()) - 2);
    }

    @Override
    public Step paste(String text, Facts facts) {
        return view.isTyping()
                ? Step.stay(new CopyDialog(
                        title,
                        source,
                        view.searching(TextInput.of(view.query()).insert(text).text()),
                        copying,
                        region))
                : Step.stay(this);
    }

    @Override
    public void draw(Canvas canvas, Facts facts) {
        Canvas pane = region.of(canvas);
        pane.clear(Role.TEXT);
        Canvas box = pane.box(0, 0, pane.width(), pane.height(), Role.BORDER_FOCUS);
        String where = source.size() == 0 ? "" : (copying.line() + 1) + " of " + source.size();
        int end = pane.text(2, 0, Math.max(0, pane.width() - 4), Role.TITLE, " Copy: " + title + " ");
        if (end + where.length() + 4 < pane.width()) {
            pane.text(pane.width() - where.length() - 4, 0, Role.SCROLL, " " + where + " ");
        }
        TextPainter.draw(box.sub(1, 0, box.width() - 2, box.height()), source, view, copying);
        if (pane.height() > 2) {
            edge(pane.sub(1, pane.height() - 1, pane.width() - 2, 1), facts);
        }
    }

    private void edge(Canvas edge, Facts facts) {
        if (view.isTyping()) {
            int x = edge.text(1, 0, Role.KEY, "/");
            TextInput.of(view.query()).draw(edge, x, 0, Math.max(1, edge.width() - x - 1), Role.FIELD, true);
            return;
        }
        int x = 1;
        if (copying.choice() != Copying.Choice.NOTHING) {
            x = edge.text(x, 0, Role.MATCH, " " + copying.lines() + (copying.lines() == 1 ? " line " : " lines ")) + 1;
        }
        for (Command command : new Command[] {
            Command.COPY_LINES,
            Command.COPY_CHARACTERS,
            Command.COPY_TAKE,
            Command.TEXT_SEARCH,
            Command.TEXT_SAVE,
            Command.COPY_LEAVE
        }) {
            String key = facts.keymap().label(command);
            int need = DisplayWidth.of(key) + DisplayWidth.of(command.label()) + 3;
            if (!key.isEmpty() && x + need < edge.width()) {
                x = edge.text(x, 0, Role.KEY, " " + key);
                x = edge.text(x, 0, Role.KEY_LABEL, " " + command.label() + " ");
            }
        }
    }
}
