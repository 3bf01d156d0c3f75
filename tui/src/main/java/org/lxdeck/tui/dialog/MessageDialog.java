package org.lxdeck.tui.dialog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.text.Paragraphs;
import org.lxdeck.tui.text.TextKeys;
import org.lxdeck.tui.text.TextPainter;
import org.lxdeck.tui.text.TextSource;
import org.lxdeck.tui.text.TextView;
import org.lxdeck.tui.text.TextWindow;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;

/**
 * Text to read, as long as it is, with its end always within reach; read, searched and copied like every text.
 *
 * @param lines logical lines; wrapped to the screen
 * @param wide whether it may be as wide as the screen
 */
public record MessageDialog(String title, List<String> lines, boolean isFailure, boolean wide, TextView view)
        implements Dialog {
    private static final int WIDTH = 76;
    private static final int AROUND = 6;

    public MessageDialog {
        lines = List.copyOf(lines);
    }

    public static MessageDialog of(String title, List<String> lines) {
        return new MessageDialog(title, lines, false, false, TextView.of(false, true));
    }

    public static MessageDialog failure(String title, List<String> lines) {
        return new MessageDialog(title, lines, true, false, TextView.of(false, true));
    }

    /** Text of a file, as wide as the screen. */
    public static MessageDialog wide(String title, List<String> lines) {
        return new MessageDialog(title, lines, false, true, TextView.of(false, true));
    }

    @Override
    public List<Scope> scopes() {
        return view.isTyping()
                ? List.of(Scope.EDIT, Scope.DIALOG, Scope.ANYWHERE)
                : List.of(Scope.TEXT, Scope.LIST, Scope.DIALOG, Scope.ANYWHERE);
    }

    @Override
    public boolean takesText() {
        return view.isTyping();
    }

    @Override
    public Step press(Key key, @Nullable Command command, Facts facts) {
        if (view.isTyping()) {
            return Step.stay(with(typed(key, command, facts)));
        }
        if (command == null || command == Command.TEXT_FILTER) {
            return Step.stay(this);
        }
        return switch (command) {
            case ACCEPT -> Step.close();
            case CANCEL -> view.query().isEmpty() ? Step.close() : Step.stay(with(view.searching("")));
            case COPY_MODE -> Step.stay(this, new Ask.Open(copyMode(facts)));
            case COPY_MENU -> Step.stay(this, new Ask.Copy("the message", String.join("\n", lines)));
            case TEXT_SAVE ->
                Step.stay(
                        this,
                        new Ask.Open(SaveForm.open(
                                "the message",
                                facts.directory() + CopyDialog.fileName(title),
                                String.join("\n", lines))));
            default -> {
                TextView next = TextKeys.press(command, source(), view, columns(facts), rows(facts));
                yield Step.stay(next == null ? this : with(next));
            }
        };
    }

    private CopyDialog copyMode(Facts facts) {
        int top = new TextWindow(source(), view, columns(facts), rows(facts)).topIndex();
        return CopyDialog.of(title, source(), view, top, Region.WHOLE);
    }

    private TextView typed(Key key, @Nullable Command command, Facts facts) {
        TextView still = view.typing(TextView.Typing.NOTHING);
        if (command == Command.CANCEL) {
            return still.searching("");
        }
        if (command == Command.ACCEPT) {
            return TextKeys.search(source(), still, columns(facts), rows(facts));
        }
        return view.searching(TextInput.of(view.query()).press(key, command).text());
    }

    @Override
    public Step paste(String text, Facts facts) {
        return view.isTyping()
                ? Step.stay(with(
                        view.searching(TextInput.of(view.query()).insert(text).text())))
                : Step.stay(this);
    }

    private MessageDialog with(TextView newView) {
        return new MessageDialog(title, lines, isFailure, wide, newView);
    }

    private TextSource source() {
        return Paragraphs.of(lines);
    }

    private int columns(Facts facts) {
        return Math.max(1, Math.min(wide ? facts.width() : WIDTH, facts.width() - 4));
    }

    private static int rows(Facts facts) {
        return Math.max(1, facts.height() - AROUND);
    }

    @Override
    public void draw(Canvas canvas, Facts facts) {
        int columns = DialogBox.columns(canvas, wide ? canvas.width() : WIDTH);
        TextSource source = source();
        int most = Math.max(1, canvas.height() - AROUND);
        int visible = new TextWindow(source, view, columns, most).rows().size();
        Canvas inside = DialogBox.open(canvas, columns, Math.max(1, visible) + 2, title, isFailure);
        Canvas body = inside.sub(0, 0, inside.width(), Math.max(0, inside.height() - 2));
        TextPainter.draw(body, source, view);
        int last = inside.height() - 1;
        if (view.isTyping()) {
            int x = inside.text(0, last, Role.KEY, "/");
            TextInput.of(view.query()).draw(inside, x, last, Math.max(1, columns - x), Role.FIELD, true);
            return;
        }
        TextWindow window = new TextWindow(source, view, columns, body.height());
        boolean all = window.below() == 0 && window.topIndex() == 0;
        DialogBox.keys(
                inside.sub(0, last, all ? columns : Math.max(0, columns - 16), 1),
                0,
                List.of(
                        facts.keymap().label(Command.CANCEL), "close",
                        facts.keymap().label(Command.COPY_MENU), "copy all",
                        facts.keymap().label(Command.COPY_MODE), "select",
                        facts.keymap().label(Command.TEXT_SEARCH), "search"));
        if (!view.query().isEmpty()) {
            inside.right(0, last, columns, Role.MATCH, TextKeys.hits(source, view));
        } else if (!all) {
            String where = (window.topIndex() + 1) + "–" + (window.bottomIndex() + 1) + " of " + source.size();
            inside.right(0, last, columns, Role.SCROLL, where);
        }
    }
}
