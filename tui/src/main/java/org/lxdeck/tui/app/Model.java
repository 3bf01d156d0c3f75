package org.lxdeck.tui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.model.Container;
import org.lxdeck.tui.dialog.Dialog;
import org.lxdeck.tui.dialog.Facts;
import org.lxdeck.tui.term.Key;

/**
 * Everything the screen shows, at one instant; immutable. What is drawn follows from it and from nothing else.
 *
 * @param nowMillis wall-clock time of the last tick
 * @param dialogs the one on top last
 * @param pending keys of a chord that is not complete
 * @param followUps intents that wait for others
 * @param lines what was typed after the colon, newest last
 */
public record Model(
        Session session,
        EngineState engine,
        Work work,
        long nowMillis,
        int width,
        int height,
        Page page,
        Tables tables,
        DetailView detail,
        List<Dialog> dialogs,
        List<Toast> toasts,
        List<Key> pending,
        List<FollowUp> followUps,
        Sparks sparks,
        boolean synced,
        List<String> lines) {
    /** The model before anything is known. */
    public static Model initial(Session session, int width, int height, long nowMillis) {
        return new Model(
                session,
                EngineState.EMPTY,
                Work.NONE,
                nowMillis,
                width,
                height,
                Page.CONTAINERS,
                Tables.empty(),
                DetailView.initial(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Sparks.NONE,
                false,
                List.of());
    }

    public Layout layout() {
        boolean nothing = table().rows().isEmpty();
        return Layout.of(width, height, nothing ? detail.withOpen(DetailView.Open.NO) : detail);
    }

    public TableView<?> table() {
        return tables.of(page);
    }

    /** The selected container of the containers' page. */
    public Optional<Container> container() {
        return tables.containers().current();
    }

    public Facts facts() {
        return new Facts(engine, nowMillis, session.keymap());
    }

    public Optional<Dialog> dialog() {
        return dialogs.isEmpty() ? Optional.empty() : Optional.of(dialogs.get(dialogs.size() - 1));
    }

    /** Takes a newer state of the engine; everything derived from it follows. */
    Model withEngine(EngineState state) {
        return new Model(
                session,
                state,
                Work.of(state),
                nowMillis,
                width,
                height,
                page,
                tables.update(engine, state),
                detail,
                dialogs,
                toasts,
                pending,
                followUps,
                sparks,
                true,
                lines);
    }

    private Model copy(Page newPage, Tables newTables, DetailView newDetail, List<Dialog> newDialogs) {
        return new Model(
                session,
                engine,
                work,
                nowMillis,
                width,
                height,
                newPage,
                newTables,
                newDetail,
                newDialogs,
                toasts,
                pending,
                followUps,
                sparks,
                synced,
                lines);
    }

    private Model copy(long millis, int newWidth, int newHeight, List<Toast> newToasts, List<Key> newPending) {
        return new Model(
                session,
                engine,
                work,
                millis,
                newWidth,
                newHeight,
                page,
                tables,
                detail,
                dialogs,
                newToasts,
                newPending,
                followUps,
                sparks,
                synced,
                lines);
    }

    Model withTime(long millis) {
        return copy(millis, width, height, toasts, pending);
    }

    Model withSize(int newWidth, int newHeight) {
        return copy(nowMillis, Math.max(1, newWidth), Math.max(1, newHeight), toasts, pending);
    }

    Model withToasts(List<Toast> newToasts) {
        return copy(nowMillis, width, height, List.copyOf(newToasts), pending);
    }

    Model withToast(Toast toast) {
        List<Toast> all = new ArrayList<>(toasts);
        all.add(toast);
        return withToasts(all.subList(Math.max(0, all.size() - 4), all.size()));
    }

    Model withPending(List<Key> keys) {
        return keys.isEmpty() && pending.isEmpty() ? this : copy(nowMillis, width, height, toasts, List.copyOf(keys));
    }

    Model withPage(Page newPage) {
        return copy(newPage, tables, detail.withScroll(0).withFocus(false), dialogs);
    }

    Model withTables(Tables newTables) {
        return copy(page, newTables, detail, dialogs);
    }

    /** Changes the table of the page in front. */
    Model withTable(Tables.Change change) {
        return withTables(tables.change(page, change));
    }

    Model withDetail(DetailView newDetail) {
        return copy(page, tables, newDetail, dialogs);
    }

    Model withDialogs(List<Dialog> newDialogs) {
        return copy(page, tables, detail, List.copyOf(newDialogs));
    }

    /** Puts a dialog on top. */
    Model open(Dialog dialog) {
        List<Dialog> all = new ArrayList<>(dialogs);
        all.add(dialog);
        return withDialogs(all);
    }

    /** Puts a dialog under those that are open, so that it does not take the keys away. */
    Model openBelow(Dialog dialog) {
        List<Dialog> all = new ArrayList<>(dialogs);
        all.add(0, dialog);
        return withDialogs(all);
    }

    Model withFollowUps(List<FollowUp> newFollowUps) {
        return new Model(
                session,
                engine,
                work,
                nowMillis,
                width,
                height,
                page,
                tables,
                detail,
                dialogs,
                toasts,
                pending,
                List.copyOf(newFollowUps),
                sparks,
                synced,
                lines);
    }

    Model withLines(List<String> newLines) {
        return new Model(
                session,
                engine,
                work,
                nowMillis,
                width,
                height,
                page,
                tables,
                detail,
                dialogs,
                toasts,
                pending,
                followUps,
                sparks,
                synced,
                List.copyOf(newLines));
    }

    public Model withSparks(Sparks newSparks) {
        return new Model(
                session, engine, work, nowMillis, width, height, page, tables, detail, dialogs, toasts, pending,
                followUps, newSparks, synced, lines);
    }
}
