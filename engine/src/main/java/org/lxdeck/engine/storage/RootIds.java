package org.lxdeck.engine.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.store.IoSentence;

/**
 * The ids on the host that root of an unprivileged container and everybody in it get: all of root's ranges in
 * {@code /etc/subuid} and {@code /etc/subgid}, as LXD does for containers that are not isolated.
 *
 * @param uid host id of uid 0 inside
 * @param gid host id of gid 0 inside
 * @param uids how many uids
 * @param gids how many gids
 */
public record RootIds(long uid, long gid, long uids, long gids) {
    private static final long SMALLEST = 65536;
    private static final long HIGHEST = 4294967294L;

    private record Range(long first, long count) {}

    /** Reads them from the files of this machine. Blocks for two file reads. */
    public static RootIds ofThisMachine() throws EngineException {
        return read(Path.of("/etc/subuid"), Path.of("/etc/subgid"));
    }

    public static RootIds read(Path subuid, Path subgid) throws EngineException {
        Optional<Range> uids = find(subuid);
        Optional<Range> gids = find(subgid);
        if (uids.isEmpty() || gids.isEmpty()) {
            String both = (uids.isEmpty() ? " -v 100000-165535" : "") + (gids.isEmpty() ? " -w 100000-165535" : "");
            throw new EngineException(
                    EngineError.Kind.UNAVAILABLE,
                    "root has no range of at least 65536 ids in "
                            + (uids.isEmpty() ? subuid : subgid)
                            + ", so no unprivileged container can be made",
                    "usermod" + both + " root");
        }
        return new RootIds(uids.get().first, gids.get().first, uids.get().count, gids.get().count);
    }

    /** The values of the two {@code lxc.idmap} lines. */
    public List<String> idmap() {
        return List.of("u 0 " + uid + " " + uids, "g 0 " + gid + " " + gids);
    }

    private static Optional<Range> find(Path file) throws EngineException {
        try {
            for (String line : Files.readAllLines(file)) {
                Optional<Range> range = parse(line.strip());
                if (range.isPresent()) {
                    return range;
                }
            }
            return Optional.empty();
        } catch (java.nio.file.NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException failure) {
            throw IoSentence.of(failure, "read " + file);
        }
    }

    private static Optional<Range> parse(String line) {
        String[] parts = line.split(":", -1);
        if (parts.length != 3 || !(parts[0].equals("root") || parts[0].equals("0"))) {
            return Optional.empty();
        }
        try {
            long first = Long.parseLong(parts[1]);
            long count = Long.parseLong(parts[2]);
            boolean usable = first > 0 && count >= SMALLEST && count <= HIGHEST && first + count - 1 <= HIGHEST;
            return usable ? Optional.of(new Range(first, count)) : Optional.empty();
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }
}
