package org.lxdeck.tui.app;

import java.util.List;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.tui.config.Draft;
import org.lxdeck.tui.dialog.Answer;
import org.lxdeck.tui.dialog.ConfigEditor;
import org.lxdeck.tui.dialog.MessageDialog;
import org.lxdeck.tui.dialog.ShellForm;

/** What the ends of effects do: shells, editors, lines, repaints. */
final class Outcomes {
    private Outcomes() {}

    static Next apply(Model model, Msg msg) {
        if (msg instanceof Msg.Resumed) {
            return Next.of(model, new Effect.Repaint());
        }
        if (msg instanceof Msg.StopAsked) {
            return Next.of(model, new Effect.Suspend());
        }
        if (msg instanceof Msg.Gone || msg instanceof Msg.Drained || msg instanceof Msg.WindowFocus) {
            return Next.of(model);
        }
        if (msg instanceof Msg.GroundTold told) {
            boolean matters = model.theme().isGrounded();
            return matters ? Next.of(model, new Effect.Regrounded(told.ground())) : Next.of(model);
        }
        if (msg instanceof Msg.ThemeRead read) {
            boolean meant = read.theme().name().equals(model.theme().name());
            return Next.of(meant ? model.withTheme(read.theme()) : model);
        }
        if (msg instanceof Msg.Noted noted) {
            return Next.of(OperationNews.toast(model, Toast.Kind.INFO, noted.sentence(), ""));
        }
        if (msg instanceof Msg.AttachReady ready) {
            return Next.of(model, new Effect.Handover(ready.ref(), ready.what(), ready.plan()));
        }
        if (msg instanceof Msg.ShellChosen chosen) {
            AttachRequest request = AttachRequest.shell(model.session().term(), chosen.choice());
            return Next.of(model, new Effect.Attach(chosen.ref(), request));
        }
        if (msg instanceof Msg.ShellAsked asked) {
            return Next.of(model.open(ShellForm.open(asked.ref(), asked.users(), asked.last())));
        }
        if (msg instanceof Msg.Detached detached) {
            Model noted = model.withDeeds(model.deeds().over(detached.ref(), detached.exitCode(), detached.problem()));
            return Next.of(detached(noted, detached));
        }
        if (msg instanceof Msg.ConfigEdited edited) {
            return configEdited(model, edited.draft());
        }
        if (msg instanceof Msg.EditEnded ended) {
            if (model.dialog().isPresent() && model.dialog().get() instanceof ConfigEditor) {
                // A toast would lie beneath it.
                return Dialogs.answer(model, new Answer.EditorEnded(ended.sentence()));
            }
            Toast.Kind kind = ended.isFailure() ? Toast.Kind.FAILURE : Toast.Kind.INFO;
            return Next.of(OperationNews.toast(model, kind, ended.sentence(), ""));
        }
        if (msg instanceof Msg.LineDone done) {
            String said = done.exitCode() == 0 || done.output().isEmpty()
                    ? ""
                    : done.output().get(0);
            Model noted = model.withDeeds(model.deeds().over(done.line(), done.exitCode(), said));
            return Next.of(lineDone(noted, done));
        }
        if (msg instanceof Msg.LineSubmitted line) {
            return Next.of(model.withDeeds(model.deeds().submitted(line.line(), line.id())));
        }
        if (msg instanceof Msg.HistoryRead read) {
            Model known = model.withLines(model.lines().after(read.lines()));
            return Dialogs.answer(known, new Answer.History(known.lines()));
        }
        if (msg instanceof Msg.ScriptSaved saved) {
            return Next.of(Recording.saved(model, saved));
        }
        if (msg instanceof Msg.Copied copied) {
            return Next.of(CopyNews.copied(model, copied));
        }
        if (msg instanceof Msg.Saved saved) {
            return Next.of(CopyNews.saved(model, saved));
        }
        if (msg instanceof Msg.NotSaved not) {
            return Next.of(CopyNews.notSaved(model, not));
        }
        if (msg instanceof Msg.EffectFailed failed) {
            String log = model.session().logFile();
            String where = log.isEmpty() ? "" : "More is in " + log + ".";
            return Next.of(model.open(MessageDialog.failure(
                    "Something went wrong", List.of(failed.sentence(), "", failed.detail(), where))));
        }
        throw new AssertionError("no update for " + msg);
    }

    private static Model detached(Model model, Msg.Detached detached) {
        String name = "“" + detached.ref().name() + "”";
        if (!detached.problem().isEmpty()) {
            return OperationNews.toast(model, Toast.Kind.FAILURE, detached.problem(), "");
        }
        String end = detached.exitCode() == 0 ? "" : " with exit code " + detached.exitCode();
        Toast.Kind kind = detached.exitCode() == 0 ? Toast.Kind.INFO : Toast.Kind.WARNING;
        return OperationNews.toast(model, kind, "The " + detached.what() + " of " + name + " ended" + end + ".", "");
    }

    /** The difference comes next: over the editor that asked for it, or by itself. */
    private static Next configEdited(Model model, Draft draft) {
        boolean isOpen = model.dialog().isPresent()
                && model.dialog().get() instanceof ConfigEditor editor
                && editor.draft().what().equals(draft.what());
        Model opened = isOpen ? model : model.open(ConfigEditor.of(draft.with(draft.seen())));
        return Dialogs.answer(opened, new Answer.ConfigEdited(draft));
    }

    private static Model lineDone(Model model, Msg.LineDone done) {
        boolean failed = done.exitCode() != 0;
        if (done.output().isEmpty()) {
            String text = failed ? done.line() + ": exit code " + done.exitCode() : done.line() + ": done";
            return OperationNews.toast(model, failed ? Toast.Kind.FAILURE : Toast.Kind.DONE, text, "");
        }
        return model.open(
                failed
                        ? MessageDialog.failure(done.line(), done.output())
                        : MessageDialog.of(done.line(), done.output()));
    }
}
