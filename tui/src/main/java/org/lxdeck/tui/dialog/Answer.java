package org.lxdeck.tui.dialog;

import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.Change;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.diagnosis.Diagnosis;
import org.lxdeck.engine.diagnosis.Subject;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.FileCount;
import org.lxdeck.engine.model.FileListing;
import org.lxdeck.engine.op.OperationId;
import org.lxdeck.tui.config.Draft;
import org.lxdeck.tui.config.Edited;
import org.lxdeck.tui.line.LineHistory;

/** What comes back for an {@link Ask}; goes to the dialog on top. */
public sealed interface Answer {
    /** The changes an intent would make, or why they cannot be told. */
    record Previewed(Intent intent, List<Change> changes, Optional<EngineError> error) implements Answer {
        public Previewed {
            changes = List.copyOf(changes);
        }
    }

    /** The paths that begin with what was typed; directories end with a slash. */
    record Paths(String typed, List<String> found) implements Answer {
        public Paths {
            found = List.copyOf(found);
        }
    }

    /** What the last word of a line can become. */
    record Words(String typed, List<String> found) implements Answer {
        public Words {
            found = List.copyOf(found);
        }
    }

    /** The keymaps or themes there are. */
    record Tastes(TasteKind kind, List<Taste> tastes) implements Answer {
        public Tastes {
            tastes = List.copyOf(tastes);
        }
    }

    /**
     * Why something is as it is.
     *
     * @param problem why that cannot be told; empty when it can
     */
    record Explained(Subject subject, Optional<Diagnosis> diagnosis, String problem) implements Answer {}

    /** Every verb of the command line. */
    record Verbs(List<PaletteEntry> verbs) implements Answer {
        public Verbs {
            verbs = List.copyOf(verbs);
        }
    }

    /** The lines typed in earlier starts and in this one. */
    record History(LineHistory history) implements Answer {}

    /** What a whole configuration has become in the editor, beside what it was when the editor was opened; read well. */
    record ConfigEdited(Draft draft) implements Answer {}

    /** The editor ended without a change, or could not be run: a sentence. */
    record EditorEnded(String sentence) implements Answer {}

    /** What one value has become in the editor. */
    record ConfigText(Edited what, String key, String value) implements Answer {}

    /** An answer about files, which goes to the view of the files of this container wherever it lies. */
    sealed interface OfFiles extends Answer {
        ContainerRef ref();
    }

    /**
     * What is in a directory.
     *
     * @param problem why that cannot be told; empty when it can
     */
    record FilesListed(ContainerRef ref, boolean inside, String path, Optional<FileListing> listing, String problem)
            implements OfFiles {}

    /**
     * How much files come to.
     *
     * @param problem why that cannot be told; empty when it can
     */
    record FilesCounted(ContainerRef ref, List<String> paths, FileCount count, String problem) implements OfFiles {
        public FilesCounted {
            paths = List.copyOf(paths);
        }
    }

    /**
     * What is in a file, cleaned.
     *
     * @param problem why that cannot be told; empty when it can
     */
    record FileRead(ContainerRef ref, String title, List<String> lines, String problem) implements OfFiles {
        public FileRead {
            lines = List.copyOf(lines);
        }
    }

    /** The operation that an intent became. */
    record Submitted(Intent intent, OperationId id) implements Answer {}
}
