package org.lxdeck.tui.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a stream line by line and never further than it must. */
final class Lines {
    private Lines() {}

    /** The next line without its end; null when there is none. */
    static @Nullable String next(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = in.read();
        if (read < 0) {
            return null;
        }
        while (read >= 0 && read != '\n') {
            line.write(read);
            read = in.read();
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
