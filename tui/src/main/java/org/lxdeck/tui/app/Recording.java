package org.lxdeck.tui.app;

import org.lxdeck.tui.dialog.ScriptForm;
import org.lxdeck.tui.line.Script;
import org.lxdeck.tui.widget.Amounts;

/** Starts and ends the recording of what is done. */
final class Recording {
    private Recording() {}

    /** Begins a recording, or asks where to save the one there is. */
    static Next toggle(Model model) {
        if (!model.deeds().isRecording()) {
            return Next.of(OperationNews.toast(
                    model.withDeeds(model.deeds().record(model.nowMillis())),
                    Toast.Kind.INFO,
                    "Recording: what you do from now on becomes a script.",
                    ""));
        }
        Session session = model.session();
        if (model.deeds().recorded() == 0) {
            return Next.of(OperationNews.toast(
                    model.withDeeds(model.deeds().stop()),
                    Toast.Kind.INFO,
                    "The recording was empty: nothing is saved.",
                    ""));
        }
        String script = Script.of(
                model.deeds(),
                session.caller(),
                session.version(),
                session.host(),
                model.nowMillis(),
                session.zoneSeconds());
        String path = session.caller().directory() + "lxdeck-" + stamp(model) + ".sh";
        return Next.of(model.open(ScriptForm.open(path, script, model.deeds().recorded())));
    }

    /** Of now, for a file's name: {@code 2026-11-23-140207}. */
    private static String stamp(Model model) {
        int zone = model.session().zoneSeconds();
        String date = Amounts.date(model.nowMillis() / 1000 + zone);
        return date + "-" + Amounts.clock(model.nowMillis(), zone).replace(":", "");
    }

    /** The script was written, or could not be. */
    static Model saved(Model model, Msg.ScriptSaved saved) {
        if (!saved.problem().isEmpty()) {
            return OperationNews.toast(
                    model, Toast.Kind.FAILURE, saved.problem(), "The recording goes on; save it somewhere else.");
        }
        return OperationNews.toast(
                model.withDeeds(model.deeds().stop()),
                Toast.Kind.DONE,
                "Saved " + saved.path() + ".",
                "Run it with: sh " + saved.path());
    }
}
