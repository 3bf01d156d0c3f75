package org.lxdeck.engine.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Text;

/** Turns what the system says about a file into one sentence for a person. */
public final class IoSentence {
    private IoSentence() {}

    /** The failure as {@code cannot <doing>: <why>}; {@code doing} names the file and reads on from "cannot". */
    public static EngineException of(IOException failure, String doing) {
        String why = why(failure);
        EngineError.Kind kind = EngineError.Kind.FAILED;
        if (failure instanceof NoSuchFileException) {
            kind = EngineError.Kind.NOT_FOUND;
        } else if (failure instanceof AccessDeniedException) {
            kind = EngineError.Kind.DENIED;
        }
        EngineError error = EngineError.of(kind, "cannot " + Text.line(doing) + ": " + why);
        if (isDiskFull(failure)) {
            error = error.withHint("free some space on that file system and try again");
        }
        return new EngineException(error.withDetail(String.valueOf(failure)), failure);
    }

    /** Whether the file system (or its quota) is full. */
    public static boolean isDiskFull(IOException failure) {
        String text = reason(failure);
        return text.contains("No space left on device") || text.contains("Disk quota exceeded");
    }

    /** Why it failed, in the words of the system, without the file's name. */
    public static String why(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "no such file or directory";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "it exists already";
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return "the directory is not empty";
        }
        if (failure instanceof FileSystemLoopException) {
            return "too many symbolic links";
        }
        String text = reason(failure);
        if (text.contains("No space left on device")) {
            return "no space left on the file system";
        }
        return text.isEmpty() ? failure.getClass().getSimpleName() : Text.line(text, 300);
    }

    private static String reason(IOException failure) {
        String text = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        return text == null ? "" : text;
    }
}
