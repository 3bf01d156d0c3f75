package org.lxdeck.tui.app;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.model.Focus;
import org.lxdeck.tui.dialog.Dialog;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Lookup;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.term.Key;

/** What every message does to the model. Pure: no file, no clock, no engine. */
public final class Update {
    private Update() {}

    public static Next apply(Model model, Msg msg) {
        Next next = route(model, msg);
        Model settled = settle(Noting.of(next.model(), next.effects()));
        Next done = new Next(settled, next.effects());
        Focus focus = Focuses.of(settled);
        return focus.equals(Focuses.of(model)) ? done : done.with(new Effect.SetFocus(focus));
    }

    private static Next route(Model model, Msg msg) {
        if (msg instanceof Msg.KeyPressed pressed) {
            return Tour.follow(model, key(Resume.keyPressed(model), pressed.key()));
        }
        if (msg instanceof Msg.EngineChanged changed) {
            return Events.engineChanged(model, changed.state());
        }
        if (msg instanceof Msg.Tick tick) {
            return Events.tick(model, tick.nowMillis());
        }
        if (msg instanceof Msg.PaceChanged changed) {
            return Next.of(model.withPace(changed.pace()));
        }
        if (msg instanceof Msg.Resized resized) {
            return Next.of(model.withSize(resized.width(), resized.height()));
        }
        if (msg instanceof Msg.Pasted pasted) {
            return Dialogs.paste(model, pasted.text());
        }
        if (msg instanceof Msg.Pointed pointed) {
            return MouseUpdate.pointed(model, pointed);
        }
        if (msg instanceof Msg.Answered answered) {
            return Dialogs.answer(model, answered.answer());
        }
        if (msg instanceof Msg.Submitted submitted) {
            return Events.submitted(model, submitted);
        }
        if (msg instanceof Msg.BulkBegun begun) {
            return Next.of(Bulks.begun(model, begun.run()));
        }
        return Outcomes.apply(model, msg);
    }

    private static Next key(Model model, Key key) {
        List<Key> keys = new ArrayList<>(model.pending());
        keys.add(key);
        Lookup found = model.session().keymap().lookup(scopes(model), keys);
        boolean text = keys.size() == 1 && key.types() && takesText(model);
        if (found instanceof Lookup.Pending && !text) {
            return Next.of(model.withPending(keys));
        }
        Model calm = model.withPending(List.of());
        Command command = !text && found instanceof Lookup.Found hit ? hit.command() : null;
        if (command != null && command.scope() == Scope.ANYWHERE) {
            return Commands.anywhere(calm, command);
        }
        if (calm.dialog().isPresent()) {
            return Dialogs.press(calm, key, command);
        }
        if (calm.keyTable().typing()) {
            return FilterUpdate.press(calm, key, command);
        }
        if (ReadingUpdate.isTyping(calm)) {
            return ReadingUpdate.type(calm, key, command);
        }
        return run(calm, command);
    }

    private static Next run(Model model, @Nullable Command command) {
        if (command == Command.BACK && Tour.isLeft(model)) {
            return Next.of(Tour.leave(model));
        }
        Next next = command == null ? Next.of(model) : Commands.run(model, command);
        return new Next(Hints.pressed(model, next.model(), command), next.effects());
    }

    private static boolean takesText(Model model) {
        return model.dialog().isPresent()
                ? model.dialog().get().takesText()
                : model.keyTable().typing() || ReadingUpdate.isTyping(model);
    }

    /** Where keys are looked up now, most specific first. */
    static List<Scope> scopes(Model model) {
        if (model.dialog().isPresent()) {
            Dialog dialog = model.dialog().get();
            return dialog.scopes();
        }
        if (model.keyTable().typing()) {
            return FilterUpdate.SCOPES;
        }
        if (ReadingUpdate.isTyping(model)) {
            return ReadingUpdate.SCOPES;
        }
        if (model.detail().focused() && model.layout().hasDetail()) {
            Scope pane = model.page() == Page.CONTAINERS ? model.detail().tab().scope() : Scope.TEXT;
            return List.of(pane, model.page().scope(), Scope.LIST, Scope.GLOBAL, Scope.ANYWHERE);
        }
        return List.of(model.page().scope(), Scope.LIST, Scope.GLOBAL, Scope.ANYWHERE);
    }

    /** Puts the window of the table where its selected row can be seen. */
    private static Model settle(Model moved) {
        Model model = ReadingUpdate.settle(moved);
        int visible = model.layout().visibleRows();
        TableView<?> table = model.table();
        boolean fits = table.top() <= Math.max(0, table.rows().size() - visible)
                && table.selected() >= table.top()
                && table.selected() < table.top() + visible;
        Model now = model.inProcesses()
                ? model.withProcesses(model.processes().scrolled(model.layout().visibleProcesses()))
                : model;
        if (fits) {
            return now;
        }
        return now.withTable(new Tables.Change() {
            @Override
            public <R> TableView<R> apply(TableView<R> view) {
                return view.scrolled(visible);
            }
        });
    }
}
