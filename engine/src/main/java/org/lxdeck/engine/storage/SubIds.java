package org.lxdeck.engine.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.store.IoSentence;

/**
 * The ids that a file such as {@code /etc/subuid} gives root, read as shadow's tools do: lines of three fields, root by
 * name or by number, as many lines as there are; others and damaged ones do not count.
 */
public final class SubIds {
    private static final long HIGHEST = 4294967294L;

    private SubIds() {}

    /** Ids from the first on. */
    public record Given(long first, long count) {}

    /** In the order of the file; empty when there is none. Blocks for a file read. */
    public static List<Given> ofRoot(Path file) throws EngineException {
        List<Given> found = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.strip().split(":", -1);
                if (parts.length == 3
                        && (parts[0].equals("root") || parts[0].equals("0"))
                        && isNumber(parts[1])
                        && isNumber(parts[2])) {
                    Given given = new Given(Long.parseLong(parts[1]), Long.parseLong(parts[2]));
                    if (given.count > 0 && given.first + given.count - 1 <= HIGHEST) {
                        found.add(given);
                    }
                }
            }
            return found;
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException failure) {
            throw IoSentence.of(failure, "read " + file);
        }
    }

    /** Whether every one of these ids is given; ranges that touch count as one. */
    public static boolean cover(List<Given> given, long first, long count) {
        long next = first;
        boolean moved = true;
        while (moved && next < first + count) {
            moved = false;
            for (Given each : given) {
                if (next >= each.first && next < each.first + each.count) {
                    next = each.first + each.count;
                    moved = true;
                }
            }
        }
        return next >= first + count;
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]{1,10}");
    }
}
