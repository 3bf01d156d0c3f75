package org.lxdeck.tui.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.dialog.TextInput;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.term.KeyCode;

/** Typing a filter: it works while it is typed; Enter keeps it, Esc takes it away, arrows still move the row. */
final class FilterUpdate {
    /** Where keys go while a filter is typed. */
    static final List<Scope> SCOPES = List.of(Scope.EDIT, Scope.DIALOG, Scope.ANYWHERE);

    private FilterUpdate() {}

    static Next press(Model model, Key key, @Nullable Command command) {
        if (key.is(KeyCode.UP) || key.is(KeyCode.DOWN)) {
            return Navigation.list(model, key.code() == KeyCode.UP ? Command.UP : Command.DOWN);
        }
        if (command == Command.CANCEL) {
            return Next.of(set(model, "", false));
        }
        if (command == Command.ACCEPT || command == Command.FIELD_NEXT) {
            return Next.of(Navigation.filter(model, false));
        }
        if (command == Command.EDIT_BACKSPACE && model.keyTable().filter().isEmpty()) {
            return Next.of(Navigation.filter(model, false));
        }
        TextInput input = TextInput.of(model.keyTable().filter());
        return Next.of(set(model, input.press(key, command).text(), true));
    }

    static Model set(Model model, String text, boolean stillTyping) {
        return model.withKeyTable(new Tables.Change() {
            @Override
            public <R> TableView<R> apply(TableView<R> view) {
                return text.equals(view.filter())
                        ? view.typing(stillTyping)
                        : view.filtered(text, stillTyping, model.engine());
            }
        });
    }
}
