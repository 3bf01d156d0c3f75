package org.lxdeck.engine.storage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;

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

    /** Reads them from the files of this machine. Blocks for two file reads. */
    public static RootIds ofThisMachine() throws EngineException {
        return read(Path.of("/etc/subuid"), Path.of("/etc/subgid"));
    }

    public static RootIds read(Path subuid, Path subgid) throws EngineException {
        Optional<SubIds.Given> uids = find(subuid);
        Optional<SubIds.Given> gids = find(subgid);
        if (uids.isEmpty() || gids.isEmpty()) {
            String both = (uids.isEmpty() ? " -v 100000-165535" : "") + (gids.isEmpty() ? " -w 100000-165535" : "");
            throw new EngineException(
                    EngineError.Kind.UNAVAILABLE,
                    "root has no range of at least 65536 ids in "
                            + (uids.isEmpty() ? subuid : subgid)
                            + ", so no unprivileged container can be made",
                    "usermod" + both + " root");
        }
        return new RootIds(
                uids.get().first(),
                gids.get().first(),
                uids.get().count(),
                gids.get().count());
    }

    /** The values of the two {@code lxc.idmap} lines. */
    public List<String> idmap() {
        return List.of("u 0 " + uid + " " + uids, "g 0 " + gid + " " + gids);
    }

    /** All of them for one container. */
    public IdMap map() {
        return IdMap.parse(idmap());
    }

    private static Optional<SubIds.Given> find(Path file) throws EngineException {
        List<SubIds.Given> all = SubIds.ofRoot(file);
        return all.stream()
                .filter(each -> each.first() > 0 && each.count() >= SMALLEST)
                .findFirst()
                .map(each -> extended(each, all));
    }

    /** With those that begin where it ends, as usermod adds them. */
    private static SubIds.Given extended(SubIds.Given start, List<SubIds.Given> all) {
        SubIds.Given whole = start;
        for (SubIds.Given each : all) {
            if (each.first() == whole.first() + whole.count()) {
                whole = new SubIds.Given(whole.first(), whole.count() + each.count());
            }
        }
        return whole;
    }
}
