package org.lxdeck.engine.host.local.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.Effective;
import org.lxdeck.engine.config.InvalidValue;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.config.RawIdmap;
import org.lxdeck.engine.host.local.LocalSite;
import org.lxdeck.engine.storage.IdMap;
import org.lxdeck.engine.storage.IdMap.Range;
import org.lxdeck.engine.storage.RootIds;
import org.lxdeck.engine.storage.SubIds;
import org.lxdeck.engine.store.AtomicFile;
import org.lxdeck.engine.store.ObjectLock;
import org.lxdeck.engine.store.PrivateDirectory;

/**
 * Works out which ids of the host a container gets: all of root's, or a range that no other container of the lxcpath
 * has, with what {@code raw.idmap} takes out of it. A range that was given stays until its keys ask for another.
 */
public final class IdMapPlan {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long USUAL_SIZE = 65536;
    private static final Path SUBUID = Path.of("/etc/subuid");
    private static final Path SUBGID = Path.of("/etc/subgid");
    private static final Path TOOL = Path.of("/usr/bin/newuidmap");
    private static final int LIMIT = 1 << 16;

    private final LocalSite site;

    public IdMapPlan(LocalSite site) {
        this.site = site;
    }

    /**
     * The map that the keys ask for. An own range is kept for the container until {@link #settled}, so that nobody else
     * gets it before it stands in the configuration.
     *
     * @param current the one it has; none for a container that is being made
     */
    public IdMap reserve(String name, Effective effective, IdMap current) throws EngineException {
        if (effective.isTrue("security.privileged")) {
            return IdMap.NONE;
        }
        List<Range> holes = holes(effective);
        if (!effective.isTrue("security.idmap.isolated")) {
            return punched(shared(current, holes), holes);
        }
        String place = reserved().getFileName().toString();
        return ObjectLock.whileHeld(
                site.places().run(), "idmap", place, PATIENCE, "keep ids for container " + name, () -> {
                    IdMap own = punched(isolated(name, effective, current), holes);
                    PrivateDirectory.beneath(site.places().run(), "idmaps");
                    AtomicFile.write(
                            PrivateDirectory.at(reserved()).resolve(name), String.join("\n", own.values()) + "\n");
                    return own;
                });
    }

    /** The map stands in the configuration, or has come to nothing. */
    public void settled(String name) {
        try {
            Files.deleteIfExists(reserved().resolve(name));
        } catch (IOException failure) {
            // The ids stay kept until the machine starts again.
            System.getLogger(IdMapPlan.class.getName()).log(System.Logger.Level.DEBUG, "reserved ids", failure);
        }
    }

    private Path reserved() {
        String place = site.lxcpath().replace("_", "__").replace('/', '_');
        return site.places().run().resolve("idmaps").resolve(place);
    }

    /** Throws what root may not map, with the line that lets it: liblxc maps by newuidmap where that is installed. */
    public static void requireGiven(String name, IdMap map) throws EngineException {
        if (!Files.isExecutable(TOOL) || map.host(false, 0) == 0) {
            return;
        }
        for (boolean group : new boolean[] {false, true}) {
            Path file = group ? SUBGID : SUBUID;
            List<SubIds.Given> given = SubIds.ofRoot(file);
            for (Range range : map.ranges()) {
                if (range.group() == group && !SubIds.cover(given, range.host(), range.count())) {
                    long last = range.host() + range.count() - 1;
                    throw new EngineException(
                            EngineError.Kind.UNAVAILABLE,
                            name + " cannot start: its ids " + range.host() + "-" + last
                                    + " of the host are not given to" + " root in " + file,
                            "usermod " + (group ? "-w " : "-v ") + range.host() + "-" + last + " root");
                }
            }
        }
    }

    private static List<Range> holes(Effective effective) throws EngineException {
        try {
            return RawIdmap.parse(effective.get("raw.idmap"));
        } catch (InvalidValue wrong) {
            throw new EngineException(
                    EngineError.of(EngineError.Kind.INVALID, "Failed to get ID map: " + wrong.getMessage()), wrong);
        }
    }

    private static IdMap punched(IdMap base, List<Range> holes) throws EngineException {
        for (Range hole : holes) {
            for (Range range : base.ranges()) {
                if (hole.meetsOnHost(range)) {
                    throw invalid("Failed to get ID map: Host id is in the range of subids (raw.idmap: " + hole.host()
                            + " is one of its own)");
                }
            }
        }
        IdMap map = base;
        for (Range hole : holes) {
            map = map.with(hole);
        }
        return map;
    }

    /** A map that begins as root's does and has no holes stays as it is, also when root's has grown meanwhile. */
    private static IdMap shared(IdMap current, List<Range> holes) throws EngineException {
        RootIds all;
        try {
            all = RootIds.ofThisMachine();
        } catch (EngineException none) {
            if (current.isNone() || !holes.isEmpty()) {
                throw none;
            }
            return current;
        }
        boolean plain = current.ranges().size() == 2
                && current.host(false, 0) == all.uid()
                && current.host(true, 0) == all.gid();
        return plain && holes.isEmpty() ? current : all.map();
    }

    private IdMap isolated(String name, Effective effective, IdMap current) throws EngineException, IOException {
        RootIds all = RootIds.ofThisMachine();
        String asked = effective.get("security.idmap.size");
        long size = asked.isEmpty() ? USUAL_SIZE : Long.parseLong(asked);
        if (size == 0) {
            throw invalid("security.idmap.size 0 leaves no id for the container");
        }
        long low = Math.max(all.uid(), all.gid());
        long high = Math.min(all.uid() + all.uids(), all.gid() + all.gids());
        List<Taken> taken = taken(name, all);
        String base = effective.get("security.idmap.base");
        if (!base.isEmpty()) {
            return explicit(Long.parseLong(base), size, low, high, taken);
        }
        long at = low + USUAL_SIZE;
        long now = current.isNone() ? -1 : current.host(false, 0);
        if (now >= at && now + size <= high && current.equals(map(now, size)) && holder(now, size, taken) == null) {
            return current;
        }
        for (@Nullable Taken holder = holder(at, size, taken); holder != null; holder = holder(at, size, taken)) {
            at = holder.range.host() + holder.range.count();
        }
        if (at + size > high) {
            throw new EngineException(
                    EngineError.Kind.UNAVAILABLE,
                    "Not enough uid/gid available for the container: " + size
                            + " free ids that follow each other are not" + " left of root's " + low + "-" + (high - 1),
                    "usermod -v " + high + "-" + (high + size - 1) + " -w " + high + "-" + (high + size - 1) + " root");
        }
        return map(at, size);
    }

    private static IdMap explicit(long base, long size, long low, long high, List<Taken> taken) throws EngineException {
        if (base < low || base + size > high) {
            throw invalid("security.idmap.base: " + base + "-" + (base + size - 1) + " is not within root's ids " + low
                    + "-" + (high - 1));
        }
        @Nullable Taken holder = holder(base, size, taken);
        if (holder != null) {
            throw invalid("security.idmap.base: " + base + "-" + (base + size - 1) + " overlaps the ids of container "
                    + holder.name);
        }
        return map(base, size);
    }

    private static IdMap map(long base, long size) {
        return new IdMap(List.of(new Range(false, 0, base, size), new Range(true, 0, base, size)));
    }

    /** Ids that another container has for itself. */
    private record Taken(String name, Range range) {}

    private static @Nullable Taken holder(long base, long size, List<Taken> taken) {
        for (Taken each : taken) {
            Range wanted = new Range(each.range.group(), 0, base, size);
            if (wanted.meetsOnHost(each.range)) {
                return each;
            }
        }
        return null;
    }

    private List<Taken> taken(String name, RootIds all) throws EngineException, IOException {
        List<Taken> taken = new ArrayList<>();
        try (DirectoryStream<Path> containers = Files.newDirectoryStream(Path.of(site.lxcpath()), Files::isDirectory)) {
            for (Path each : containers) {
                String other = each.getFileName().toString();
                if (!other.equals(name) && Files.isRegularFile(each.resolve("config"))) {
                    add(other, config(each.resolve("config")), all, taken);
                }
            }
        }
        if (Files.isDirectory(reserved())) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(reserved())) {
                for (Path each : files) {
                    if (!each.getFileName().toString().equals(name)) {
                        add(each.getFileName().toString(), reservation(each), all, taken);
                    }
                }
            }
        }
        return taken;
    }

    /** Line by line, so that a damaged configuration keeps its ids, too. */
    private static IdMap config(Path file) throws IOException {
        List<String> values = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
            int equals = line.indexOf('=');
            if (equals > 0 && line.substring(0, equals).strip().equals("lxc.idmap")) {
                values.add(line.substring(equals + 1));
            }
        }
        return IdMap.parse(values);
    }

    private static IdMap reservation(Path file) throws IOException {
        try {
            return IdMap.parse(AtomicFile.read(file, LIMIT).lines().toList());
        } catch (NoSuchFileException settled) {
            return IdMap.NONE;
        }
    }

    /** The map that lines of a configuration come to. */
    static IdMap of(List<LxcLine> lines) {
        return IdMap.parse(lines.stream()
                .filter(line -> line.key().equals("lxc.idmap"))
                .map(LxcLine::value)
                .toList());
    }

    /** A map from the first of root's ids to the last is what containers have in common. */
    private static void add(String name, IdMap map, RootIds all, List<Taken> taken) {
        boolean first = map.ranges().stream().anyMatch(range -> range.host() == all.uid());
        boolean last = map.ranges().stream().anyMatch(range -> range.host() + range.count() == all.uid() + all.uids());
        if (!first || !last) {
            map.ranges().forEach(range -> taken.add(new Taken(name, range)));
        }
    }

    private static EngineException invalid(String sentence) {
        return new EngineException(EngineError.Kind.INVALID, sentence);
    }
}
