package org.lxdeck.tui.cli;

import java.io.IOException;
import java.util.Locale;

/** Asks on the error stream and reads one line; everything but yes is no. */
final class Question {
    private Question() {}

    static boolean yes(CliIo io, String question) throws IOException {
        io.err().print(question);
        io.err().flush();
        String line = Lines.next(io.in());
        String answer = line == null ? "" : line.strip().toLowerCase(Locale.ROOT);
        return answer.equals("yes") || answer.equals("y");
    }
}
