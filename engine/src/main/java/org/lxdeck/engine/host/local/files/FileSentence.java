package org.lxdeck.engine.host.local.files;

import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Text;
import org.lxdeck.lxc.files.FileFailure;

/** What the kernel says about a file, as one sentence for a person. */
final class FileSentence {
    private FileSentence() {}

    /** {@code doing} names the file and reads on from "cannot". */
    static EngineException of(FileFailure failure, String doing) {
        EngineError.Kind kind =
                switch (failure.number()) {
                    case FileFailure.NO_ENTRY, FileFailure.NOT_DIRECTORY -> EngineError.Kind.NOT_FOUND;
                    case FileFailure.DENIED, 1 -> EngineError.Kind.DENIED;
                    case FileFailure.EXISTS, FileFailure.NOT_EMPTY, FileFailure.IS_DIRECTORY ->
                        EngineError.Kind.CONFLICT;
                    case FileFailure.NO_SUCH_CALL -> EngineError.Kind.UNAVAILABLE;
                    case FileFailure.LOOP, FileFailure.OTHER_FILE_SYSTEM -> EngineError.Kind.REFUSED;
                    default -> EngineError.Kind.FAILED;
                };
        String why = failure.number() == FileFailure.LOOP
                ? "symbolic links on the way lead in a circle or to the files of another process"
                : String.valueOf(failure.getMessage());
        EngineError error = EngineError.of(kind, "cannot " + Text.line(doing) + ": " + why);
        return new EngineException(failure.isFull() ? error.withHint("free some space there and try again") : error);
    }

    /** A failure without a call behind it. */
    static EngineException refused(String doing, String why) {
        return new EngineException(EngineError.Kind.REFUSED, "cannot " + Text.line(doing) + ": " + why);
    }

    static EngineException conflict(String doing, String why) {
        return new EngineException(EngineError.Kind.CONFLICT, "cannot " + Text.line(doing) + ": " + why);
    }

    /** The kernel's own files are neither read nor written from outside. */
    static EngineException kernels(String doing, String container) {
        return new EngineException(
                EngineError.Kind.REFUSED,
                "cannot " + Text.line(doing) + ": it is not a stored file, the kernel makes it",
                "do that from inside: lxdeck shell " + container);
    }
}
