package org.lxdeck.tui.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Asks on the error stream and reads one line; everything but yes is no. */
final class Question {
    private Question() {}

    static boolean yes(CliIo io, String question) throws IOException {
        io.err().print(question);
        io.err().flush();
        java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream();
        int read = io.in().read();
        while (read >= 0 && read != '\n') {
            line.write(read);
            read = io.in().read();
        }
        String answer = line.toString(StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT);
        return answer.equals("yes") || answer.equals("y");
    }
}
