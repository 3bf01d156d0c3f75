package org.lxdeck.tui.dialog;

import java.util.List;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.diagnosis.Subject;
import org.lxdeck.engine.host.ShellChoice;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.op.OperationId;
import org.lxdeck.tui.config.Draft;
import org.lxdeck.tui.config.Edited;
import org.lxdeck.tui.input.Command;

/** What a dialog wants done by the program. */
public sealed interface Ask {
    /**
     * Submit these intents.
     *
     * @param reason why, for the audit file; may be empty
     */
    record Submit(List<Approved> intents, String reason) implements Ask {
        public Submit {
            intents = List.copyOf(intents);
        }

        public Submit(List<Approved> intents) {
            this(intents, "");
        }

        public static Submit one(Approved intent) {
            return new Submit(List.of(intent));
        }
    }

    /** Find out what the intent would change; answered by {@link Answer.Previewed}. */
    record Preview(Intent intent) implements Ask {}

    /** Find the files whose path begins so; answered by {@link Answer.Paths}. */
    record CompletePath(String typed) implements Ask {}

    /** Find what the last word of a line can become; answered by {@link Answer.Words}. */
    record CompleteLine(String typed) implements Ask {}

    /** End an operation. */
    record Cancel(OperationId id) implements Ask {}

    /** Edit a whole configuration as YAML in the user's editor; answered by {@link Answer.ConfigEdited}. */
    record EditConfig(Draft draft) implements Ask {}

    /** Edit one value in the user's editor; answered by {@link Answer.ConfigText}. */
    record EditConfigText(Edited what, String key, String value) implements Ask {}

    /** Run a line of verbs, as typed after {@code lxdeck}. */
    record RunLine(String line) implements Ask {}

    /** Save text in a file of the user's and say where it is. */
    record Save(String name, String text) implements Ask {}

    /** Find the keymaps or themes there are; answered by {@link Answer.Tastes}. */
    record ReadTastes(TasteKind kind) implements Ask {}

    /** Use a keymap or a theme from now on. */
    record Use(Taste taste) implements Ask {}

    /** Write a choice into the person's configuration. */
    record Keep(TasteKind kind, String name) implements Ask {}

    /**
     * Copy a text: to the terminal's clipboard, else to a file.
     *
     * @param what it is, e.g. {@code the name}
     */
    record Copy(String what, String text) implements Ask {}

    /**
     * Write a text to a file that only its owner may read.
     *
     * @param over whether a file that is there is written over
     */
    record SaveText(String path, String text, boolean over) implements Ask {}

    /** Put the rows of the table in front in another order. */
    record Sort(int sort, boolean reverse) implements Ask {}

    /** Show the containers without these columns. */
    record HideColumns(List<String> hidden) implements Ask {
        public HideColumns {
            hidden = List.copyOf(hidden);
        }
    }

    /** Open a shell as it was chosen. */
    record Shell(ContainerRef ref, ShellChoice choice) implements Ask {}

    /** Find out why; answered by {@link Answer.Explained}. */
    record Why(Subject subject) implements Ask {}

    /** Put a line of verbs after the colon, to be changed and run by the user. */
    record TypeLine(String line) implements Ask {}

    /** Show a pane of a container. */
    record ShowPane(ContainerRef ref, WhyDialog.Pane pane) implements Ask {}

    /** Find every verb of the command line; answered by {@link Answer.Verbs}. */
    record ListVerbs() implements Ask {}

    /** Read the lines typed in earlier starts; answered by {@link Answer.History}. */
    record ReadHistory() implements Ask {}

    /** Do a command of the table, on the page it belongs to. */
    record RunCommand(Command command) implements Ask {}

    /** Go to the row of an object. */
    record GoTo(PaletteEntry.Kind kind, Object key) implements Ask {}

    /** Find what is in a directory of a container or of this machine; answered by {@link Answer.FilesListed}. */
    record ListFiles(ContainerRef ref, boolean inside, String path) implements Ask {}

    /** Find how much these files of a container come to; answered by {@link Answer.FilesCounted}. */
    record CountFiles(ContainerRef ref, List<String> paths) implements Ask {
        public CountFiles {
            paths = List.copyOf(paths);
        }
    }

    /** Find what is in a file; answered by {@link Answer.FileRead}. */
    record ViewFile(ContainerRef ref, boolean inside, String path) implements Ask {}

    /** Start the recording, or end it and ask where to save it. */
    record ToggleRecording() implements Ask {}

    /** Save a recorded script in a new file. */
    record SaveScript(String path, String script) implements Ask {}

    /** Show another dialog on top. */
    record Open(Dialog dialog) implements Ask {}
}
