package org.lxdeck.engine.stats;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one kernel file, and the few questions we ask of them. Reused from file to file, so that a tick allocates
 * nothing; for one thread at a time. No question throws: a number that is not there is {@link #ABSENT}.
 */
public final class ProcText {
    /** What a missing or unreadable number is. */
    public static final long ABSENT = -1;

    /** What the kernel's word {@code max} is. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    private static final long MISSING = -2;
    private static final int CHUNK = 1 << 14;

    /** What the virtual machine reads through a buffer on its stack. */
    private static final int PIECE = 1 << 13;

    /** The kernel hands out whole lines, as many as fit into a page: less than half a page was the rest. */
    private static final int SHORT = 1 << 11;

    private final int limit;
    private byte[] bytes;
    private int length;
    private int cursor;
    private @Nullable ByteBuffer direct;

    /** Holds files of up to 4 MiB. */
    public ProcText() {
        this(4 << 20);
    }

    /** Holds files of up to {@code limit} bytes; of a longer one the beginning. */
    public ProcText(int limit) {
        this(new byte[CHUNK], 0, limit);
    }

    private ProcText(byte[] bytes, int length, int limit) {
        this.bytes = bytes;
        this.length = length;
        this.limit = limit;
    }

    /** Takes a text as it stands. */
    static ProcText of(byte[] content) {
        return new ProcText(content.clone(), content.length, content.length);
    }

    static ProcText of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Opens, reads whole and closes a file; false when it is missing or cannot be read. */
    boolean load(@Nullable Path path) {
        if (path == null) {
            length = 0;
            cursor = 0;
            return false;
        }
        return load(path.toString());
    }

    /** The same by its name. */
    boolean load(String file) {
        return load(file, 1);
    }

    /** The same for a file whose lines are shorter than 2 KiB: saves asking for the end of a short one. */
    boolean loadShort(String file) {
        return load(file, SHORT);
    }

    private boolean load(String file, int least) {
        length = 0;
        cursor = 0;
        try (FileInputStream in = new FileInputStream(file)) {
            int got;
            do {
                if (length + PIECE > bytes.length) {
                    bytes = Arrays.copyOf(bytes, bytes.length * 2);
                }
                got = in.read(bytes, length, PIECE);
                length += Math.max(0, got);
            } while (got >= least && length < limit);
            length = Math.min(length, limit);
            return true;
        } catch (IOException | SecurityException unreadable) {
            length = 0;
            cursor = 0;
            return false;
        }
    }

    /** Reads from offset 0 to the end, however many reads that takes. */
    void readAll(FileChannel channel) throws IOException {
        length = 0;
        cursor = 0;
        while (length < limit && readChunk(channel) > 0) {
            // each turn adds what the kernel gave
        }
    }

    /** Reads with a single call: enough for a cgroup file, which the kernel makes in one piece. */
    void readOnce(FileChannel channel) throws IOException {
        length = 0;
        cursor = 0;
        if (readChunk(channel) == CHUNK) {
            while (length < limit && readChunk(channel) > 0) {
                // longer than a chunk: the rest
            }
        }
    }

    private int readChunk(FileChannel channel) throws IOException {
        ByteBuffer buffer = direct;
        if (buffer == null) {
            buffer = ByteBuffer.allocateDirect(CHUNK);
            direct = buffer;
        }
        buffer.clear();
        int got = channel.read(buffer, length);
        if (got <= 0) {
            return 0;
        }
        int take = Math.min(got, limit - length);
        if (length + take > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(limit, Math.max(bytes.length * 2, length + take)));
        }
        buffer.get(0, bytes, length, take);
        length += take;
        return got;
    }

    int length() {
        return length;
    }

    byte at(int index) {
        return bytes[index];
    }

    /** The first number of the text; {@link #UNLIMITED} for {@code max}. */
    public long number() {
        return number(skipSpaces(0));
    }

    /** The number that begins exactly at {@code from}. */
    long number(int from) {
        if (from + 2 < length && bytes[from] == 'm' && bytes[from + 1] == 'a' && bytes[from + 2] == 'x') {
            return UNLIMITED;
        }
        long value = 0;
        int i = from;
        while (i < length && bytes[i] >= '0' && bytes[i] <= '9') {
            if (value > (UNLIMITED - 9) / 10) {
                return UNLIMITED;
            }
            value = value * 10 + (bytes[i++] - '0');
        }
        return i == from ? ABSENT : value;
    }

    /** A number with decimals that begins at {@code from}, times ten and rounded down: 12.34 is 123. */
    int tenths(int from) {
        long whole = number(from);
        if (whole == ABSENT || whole > 1_000_000) {
            return (int) ABSENT;
        }
        int i = from;
        while (i < length && bytes[i] != '.' && bytes[i] > ' ') {
            i++;
        }
        boolean tenth = i + 1 < length && bytes[i] == '.' && bytes[i + 1] >= '0' && bytes[i + 1] <= '9';
        return (int) whole * 10 + (tenth ? bytes[i + 1] - '0' : 0);
    }

    /**
     * The value of the line {@code key value}. Looks on from the line found last, since the keys are asked for in the
     * order in which the kernel writes them.
     */
    public long valueOf(String key) {
        long value = valueOf(key, cursor, length);
        return value == MISSING ? Math.max(ABSENT, valueOf(key, 0, cursor)) : value;
    }

    private long valueOf(String key, int from, int end) {
        for (int line = from; line < end; line = nextLine(line)) {
            if (startsWith(line, key)) {
                int after = line + key.length();
                if (after < length && (bytes[after] == ' ' || bytes[after] == ':' || bytes[after] == '\t')) {
                    cursor = nextLine(after);
                    return number(skipSpaces(after + 1));
                }
            }
        }
        return MISSING;
    }

    boolean startsWith(int from, String word) {
        int n = word.length();
        if (from < 0 || from + n > length) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            if (bytes[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The first place at or after {@code from} that is no blank on the same line. */
    int skipSpaces(int from) {
        int i = from;
        while (i < length && (bytes[i] == ' ' || bytes[i] == '\t')) {
            i++;
        }
        return i;
    }

    /** The first place at or after {@code from} that is a blank or the end of the line. */
    int skipWord(int from) {
        int i = from;
        while (i < length && bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\n') {
            i++;
        }
        return i;
    }

    /** Where the {@code n}-th word after {@code from} begins, counting from 0; the end of the line when there are fewer. */
    int word(int from, int n) {
        int i = skipSpaces(from);
        for (int k = 0; k < n; k++) {
            i = skipSpaces(skipWord(i));
        }
        return i;
    }

    int lineEnd(int from) {
        int i = from;
        while (i < length && bytes[i] != '\n') {
            i++;
        }
        return i;
    }

    /** Where the next line begins; {@link #length} after the last. */
    int nextLine(int from) {
        return Math.min(length, lineEnd(from) + 1);
    }

    int indexOf(int from, int end, char wanted) {
        for (int i = from; i < end; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** Where the word begins first at or after {@code from}, −1 when it stands nowhere there. */
    int find(Needle word, int from) {
        return word.in(bytes, from, length);
    }

    /** Where the line begins that holds this place. */
    int lineStart(int at) {
        int i = at;
        while (i > 0 && bytes[i - 1] != '\n') {
            i--;
        }
        return i;
    }

    int lastIndexOf(char wanted) {
        return lastIndexOf(wanted, length - 1);
    }

    /** The last place at or before {@code from} on the same line; −1 when it stands nowhere there. */
    int lastIndexOf(char wanted, int from) {
        for (int i = from; i >= 0 && (i == from || bytes[i] != '\n'); i--) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    String text(int from, int end) {
        return new String(bytes, from, Math.max(0, end - from), StandardCharsets.UTF_8);
    }

    /** The whole as text, without the newline at its end. */
    String text() {
        int end = length;
        while (end > 0 && bytes[end - 1] == '\n') {
            end--;
        }
        return text(0, end);
    }
}
