package org.lxdeck.tui.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lxdeck.engine.model.Text;
import org.lxdeck.engine.store.PrivateDirectory;
import org.lxdeck.tui.line.LineHistory;

/**
 * The lines typed after the colon and at the prompt, one a row, mode 0600. Several programs append at once under a lock;
 * whoever finds the file too long cuts off its beginning. What cannot be read or written is done without: a history is no
 * reason to stop anybody.
 */
public final class HistoryFile {
    private static final int LONGEST = 4096;
    private static final long LARGEST = 256 * 1024;

    private static final Set<? extends java.nio.file.OpenOption> OPTIONS = Set.of(
            StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE, LinkOption.NOFOLLOW_LINKS);

    private final Path file;

    /** @param file its directory need not be there yet */
    public HistoryFile(Path file) {
        this.file = file;
    }

    /** The lines, newest last; none where there is no file. Blocks. */
    public List<String> read() {
        synchronized (HistoryFile.class) {
            try (FileChannel channel =
                    FileChannel.open(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
                return lines(channel);
            } catch (IOException e) {
                return List.of();
            }
        }
    }

    /** Adds a line behind what others have added meanwhile. Blocks. */
    public void append(String line) {
        String clean = Text.line(line, LONGEST);
        if (!LineHistory.isKept(clean)) {
            return;
        }
        // One thread of this process at a time: a lock of the file belongs to the process.
        synchronized (HistoryFile.class) {
            try {
                Path directory = file.getParent();
                if (directory != null) {
                    PrivateDirectory.at(directory);
                }
                try (FileChannel channel = FileChannel.open(
                                file,
                                OPTIONS,
                                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                        FileLock lock = channel.lock()) {
                    if (lock.isValid()) {
                        add(channel, clean);
                    }
                }
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void add(FileChannel channel, String line) throws IOException {
        if (channel.size() > LARGEST) {
            List<String> all = lines(channel);
            channel.truncate(0);
            write(
                    channel,
                    String.join("\n", all.subList(Math.max(0, all.size() - LineHistory.MOST), all.size())) + "\n");
        }
        write(channel, line + "\n");
    }

    private static void write(FileChannel channel, String text) throws IOException {
        ByteBuffer rest = StandardCharsets.UTF_8.encode(text);
        channel.position(channel.size());
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    private static List<String> lines(FileChannel channel) throws IOException {
        long from = Math.max(0, channel.size() - 2 * LARGEST);
        ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - from));
        channel.position(from);
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = channel.read(bytes);
        }
        List<String> lines = new ArrayList<>();
        for (String line :
                StandardCharsets.UTF_8.decode(bytes.flip()).toString().split("\n", -1)) {
            if (!line.isBlank()) {
                lines.add(Text.line(line, LONGEST));
            }
        }
        return lines.subList(Math.max(0, lines.size() - LineHistory.MOST), lines.size());
    }
}
