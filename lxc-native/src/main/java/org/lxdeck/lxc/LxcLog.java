package org.lxdeck.lxc;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * liblxc's log as the source of reasons: its functions answer yes or no, and only the log says why. The static methods
 * are pure and serve any log file, also the one {@code lxc-start -o FILE} leaves.
 *
 * <p>Threads: any. Failure: a log that cannot be read has no lines; no method throws.
 */
public final class LxcLog {

    /** More than this since the mark is cut at its beginning. */
    private static final int MOST_BYTES = 256 * 1024;

    private final @Nullable Path file;
    private final String ours;

    /**
     * The log of this process.
     *
     * @param prefix the first word of its lines: several processes may write one file
     */
    LxcLog(@Nullable Path file, String prefix) {
        this.file = file;
        this.ours = prefix + " ";
    }

    /** Takes a line apart; empty for one that is not liblxc's. */
    public static Optional<LxcLogLine> parse(String line) {
        return LxcLogLine.parse(line);
    }

    /**
     * The lines of a log that say why something about a container failed, oldest first: errors of that container,
     * without the harmless ones and without those that only say that it failed.
     */
    public static List<LxcLogLine> causes(List<String> lines, String container) {
        List<LxcLogLine> causes = new ArrayList<>();
        for (String text : lines) {
            Optional<LxcLogLine> line = parse(text);
            if (line.isPresent() && isAbout(line.get(), container) && LogNoise.isCause(line.get())) {
                causes.add(line.get());
            }
        }
        return causes;
    }

    /** What those lines mean, in one sentence; empty when none of them is a cause. */
    public static Optional<LxcCause> explain(List<LxcLogLine> lines) {
        return LogReasons.explain(lines);
    }

    /**
     * The cause a log file tells for a container, such as the file {@code lxc-start -o} wrote; empty when it tells none
     * or cannot be read.
     */
    public static Optional<LxcCause> explain(Path file, String container) {
        return explain(causes(linesFrom(file, 0), container));
    }

    /** Where the log ends now. */
    long mark() {
        if (file == null) {
            return 0;
        }
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /** The causes logged about a container since a mark. */
    List<LxcLogLine> since(long mark, String container) {
        if (file == null) {
            return List.of();
        }
        List<String> lines = linesFrom(file, mark);
        return causes(lines.stream().filter(line -> line.startsWith(ours)).toList(), container);
    }

    /** The causes logged since a mark that name no container, which is how liblxc logs while it parses. */
    List<LxcLogLine> unnamed(long mark) {
        return since(mark, "");
    }

    private static boolean isAbout(LxcLogLine line, String container) {
        return line.container() == null || line.container().equals(container);
    }

    private static List<String> linesFrom(Path file, long mark) {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long end = in.length();
            long from = mark > end ? 0 : mark;
            from = Math.max(from, end - MOST_BYTES);
            byte[] bytes = new byte[(int) (end - from)];
            in.seek(from);
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
