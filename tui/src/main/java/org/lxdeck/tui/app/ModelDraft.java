package org.lxdeck.tui.app;

import java.util.List;
import org.lxdeck.engine.EngineState;
import org.lxdeck.tui.dialog.BulkRun;
import org.lxdeck.tui.dialog.Dialog;
import org.lxdeck.tui.line.Deeds;
import org.lxdeck.tui.line.LineHistory;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.theme.Theme;

/** A model while one of its parts is exchanged; never leaves the method that made it. */
final class ModelDraft {
    Session session;
    EngineState engine;
    Work work;
    long nowMillis;
    int width;
    int height;
    Page page;
    Tables tables;
    DetailView detail;
    TableView<ProcessLine> processes;
    List<Dialog> dialogs;
    List<Toast> toasts;
    List<Key> pending;
    List<FollowUp> followUps;
    Sparks sparks;
    boolean synced;
    LineHistory lines;
    Deeds deeds;
    Pace pace;
    List<BulkRun> bulks;
    Theme theme;
    Reading reading;
    Copied copied;
    boolean mouse;
    Arrangement arrangement;
    Homecoming home;
    Guide guide;

    ModelDraft(Model model) {
        session = model.session();
        engine = model.engine();
        work = model.work();
        nowMillis = model.nowMillis();
        width = model.width();
        height = model.height();
        page = model.page();
        tables = model.tables();
        detail = model.detail();
        processes = model.processes();
        dialogs = model.dialogs();
        toasts = model.toasts();
        pending = model.pending();
        followUps = model.followUps();
        sparks = model.sparks();
        synced = model.synced();
        lines = model.lines();
        deeds = model.deeds();
        pace = model.pace();
        bulks = model.bulks();
        theme = model.theme();
        reading = model.reading();
        copied = model.copied();
        mouse = model.mouse();
        arrangement = model.arrangement();
        home = model.home();
        guide = model.guide();
    }

    Model done() {
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
                processes,
                dialogs,
                toasts,
                pending,
                followUps,
                sparks,
                synced,
                lines,
                deeds,
                pace,
                bulks,
                theme,
                reading,
                copied,
                mouse,
                arrangement,
                home,
                guide);
    }
}
