package org.lxdeck.tui.app;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.tui.dialog.Answer;
import org.lxdeck.tui.dialog.Ask;
import org.lxdeck.tui.dialog.Dialog;
import org.lxdeck.tui.dialog.FilesView;
import org.lxdeck.tui.dialog.Palette;
import org.lxdeck.tui.dialog.Step;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.term.Key;

/** Brings keys and answers to the dialog on top, and its asks to the world. */
final class Dialogs {
    private Dialogs() {}

    static Next press(Model model, Key key, @Nullable Command command) {
        return model.dialog().isEmpty()
                ? Next.of(model)
                : take(model, model.dialog().get().press(key, command, model.facts()));
    }

    static Next paste(Model model, String text) {
        if (model.dialog().isPresent()) {
            return take(model, model.dialog().get().paste(text, model.facts()));
        }
        if (ReadingUpdate.isTyping(model)) {
            return Next.of(ReadingUpdate.paste(model, oneLine(text)));
        }
        return model.keyTable().typing()
                ? Next.of(FilterUpdate.set(model, model.keyTable().filter() + oneLine(text), true))
                : Next.of(model);
    }

    private static String oneLine(String text) {
        return org.lxdeck.engine.model.Text.line(text, 200);
    }

    static Next answer(Model model, Answer answer) {
        if (answer instanceof Answer.OfFiles files) {
            return files(model, files);
        }
        return model.dialog().isEmpty()
                ? Next.of(model)
                : take(model, model.dialog().get().answer(answer, model.facts()));
    }

    /** The view of files may lie under a question when a list comes. */
    private static Next files(Model model, Answer.OfFiles answer) {
        List<Dialog> all = new ArrayList<>(model.dialogs());
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof FilesView view && view.ref().equals(answer.ref())) {
                Step step = view.answer(answer, model.facts());
                if (step.dialog().isPresent()) {
                    all.set(i, step.dialog().get());
                }
                return carry(model.withDialogs(all), step.asks());
            }
        }
        return Next.of(model);
    }

    /** Tells every open dialog that the world has changed. */
    static Next refresh(Model model) {
        if (model.dialogs().isEmpty()) {
            return Next.of(model);
        }
        List<Dialog> left = new ArrayList<>();
        List<Ask> asks = new ArrayList<>();
        for (Dialog open : model.dialogs()) {
            Dialog dialog = open instanceof Palette palette ? PaletteEntries.current(palette, model) : open;
            Step step = dialog.refresh(model.facts());
            if (step.dialog().isPresent()) {
                left.add(step.dialog().get());
            }
            asks.addAll(step.asks());
        }
        return carry(model.withDialogs(left), asks);
    }

    /** Opens a dialog that begins with asks of its own. */
    static Next open(Model model, Step first) {
        Model opened = first.dialog().isPresent() ? model.open(first.dialog().get()) : model;
        return carry(opened, first.asks());
    }

    private static Next take(Model model, Step step) {
        List<Dialog> all = new ArrayList<>(model.dialogs());
        all.remove(all.size() - 1);
        if (step.dialog().isPresent()) {
            all.add(step.dialog().get());
        }
        return carry(model.withDialogs(all), step.asks());
    }

    private static Next carry(Model model, List<Ask> asks) {
        Model now = model;
        List<Effect> effects = new ArrayList<>();
        for (Ask ask : asks) {
            if (ask instanceof Ask.Open open) {
                now = now.open(open.dialog());
            } else if (ask instanceof Ask.Use use) {
                now = Tailoring.use(now, use.taste());
            } else if (ask instanceof Ask.Shell shell) {
                effects.add(new Effect.Attach(
                        shell.ref(), AttachRequest.shell(now.session().term(), shell.choice())));
            } else if (ask instanceof Ask.ShowPane show) {
                now = WhyCommand.show(now, show.pane(), show.ref());
            } else if (ask instanceof Ask.Sort sort) {
                now = Navigation.sorted(now, sort.sort(), sort.reverse());
            } else if (ask instanceof Ask.HideColumns columns) {
                now = now.withArrangement(now.arrangement().withHidden(columns.hidden()));
            } else if (ask instanceof Ask.RunLine line) {
                Next next = Lines.run(now, line.line());
                now = next.model();
                effects.addAll(next.effects());
            } else if (ask instanceof Ask.TypeLine line) {
                Next next = PaletteEntries.open(now, Palette.Start.LINE, line.line());
                now = next.model();
                effects.addAll(next.effects());
            } else if (ask instanceof Ask.RunCommand run) {
                Next next = PaletteEntries.run(now, run.command());
                now = next.model();
                effects.addAll(next.effects());
            } else if (ask instanceof Ask.GoTo there) {
                now = PaletteEntries.goTo(now, there.kind(), there.key());
            } else if (ask instanceof Ask.ReadHistory) {
                effects.addAll(readHistory(now));
            } else if (ask instanceof Ask.ToggleRecording) {
                Next next = Recording.toggle(now);
                now = next.model();
                effects.addAll(next.effects());
            } else {
                effects.add(effect(ask));
            }
        }
        return new Next(now, effects);
    }

    /** Where nothing is kept, there is nothing to be read. */
    private static List<Effect> readHistory(Model model) {
        String file = model.session().caller().history();
        return file.isEmpty() ? List.of() : List.of(new Effect.ReadHistory(file));
    }

    private static Effect effect(Ask ask) {
        if (ask instanceof Ask.ListFiles list) {
            return new Effect.ListFiles(list.ref(), list.inside(), list.path());
        }
        if (ask instanceof Ask.CountFiles count) {
            return new Effect.CountFiles(count.ref(), count.paths());
        }
        if (ask instanceof Ask.ViewFile view) {
            return new Effect.ViewFile(view.ref(), view.inside(), view.path());
        }
        if (ask instanceof Ask.ListVerbs) {
            return new Effect.ListVerbs();
        }
        if (ask instanceof Ask.Submit submit) {
            return new Effect.Submit(submit.intents(), submit.reason());
        }
        if (ask instanceof Ask.Preview preview) {
            return new Effect.Preview(preview.intent());
        }
        if (ask instanceof Ask.Why why) {
            return new Effect.Why(why.subject());
        }
        if (ask instanceof Ask.CompletePath path) {
            return new Effect.CompletePath(path.typed());
        }
        if (ask instanceof Ask.CompleteLine line) {
            return new Effect.CompleteLine(line.typed());
        }
        if (ask instanceof Ask.Save save) {
            return new Effect.Save(save.name(), save.text());
        }
        if (ask instanceof Ask.Cancel cancel) {
            return new Effect.Cancel(cancel.id());
        }
        if (ask instanceof Ask.EditConfig edit) {
            return new Effect.EditConfig(edit.draft());
        }
        if (ask instanceof Ask.EditConfigText edit) {
            return new Effect.EditConfigText(edit.what(), edit.key(), edit.value());
        }
        if (ask instanceof Ask.ReadTastes read) {
            return new Effect.ReadTastes(read.kind());
        }
        if (ask instanceof Ask.Keep keep) {
            return new Effect.Keep(keep.kind(), keep.name());
        }
        if (ask instanceof Ask.Copy copy) {
            return new Effect.Copy(copy.what(), copy.text(), false);
        }
        if (ask instanceof Ask.SaveText save) {
            return new Effect.SaveText(save.path(), save.text(), save.over());
        }
        if (ask instanceof Ask.SaveScript save) {
            return new Effect.SaveScript(save.path(), save.script());
        }
        throw new AssertionError("no effect for " + ask);
    }
}
