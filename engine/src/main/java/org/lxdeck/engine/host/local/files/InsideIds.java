package org.lxdeck.engine.host.local.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.FileEntry;
import org.lxdeck.engine.storage.IdMap;

/**
 * Owners as a container knows them, against those that its files show on the host.
 *
 * @param map none where both are the same
 */
public record InsideIds(IdMap map) {
    /** Both are the same. */
    public static final InsideIds SAME = new InsideIds(IdMap.NONE);

    /** Those of the user namespace of a running container, where mounts and processes agree on one map. */
    static InsideIds ofProcess(int pid) throws IOException {
        List<String> values = new ArrayList<>();
        for (String kind : List.of("u", "g")) {
            Path file = Path.of("/proc", Integer.toString(pid), kind + "id_map");
            for (String line : Files.readAllLines(file)) {
                values.add(kind + " " + line.strip());
            }
        }
        return new InsideIds(IdMap.parse(values));
    }

    /** Those of files that stand unshifted on disk, of which the container knows only the ids it maps. */
    static InsideIds unshifted(IdMap map) {
        List<IdMap.Range> same = new ArrayList<>();
        for (IdMap.Range range : map.ranges()) {
            same.add(new IdMap.Range(range.group(), range.inside(), range.inside(), range.count()));
        }
        return new InsideIds(new IdMap(same));
    }

    long uid(long onHost) {
        long inside = map.inside(false, onHost);
        return inside < 0 ? FileEntry.NOBODY : inside;
    }

    long gid(long onHost) {
        long inside = map.inside(true, onHost);
        return inside < 0 ? FileEntry.NOBODY : inside;
    }

    long hostUid(long inside) throws EngineException {
        return host(false, inside);
    }

    long hostGid(long inside) throws EngineException {
        return host(true, inside);
    }

    private long host(boolean group, long inside) throws EngineException {
        long onHost = map.host(group, inside);
        if (onHost < 0) {
            throw new EngineException(
                    EngineError.Kind.INVALID,
                    "the container has no " + (group ? "group" : "user") + " " + inside,
                    "say whom the files shall belong to: --uid and --gid");
        }
        return onHost;
    }
}
