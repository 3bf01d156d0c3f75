package org.lxdeck.tui.app;

import java.util.List;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.diagnosis.Subject;
import org.lxdeck.engine.host.AttachPlan;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Focus;
import org.lxdeck.engine.op.OperationId;
import org.lxdeck.tui.config.Draft;
import org.lxdeck.tui.config.Edited;
import org.lxdeck.tui.dialog.Approved;
import org.lxdeck.tui.dialog.TasteKind;
import org.lxdeck.tui.term.Ground;

/** What the update wants done in the world; carried out by the {@link EffectRunner}, never by the loop itself. */
public sealed interface Effect {
    /** The only way to the engine's verbs: what is dangerous has passed a dialog. */
    record Submit(List<Approved> intents, String reason) implements Effect {
        public Submit {
            intents = List.copyOf(intents);
        }

        public Submit(List<Approved> intents) {
            this(intents, "");
        }
    }

    record Cancel(OperationId id) implements Effect {}

    record SetFocus(Focus focus) implements Effect {}

    record Why(Subject subject) implements Effect {}

    record Refresh() implements Effect {}

    record Preview(Intent intent) implements Effect {}

    record CompletePath(String typed) implements Effect {}

    record CompleteLine(String typed) implements Effect {}

    record ReadTastes(TasteKind kind) implements Effect {}

    /** Write a choice into the user's configuration. */
    record Keep(TasteKind kind, String name) implements Effect {}

    /** Read the theme of the start again for the background that is known now. */
    record Regrounded(Ground ground) implements Effect {}

    /** Find out how to run a shell or the console. */
    record Attach(ContainerRef ref, AttachRequest request) implements Effect {}

    /** Find out how the last shell in it was wanted; answered by {@link Msg.ShellChosen}. */
    record Shell(ContainerRef ref) implements Effect {}

    /** Remember no shell of containers that are gone: the next ones of their names are others. */
    record ForgetShells(List<ContainerRef> refs) implements Effect {
        public ForgetShells {
            refs = List.copyOf(refs);
        }
    }

    /** Find out which users a container has and how the last shell was wanted, then ask. */
    record AskShell(ContainerRef ref) implements Effect {}

    /** Give the terminal to it. */
    record Handover(ContainerRef ref, String what, AttachPlan plan) implements Effect {}

    /** Give the terminal to the user's editor with a whole configuration as YAML. */
    record EditConfig(Draft draft) implements Effect {}

    /** Give the terminal to the user's editor with one value. */
    record EditConfigText(Edited what, String key, String value) implements Effect {}

    /** Run a line of verbs behind the screen and show what it printed. */
    record RunLine(String line) implements Effect {}

    /** Run a line of verbs that talks with the user, on the terminal itself. */
    record RunOnTerminal(String line) implements Effect {}

    /** Save text in a file of the user's. */
    record Save(String name, String text) implements Effect {}

    /** Send a text towards the terminal's clipboard; where that cannot be, write it to the file for copies. */
    record Copy(String what, String text, boolean toFile) implements Effect {}

    /** Write a text to a file that only its owner may read. */
    record SaveText(String path, String text, boolean over) implements Effect {}

    /** Take the mouse, or leave it to the terminal. */
    record Mouse(boolean on) implements Effect {}

    record ListFiles(ContainerRef ref, boolean inside, String path) implements Effect {}

    record CountFiles(ContainerRef ref, List<String> paths) implements Effect {
        public CountFiles {
            paths = List.copyOf(paths);
        }
    }

    record ViewFile(ContainerRef ref, boolean inside, String path) implements Effect {}

    record ListVerbs() implements Effect {}

    record ReadHistory(String file) implements Effect {}

    /** Add a line to the file of those typed. */
    record Remember(String file, String line) implements Effect {}

    /** Save a recorded script in a new file. */
    record SaveScript(String path, String text) implements Effect {}

    /** Stop the whole job, as ctrl-z does. */
    record Suspend() implements Effect {}

    /** Paint every cell again. */
    record Repaint() implements Effect {}

    record Quit() implements Effect {}
}
