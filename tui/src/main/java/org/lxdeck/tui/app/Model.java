package org.lxdeck.tui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.model.Container;
import org.lxdeck.tui.dialog.BulkRun;
import org.lxdeck.tui.dialog.Dialog;
import org.lxdeck.tui.dialog.Facts;
import org.lxdeck.tui.line.Deeds;
import org.lxdeck.tui.line.LineHistory;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.theme.Theme;

/**
 * Everything the screen shows, at one instant; immutable. What is drawn follows from it and from nothing else.
 *
 * @param nowMillis wall-clock time of the last tick
 * @param processes those of the container whose details are shown
 * @param dialogs the one on top last
 * @param pending keys of a chord that is not complete
 * @param followUps intents that wait for others
 * @param home what of the last time is still to come back
 * @param guide what a newcomer is shown
 * @param lines what was typed after the colon
 * @param deeds what was done, with the lines that do the same on a shell
 * @param bulks what was done to several at once, newest last
 * @param theme how the roles look
 * @param reading how the text of the details is read
 * @param copied what was copied last
 * @param mouse whether the mouse is ours, not the terminal's
 * @param arrangement how the user has arranged the screen
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
        TableView<ProcessLine> processes,
        List<Dialog> dialogs,
        List<Toast> toasts,
        List<Key> pending,
        List<FollowUp> followUps,
        Sparks sparks,
        boolean synced,
        LineHistory lines,
        Deeds deeds,
        Pace pace,
        List<BulkRun> bulks,
        Theme theme,
        Reading reading,
        Copied copied,
        boolean mouse,
        Arrangement arrangement,
        Homecoming home,
        Guide guide) {
    /** The model before anything is known. */
    public static Model initial(Session session, int width, int height, long nowMillis) {
        return new Model(
                session,
                EngineState.EMPTY,
                Work.NONE,
                nowMillis,
                Math.max(1, width),
                Math.max(1, height),
                Page.CONTAINERS,
                Tables.empty(),
                DetailView.initial(),
                TableView.of(new ProcessKind()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Sparks.NONE,
                false,
                LineHistory.NONE,
                Deeds.NONE,
                Pace.FULL,
                List.of(),
                Theme.plain(),
                Reading.initial(),
                Copied.NOTHING,
                false,
                Arrangement.initial(),
                Homecoming.NONE,
                Guide.NONE);
    }

    public Layout layout() {
        return Layout.of(
                width,
                height,
                new Layout.Wish(page, detail, arrangement, table().rows().size()));
    }

    public TableView<?> table() {
        return tables.of(page);
    }

    /** Whether the pane of processes has the keys. */
    public boolean inProcesses() {
        return detail.focused()
                && page == Page.CONTAINERS
                && detail.tab() == DetailTab.PROCESSES
                && layout().hasDetail();
    }

    /** The table that has the keys. */
    public TableView<?> keyTable() {
        return inProcesses() ? processes : table();
    }

    /** The selected container of the containers' page. */
    public Optional<Container> container() {
        return tables.containers().current();
    }

    public Facts facts() {
        return new Facts(
                engine,
                nowMillis,
                session.zoneSeconds(),
                session.keymap(),
                session.caution(),
                width,
                height,
                session.directory(),
                deeds,
                session.caller(),
                session.host());
    }

    public Optional<Dialog> dialog() {
        return dialogs.isEmpty() ? Optional.empty() : Optional.of(dialogs.get(dialogs.size() - 1));
    }

    /** Takes a newer state of the engine; everything derived from it follows. */
    Model withEngine(EngineState state) {
        ModelDraft draft = new ModelDraft(this);
        draft.engine = state;
        draft.work = Work.of(state, engine, work);
        draft.tables = tables.update(engine, state);
        draft.processes = ProcessKind.update(processes, engine, state);
        draft.synced = true;
        return Resume.rowsCame(draft.done());
    }

    Model withTime(long millis) {
        ModelDraft draft = new ModelDraft(this);
        draft.nowMillis = millis;
        return draft.done();
    }

    Model withSize(int newWidth, int newHeight) {
        ModelDraft draft = new ModelDraft(this);
        draft.width = Math.max(1, newWidth);
        draft.height = Math.max(1, newHeight);
        return draft.done();
    }

    Model withToasts(List<Toast> newToasts) {
        ModelDraft draft = new ModelDraft(this);
        draft.toasts = List.copyOf(newToasts);
        return draft.done();
    }

    Model withToast(Toast toast) {
        List<Toast> all = new ArrayList<>(toasts);
        all.add(toast);
        return withToasts(all.subList(Math.max(0, all.size() - 4), all.size()));
    }

    Model withPending(List<Key> keys) {
        if (keys.isEmpty() && pending.isEmpty()) {
            return this;
        }
        ModelDraft draft = new ModelDraft(this);
        draft.pending = List.copyOf(keys);
        return draft.done();
    }

    Model withPage(Page newPage) {
        ModelDraft draft = new ModelDraft(this);
        draft.page = newPage;
        draft.tables = newPage == Page.HOST ? tables.withHosts(engine) : tables;
        draft.detail = detail.withScroll(0).withFocus(false);
        return draft.done();
    }

    Model withTables(Tables newTables) {
        ModelDraft draft = new ModelDraft(this);
        draft.tables = newTables;
        return draft.done();
    }

    /** Changes the table of the page in front. */
    Model withTable(Tables.Change change) {
        return withTables(tables.change(page, change));
    }

    /** Changes the table that has the keys. */
    Model withKeyTable(Tables.Change change) {
        return inProcesses() ? withProcesses(change.apply(processes)) : withTable(change);
    }

    Model withProcesses(TableView<ProcessLine> newProcesses) {
        ModelDraft draft = new ModelDraft(this);
        draft.processes = newProcesses;
        return draft.done();
    }

    Model withDetail(DetailView newDetail) {
        ModelDraft draft = new ModelDraft(this);
        draft.detail = newDetail;
        return draft.done();
    }

    Model withDialogs(List<Dialog> newDialogs) {
        ModelDraft draft = new ModelDraft(this);
        draft.dialogs = List.copyOf(newDialogs);
        return draft.done();
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
        ModelDraft draft = new ModelDraft(this);
        draft.followUps = List.copyOf(newFollowUps);
        return draft.done();
    }

    Model withSession(Session newSession) {
        ModelDraft draft = new ModelDraft(this);
        draft.session = newSession;
        return draft.done();
    }

    Model withTheme(Theme newTheme) {
        ModelDraft draft = new ModelDraft(this);
        draft.theme = newTheme;
        return draft.done();
    }

    Model withHome(Homecoming newHome) {
        ModelDraft draft = new ModelDraft(this);
        draft.home = newHome;
        return draft.done();
    }

    Model withGuide(Guide newGuide) {
        ModelDraft draft = new ModelDraft(this);
        draft.guide = newGuide;
        return draft.done();
    }

    Model withLines(LineHistory newLines) {
        ModelDraft draft = new ModelDraft(this);
        draft.lines = newLines;
        return draft.done();
    }

    Model withDeeds(Deeds newDeeds) {
        ModelDraft draft = new ModelDraft(this);
        draft.deeds = newDeeds;
        return draft.done();
    }

    Model withPace(Pace newPace) {
        ModelDraft draft = new ModelDraft(this);
        draft.pace = newPace;
        return draft.done();
    }

    Model withBulks(List<BulkRun> newBulks) {
        ModelDraft draft = new ModelDraft(this);
        draft.bulks = List.copyOf(newBulks);
        return draft.done();
    }

    Model withCopied(Copied newCopied) {
        ModelDraft draft = new ModelDraft(this);
        draft.copied = newCopied;
        return draft.done();
    }

    Model withMouse(boolean on) {
        ModelDraft draft = new ModelDraft(this);
        draft.mouse = on;
        return draft.done();
    }

    Model withReading(Reading newReading) {
        ModelDraft draft = new ModelDraft(this);
        draft.reading = newReading;
        return draft.done();
    }

    Model withArrangement(Arrangement newArrangement) {
        ModelDraft draft = new ModelDraft(this);
        draft.arrangement = newArrangement;
        return draft.done();
    }

    public Model withSparks(Sparks newSparks) {
        ModelDraft draft = new ModelDraft(this);
        draft.sparks = newSparks;
        return draft.done();
    }
}
