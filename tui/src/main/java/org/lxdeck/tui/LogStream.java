package org.lxdeck.tui;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.store.PrivateDirectory;

/** The log behind the screen: its file is opened when the first byte is written; without a file nothing is kept. */
final class LogStream extends OutputStream {
    private final String file;
    private @Nullable OutputStream out;
    private boolean failed;

    LogStream(String file) {
        this.file = file;
        this.failed = file.isEmpty();
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int many) {
        if (failed) {
            return;
        }
        try {
            OutputStream open = out;
            if (open == null) {
                Path directory = Path.of(file).toAbsolutePath().getParent();
                if (directory != null) {
                    PrivateDirectory.at(directory);
                }
                open = new FileOutputStream(file, true);
                out = open;
            }
            open.write(bytes, from, many);
        } catch (IOException e) {
            failed = true;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
