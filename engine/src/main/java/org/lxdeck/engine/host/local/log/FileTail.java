package org.lxdeck.engine.host.local.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.model.TerminalText;

/**
 * Follows one file by position: what it gains is read once. Begins near its end, whatever its size; notices that it was
 * cut short or that another file has taken its name. What comes faster than it can be read is left out and counted. Not
 * thread-safe.
 */
final class FileTail implements AutoCloseable {
    /** How far before the end reading begins. */
    static final long FIRST = 256 * 1024;

    /** Most bytes that are read at once. */
    static final long MOST = 1 << 20;

    private static final int LONGEST = 8192;
    private static final int KEPT = 2000;

    private final Path file;
    private final LineRing ring;
    private final ByteBuffer buffer = ByteBuffer.allocate(32 * 1024);
    private final byte[] line = new byte[LONGEST];
    private int length;
    private boolean cut;
    private boolean known;
    private @Nullable SeekableByteChannel channel;
    private @Nullable Object identity;
    private long position;

    FileTail(Path file, LineRing ring) {
        this.file = file;
        this.ring = ring;
    }

    /** Whether the file was there. */
    boolean isKnown() {
        return known;
    }

    Path file() {
        return file;
    }

    /** The last line while it has no end; empty when there is none. */
    String unended() {
        return length == 0 || cut ? "" : text();
    }

    /** Reads what has come since the last time; a file that cannot be read gives nothing. */
    void poll() {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!now.isRegularFile()) {
                return;
            }
            known = true;
            Object key = now.fileKey();
            if (channel != null && key != null && !key.equals(identity)) {
                read();
                close();
                tell("another file has taken its name");
                open(key, 0);
            } else if (channel == null) {
                open(key, Math.max(0, now.size() - FIRST));
            }
            read();
        } catch (IOException e) {
            return; // not there yet, or gone: the next poll looks again
        }
    }

    private void open(@Nullable Object key, long from) throws IOException {
        channel = Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        identity = key;
        position = from;
        cut = from > 0;
        length = 0;
        if (from > 0) {
            ring.skip(from);
        }
    }

    private void read() throws IOException {
        SeekableByteChannel in = channel;
        if (in == null) {
            return;
        }
        long size = in.size();
        if (size < position) {
            tell("it was cut short and begins anew");
            position = 0;
        }
        if (size - position > MOST) {
            ring.skip(size - position - MOST);
            position = size - MOST;
            cut = true;
            length = 0;
        }
        in.position(position);
        while (position < size) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), size - position));
            int got = in.read(buffer);
            if (got <= 0) {
                return;
            }
            position += got;
            for (int i = 0; i < got; i++) {
                take(buffer.get(i));
            }
        }
    }

    private void take(byte b) {
        if (b != '\n') {
            if (length < LONGEST) {
                line[length++] = b;
            }
            return;
        }
        if (!cut) {
            ring.add(text());
        }
        cut = false;
        length = 0;
    }

    private String text() {
        return TerminalText.line(new String(line, 0, length, StandardCharsets.UTF_8), KEPT);
    }

    private void tell(String what) {
        if (length > 0 && !cut) {
            ring.add(text());
        }
        length = 0;
        cut = false;
        ring.add("--- " + file.getFileName() + ": " + what + " ---");
    }

    @Override
    public void close() {
        SeekableByteChannel open = channel;
        channel = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                return; // it was only read
            }
        }
    }
}
