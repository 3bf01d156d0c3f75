package org.lxdeck.tui.app;

import org.lxdeck.tui.dialog.OverwriteQuestion;

/** Says what became of copies and of saved texts; never more than can be known. */
final class CopyNews {
    private CopyNews() {}

    static Model copied(Model before, Msg.Copied copied) {
        Model model = before.withCopied(new Copied(copied.what(), copied.text()));
        if (!copied.problem().isEmpty()) {
            return OperationNews.toast(
                    model,
                    Toast.Kind.FAILURE,
                    "Not copied: " + copied.what() + ". " + copied.reason(),
                    copied.problem());
        }
        if (!copied.file().isEmpty()) {
            String kind = copied.reason().isEmpty() ? "" : copied.reason() + " ";
            return OperationNews.toast(
                    model,
                    copied.reason().isEmpty() ? Toast.Kind.DONE : Toast.Kind.WARNING,
                    kind + "Written to a file instead: " + copied.what(),
                    copied.file());
        }
        String key = model.session().keymap().label(org.lxdeck.tui.input.Command.COPY_FILE);
        String hint = key.isEmpty() ? "" : "Not in your clipboard? " + key + " writes it to a file.";
        return OperationNews.toast(model, Toast.Kind.DONE, "Sent to the terminal: " + copied.what(), hint);
    }

    static Model saved(Model model, Msg.Saved saved) {
        return OperationNews.toast(
                model, Toast.Kind.DONE, "Saved " + Words.count(saved.lines(), "line") + " to " + saved.path(), "");
    }

    static Model notSaved(Model model, Msg.NotSaved not) {
        return not.exists()
                ? model.open(new OverwriteQuestion(not.path(), not.text()))
                : OperationNews.toast(model, Toast.Kind.FAILURE, not.problem(), "");
    }
}
