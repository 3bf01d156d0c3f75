package org.lxdeck.engine.host.local.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.Effective;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.config.MapHead;
import org.lxdeck.engine.config.MarkedConfig;
import org.lxdeck.engine.host.local.LocalSite;
import org.lxdeck.engine.model.ContainerName;
import org.lxdeck.engine.op.Journal;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.engine.storage.IdMap;
import org.lxdeck.engine.storage.IdTranslation;
import org.lxdeck.engine.storage.IdmapProbe;
import org.lxdeck.engine.storage.Placement;
import org.lxdeck.engine.storage.RootIds;
import org.lxdeck.engine.storage.RootfsMode;
import org.lxdeck.engine.storage.ShiftPlan;
import org.lxdeck.engine.store.IoSentence;
import org.lxdeck.engine.store.PrivateDirectory;

/** Takes stopped containers from one id map to another, journalled, so that a kill leaves the one or the other. */
public final class MapChanges {
    public static final String KIND = "idmap";
    private static final String TO = "to";
    private static final String PLAN = "plan";

    private final LocalSite site;
    private final Journal journal;
    private final IdMapPlan plan;

    public MapChanges(LocalSite site, Journal journal) {
        this.site = site;
        this.journal = journal;
        this.plan = new IdMapPlan(site);
    }

    IdMapPlan plan() {
        return plan;
    }

    /** A change under way: the files have their new owners, the configuration is still the old one. */
    final class Change implements AutoCloseable {
        private final String name;
        private final MarkedConfig config;
        private final IdMap from;
        private final IdMap to;
        private final Journal.Entry entry;
        private final Optional<ShiftPlan> shift;
        private boolean kept;

        private Change(
                String name,
                MarkedConfig config,
                IdMap from,
                IdMap to,
                Journal.Entry entry,
                Optional<ShiftPlan> shift) {
            this.name = name;
            this.config = config;
            this.from = from;
            this.to = to;
            this.entry = entry;
            this.shift = shift;
        }

        /** The configuration with the new map above its block; to be written. */
        MarkedConfig config() {
            return config;
        }

        /** The configuration is written. */
        void keep() throws EngineException {
            kept = true;
            entry.at("written");
            MapChanges.this.close(name, to);
        }

        /** Unless it was kept, takes back what was done. */
        @Override
        public void close() throws EngineException {
            if (!kept) {
                if (shift.isPresent()) {
                    shift.get().apply(rootfs(name), false, Progress.NONE);
                }
                MapChanges.this.close(name, from);
            }
            if (shift.isPresent()) {
                shift.get().discard();
            }
            entry.close();
        }
    }

    /**
     * Begins one when the keys of a container ask for another map than it has; empty when they do not. A running one is
     * only checked: its map changes at its next start.
     */
    Optional<Change> begin(String name, MarkedConfig config, Asked asked, boolean running, Progress progress)
            throws EngineException {
        Effective effective = asked.effective();
        if (!asked.spec().own()) {
            refuseForeign(name, effective);
            return Optional.empty();
        }
        IdMap from = IdMapPlan.of(config.outside());
        IdMap to = plan.reserve(name, effective, from);
        if (to.equals(from) || running) {
            return Optional.empty();
        }
        boolean wasMounted = MapHead.isMounted(config);
        boolean mounted = !to.isNone() && (wasMounted || mountsMapped());
        IdTranslation ids =
                new IdTranslation(from.isNone() || wasMounted ? IdMap.NONE : from, mounted ? IdMap.NONE : to);
        boolean shifts = !ids.from().equals(ids.to());
        if (shifts) {
            refuseShift(name, config, effective);
        }
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("lxcpath", site.lxcpath());
        facts.put("name", name);
        facts.put(TO, String.join(",", to.values()));
        Journal.Entry entry = journal.begin(KIND, facts);
        Optional<ShiftPlan> shift = Optional.empty();
        boolean begun = false;
        try {
            shift = shifts ? Optional.of(shift(name, ids, entry, progress)) : Optional.empty();
            openWay(to, progress);
            begun = true;
        } finally {
            if (!begun) {
                // What was shifted before the failure is taken back as after a kill.
                entry.abandon();
            }
        }
        MarkedConfig head = MapHead.with(config, to.values(), mounted);
        return Optional.of(new Change(name, head, from, to, entry, shift));
    }

    private ShiftPlan shift(String name, IdTranslation ids, Journal.Entry entry, Progress progress)
            throws EngineException {
        Path directory = plans().resolve(entry.id());
        entry.fact(PLAN, entry.id());
        ShiftPlan made = ShiftPlan.make(directory, rootfs(name), ids, progress);
        entry.at("planned");
        made.apply(rootfs(name), true, progress);
        entry.at("shifted");
        return made;
    }

    private Path plans() throws EngineException {
        try {
            return PrivateDirectory.beneath(site.places().state(), "idmaps");
        } catch (IOException failure) {
            throw IoSentence.of(failure, "make " + site.places().state());
        }
    }

    private void openWay(IdMap to, Progress progress) throws EngineException {
        try {
            if (!to.isNone()) {
                Placement.openWay(Path.of(site.lxcpath())).forEach(progress::note);
            }
        } catch (IOException failure) {
            throw IoSentence.of(failure, "open " + site.lxcpath());
        }
    }

    private boolean mountsMapped() throws EngineException {
        return new IdmapProbe(site.places()).works(site.lxcpath(), RootIds.ofThisMachine());
    }

    private Path rootfs(String name) {
        return site.directory(name).resolve("rootfs");
    }

    private void close(String name, IdMap map) throws EngineException {
        try {
            Placement.close(
                    site.directory(name), map.isNone() ? RootfsMode.PRIVILEGED : RootfsMode.IDMAPPED_MOUNT, map.root());
        } catch (IOException failure) {
            throw IoSentence.of(failure, "close " + site.directory(name));
        }
    }

    private void refuseShift(String name, MarkedConfig config, Effective effective) throws EngineException {
        if (effective.isTrue("security.protection.shift")) {
            throw new EngineException(
                    EngineError.Kind.REFUSED,
                    "Container is protected against filesystem shifting",
                    "if its files are to get other owners: lxdeck config set " + name
                            + " security.protection.shift=false");
        }
        String path = "";
        for (LxcLine line : config.outside()) {
            path = line.key().equals("lxc.rootfs.path") ? line.value() : path;
        }
        String expected = rootfs(name).toString();
        if (!path.equals(expected) && !path.equals("dir:" + expected)) {
            throw new EngineException(
                    EngineError.Kind.REFUSED,
                    "the files of " + name + " are in " + path + ", whose owners lxdeck does not change",
                    "make a new container with these keys");
        }
    }

    private static void refuseForeign(String name, Effective effective) throws EngineException {
        if (effective.isTrue("security.idmap.isolated")
                || !effective.get("raw.idmap").isEmpty()) {
            throw new EngineException(
                    EngineError.Kind.REFUSED,
                    "the id map of " + name
                            + " stands in its own configuration, which lxdeck did not make and leaves alone",
                    "change its lxc.idmap lines, or take security.idmap.isolated and raw.idmap back");
        }
    }

    /** Finishes a change that a kill cut off when its configuration was written, or takes it back. */
    public Optional<String> recover(Map<String, String> facts) throws EngineException {
        String name = facts.getOrDefault("name", "");
        String left = facts.getOrDefault(PLAN, "");
        String lxcpath = facts.getOrDefault("lxcpath", "");
        if (lxcpath.startsWith("/") && !lxcpath.equals(site.lxcpath())) {
            LocalSite other = new LocalSite(site.hostId(), lxcpath, false, site.places());
            return new MapChanges(other, journal).recover(facts);
        }
        boolean sane = lxcpath.equals(site.lxcpath())
                && ContainerName.isActionable(name)
                && (left.isEmpty() || left.matches(KIND + "-[0-9a-f-]{36}"));
        if (!sane) {
            throw new EngineException(EngineError.Kind.INVALID, "the journal names no container of ours");
        }
        if (!Files.isRegularFile(site.config(name), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        IdMap map = IdMapPlan.of(new ConfigFile(site.config(name)).read().outside());
        boolean forwards = facts.getOrDefault(TO, "").equals(String.join(",", map.values()));
        ShiftPlan shift = ShiftPlan.in(plans().resolve(left.isEmpty() ? "none" : left));
        if (shift.isComplete()) {
            shift.apply(rootfs(name), forwards, Progress.NONE);
        }
        shift.discard();
        close(name, map);
        return Optional.of("an interrupted change of the ids of container " + name + " was "
                + (forwards ? "finished" : "taken back"));
    }
}
