package org.lxdeck.tui.app;

import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.config.KeyCheck;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.OwnConfig;
import org.lxdeck.tui.cli.CliIo;
import org.lxdeck.tui.cli.ConfigTextForms;
import org.lxdeck.tui.cli.Editing;
import org.lxdeck.tui.config.Draft;
import org.lxdeck.tui.dialog.Answer;

/** Lets the user change a configuration, or one value of it, in an editor on the terminal itself. */
final class ConfigTexts {
    private final EngineState state;
    private final Display display;

    ConfigTexts(EngineState state, Display display) {
        this.state = state;
        this.display = display;
    }

    /** What comes of an editor's visit. */
    @FunctionalInterface
    private interface Visit {
        Msg run(CliIo io) throws Exception;
    }

    Msg edit(Draft draft) {
        return run(io -> {
            ConfigTextForms.Form form = form(draft);
            OwnConfig now = Editing.edit(io, form.text(), ".yaml", Editing.Style.YAML, form.reader());
            return now.equals(draft.now())
                    ? new Msg.EditEnded("Nothing was changed in " + draft.what().title() + ".", false)
                    : new Msg.ConfigEdited(draft.with(now));
        });
    }

    private ConfigTextForms.Form form(Draft draft) throws EngineException {
        if (draft.what().isProfile()) {
            return ConfigTextForms.profile(draft.what().host(), draft.what().name(), draft.now());
        }
        Container container = state.container(draft.what().ref())
                .orElseThrow(() -> new EngineException(
                        EngineError.Kind.NOT_FOUND, draft.what().title() + " is gone: somebody deleted it"));
        return ConfigTextForms.container(container, draft.now());
    }

    Msg edit(Effect.EditConfigText ask) {
        return run(io -> {
            String before = ask.value().isEmpty() || ask.value().endsWith("\n") ? ask.value() : ask.value() + "\n";
            String after = Editing.edit(io, before, ".txt", Editing.Style.BARE, (text, source) -> {
                String value = ask.value().endsWith("\n") ? text : text.replaceFirst("\\n$", "");
                String problem = KeyCheck.problem(ask.key(), value, ask.what().isProfile());
                if (!problem.isEmpty()) {
                    throw new EngineException(EngineError.Kind.INVALID, problem);
                }
                return value;
            });
            return new Msg.Answered(new Answer.ConfigText(ask.what(), ask.key(), after));
        });
    }

    private Msg run(Visit visit) {
        try {
            return display.released(() -> visit.run(CliIo.ofLentTerminal()));
        } catch (EngineException e) {
            boolean failure = e.error().kind() != EngineError.Kind.CANCELLED;
            return new Msg.EditEnded(e.error().message(), failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Msg.EditEnded("The editor was interrupted.", true);
        } catch (Exception e) {
            return new Msg.EditEnded("The editor could not be run: " + e.getMessage(), true);
        }
    }
}
