package org.lxdeck.tui.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.dialog.TextInput;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.text.Filtered;
import org.lxdeck.tui.text.TextKeys;
import org.lxdeck.tui.text.TextSource;
import org.lxdeck.tui.text.TextView;
import org.lxdeck.tui.text.TextWindow;

/** Reading the pane with the details: scrolling, searching, filtering, following, wrapping. */
final class ReadingUpdate {
    /** Where keys go while a search or a filter is typed. */
    static final List<Scope> SCOPES = List.of(Scope.EDIT, Scope.DIALOG, Scope.ANYWHERE);

    private ReadingUpdate() {}

    /** Whether the pane with the details is there and has the keys. */
    static boolean hasKeys(Model model) {
        return model.detail().focused() && model.layout().hasDetail();
    }

    static boolean isTyping(Model model) {
        return model.reading().view().isTyping();
    }

    /** A command of the list's or the text's scope; null when it is not about reading. */
    static @Nullable Model press(Model model, Command command) {
        TextView view = model.reading().view();
        TextView next =
                TextKeys.press(command, PaneText.of(model), view, PaneText.columns(model), PaneText.rows(model));
        if (next == null) {
            return null;
        }
        Reading reading = model.reading().with(next);
        if (command == Command.TEXT_WRAP) {
            reading = reading.keepingWrap();
        } else if (command == Command.TEXT_FOLLOW || command == Command.LAST) {
            reading = reading.keepingFollow();
        }
        return model.withReading(reading);
    }

    /** A key while a search or a filter is typed. */
    static Next type(Model model, Key key, @Nullable Command command) {
        TextView view = model.reading().view();
        boolean search = view.typing() == TextView.Typing.SEARCH;
        if (command == Command.CANCEL) {
            TextView empty = search ? view.searching("") : view.filtering("");
            return Next.of(with(model, empty.typing(TextView.Typing.NOTHING)));
        }
        if (command == Command.ACCEPT || command == Command.FIELD_NEXT) {
            return Next.of(with(model, accepted(model, view, search)));
        }
        String before = search ? view.query() : view.filter();
        if (command == Command.EDIT_BACKSPACE && before.isEmpty()) {
            return Next.of(with(model, view.typing(TextView.Typing.NOTHING)));
        }
        return Next.of(typed(model, TextInput.of(before).press(key, command).text()));
    }

    private static TextView accepted(Model model, TextView view, boolean search) {
        TextView still = view.typing(TextView.Typing.NOTHING);
        return search && !view.query().isEmpty()
                ? TextKeys.search(PaneText.of(model), still, PaneText.columns(model), PaneText.rows(model))
                : still;
    }

    /** Text that was pasted is added to what is typed. */
    static Model paste(Model model, String text) {
        TextView view = model.reading().view();
        boolean search = view.typing() == TextView.Typing.SEARCH;
        return typed(model, (search ? view.query() : view.filter()) + text);
    }

    private static Model typed(Model model, String text) {
        TextView view = model.reading().view();
        return with(model, view.typing() == TextView.Typing.SEARCH ? view.searching(text) : view.filtering(text));
    }

    private static Model with(Model model, TextView view) {
        return model.withReading(model.reading().with(view));
    }

    /** Gives up what was looked for and left out. */
    static Model cleared(Model model) {
        TextView view = model.reading().view();
        return with(model, view.searching("").filtering("").typing(TextView.Typing.NOTHING));
    }

    /** The reading is about the pane that is there; a log that is not followed stands still. */
    static Model settle(Model model) {
        if (!model.layout().hasDetail()) {
            return isTyping(model) ? cleared(model) : model;
        }
        DetailTab tab = model.detail().tab();
        Object row = model.table().selectedKey();
        Model settled = model.reading().isAbout(model.page(), tab, row)
                ? model
                : model.withReading(model.reading().about(model.page(), tab, row));
        return settled.reading().mustStand() ? settled.withReading(still(settled)) : settled;
    }

    /** Once its lines are there. */
    private static Reading still(Model model) {
        TextView view = model.reading().view();
        TextSource source = Filtered.of(PaneText.of(model), view.filter());
        if (!source.grows()) {
            return model.reading();
        }
        return model.reading()
                .with(new TextWindow(source, view, PaneText.columns(model), PaneText.rows(model)).paused());
    }
}
