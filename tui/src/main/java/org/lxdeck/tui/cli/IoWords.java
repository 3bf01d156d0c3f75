package org.lxdeck.tui.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** An I/O failure as a sentence. */
final class IoWords {
    private IoWords() {}

    static String of(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof NoSuchFileException) {
            return message + " does not exist";
        }
        if (failure instanceof AccessDeniedException) {
            return "no permission for " + message;
        }
        return message;
    }
}
