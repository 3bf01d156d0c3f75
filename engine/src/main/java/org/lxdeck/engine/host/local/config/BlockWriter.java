package org.lxdeck.engine.host.local.config;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.ContainerSpec;
import org.lxdeck.engine.config.Generator;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.config.MarkedConfig;
import org.lxdeck.engine.config.SeccompPolicy;
import org.lxdeck.engine.host.local.Census;
import org.lxdeck.engine.host.local.LocalSite;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.op.Journal;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.engine.op.Rollback;
import org.lxdeck.engine.store.IoSentence;

/**
 * Changes what is asked of one container: checks it, applies what can be applied to a running one, and writes its file.
 * The container's lock is held by the caller.
 */
final class BlockWriter {
    private final LocalSite site;
    private final ProfileFiles profiles;
    private final Census census;
    private final Composer composer;
    private final ConfigProbe probe;
    private final HostLook look;
    private final CpuRound cpus;
    private final PolicyFiles policies;
    private final MapChanges maps;

    BlockWriter(LocalSite site, ProfileFiles profiles, Census census, ConfigProbe probe) {
        this.site = site;
        this.profiles = profiles;
        this.census = census;
        this.probe = probe;
        this.look = new HostLook(probe, false);
        this.composer = new Composer(site, look);
        this.cpus = new CpuRound(census);
        this.policies = new PolicyFiles(site);
        this.maps = new MapChanges(site, new Journal(site.places()));
    }

    private BlockWriter(BlockWriter usual, CpuRound cpus) {
        this.site = usual.site;
        this.profiles = usual.profiles;
        this.census = usual.census;
        this.probe = usual.probe;
        this.look = new HostLook(probe, true);
        this.composer = new Composer(site, look);
        this.cpus = cpus;
        this.policies = usual.policies;
        this.maps = usual.maps;
    }

    /**
     * One for containers that are changed together, each by {@link #bring}.
     *
     * @param limits the {@code limits.cpu} that each of them is about to get
     */
    BlockWriter forMany(Map<String, String> limits) {
        return new BlockWriter(this, cpus.with(limits));
    }

    Composer composer() {
        return composer;
    }

    PolicyFiles policies() {
        return policies;
    }

    MapChanges maps() {
        return maps;
    }

    CpuRound cpus() {
        return cpus;
    }

    /** What the file asks now; profiles that cannot be read are left out. */
    Asked current(MarkedConfig config) {
        ContainerSpec spec = ConfigFile.spec(config);
        return Asked.of(spec, profiles.readable(site.hostId(), spec.profiles()));
    }

    /** What a new spec asks; every profile must be there and all of it valid. */
    Asked wanted(ContainerSpec spec) throws EngineException {
        List<Profile> found = profiles.require(site.hostId(), spec.profiles());
        return Asked.of(spec, found).checked();
    }

    /** Changes the container from one state to the other; nothing has changed when this throws. */
    void change(String name, MarkedConfig config, Asked before, Asked after, Progress progress) throws EngineException {
        Brought brought = bring(name, config, before, after, progress);
        if (!brought.running() && brought.changesPolicy()) {
            policies.sweep();
        }
        census.changed(name);
        tell(name, brought, progress);
        if (!before.effective().get(CpuRound.KEY).equals(after.effective().get(CpuRound.KEY))) {
            cpus.spread(name, brought.running() ? after.effective().get(CpuRound.KEY) : "", progress);
        }
    }

    /**
     * As {@link #change}, of one of many: who changes them sweeps the policies, tells the census and shares out the CPUs
     * when all are done.
     */
    Brought bring(String name, MarkedConfig config, Asked before, Asked after, Progress progress)
            throws EngineException {
        int pid = census.initPid(name);
        String policy = SeccompPolicy.file(before.spec(), before.effective());
        boolean held = pid > 0 && !policy.equals(SeccompPolicy.file(after.spec(), after.effective()));
        if (held) {
            // Before its configuration stops to name it: another sweep may come in between.
            policies.hold(name, policy);
        }
        Asked complete = change(name, config, before, after, pid, progress);
        Brought brought = new Brought(site.ref(name), before, complete, pid > 0);
        if (pid > 0 && brought.changesPolicy() && !held) {
            policies.hold(name, policy);
        }
        return brought;
    }

    private Asked change(String name, MarkedConfig config, Asked before, Asked after, int pid, Progress progress)
            throws EngineException {
        String chosen = cpus.choose(name, after.effective().get(CpuRound.KEY));
        try (Rollback undo = new Rollback();
                IdsOf ids = ids(name, config, after, pid, progress)) {
            Composer.Composed composed = composer.compose(name, after, ids.config(), chosen);
            Asked complete = new Asked(composed.spec(), after.effective());
            if (pid > 0) {
                new LiveUpdate(name, pid, cpus, composer.place(name), look).apply(before, complete, undo);
            }
            write(name, complete, composed.text(ids.config()));
            undo.keep();
            ids.keep();
            return complete;
        }
    }

    /** The ids of a container around a change of its configuration: those of a running one stay until its next start. */
    private IdsOf ids(String name, MarkedConfig config, Asked asked, int pid, Progress progress)
            throws EngineException {
        boolean begun = false;
        try {
            Optional<MapChanges.Change> change = maps.begin(name, config, asked, pid > 0, progress);
            begun = true;
            return new IdsOf(name, config, change);
        } finally {
            if (!begun) {
                maps.plan().settled(name);
            }
        }
    }

    private final class IdsOf implements AutoCloseable {
        private final String name;
        private final MarkedConfig old;
        private final Optional<MapChanges.Change> change;

        IdsOf(String name, MarkedConfig old, Optional<MapChanges.Change> change) {
            this.name = name;
            this.old = old;
            this.change = change;
        }

        MarkedConfig config() {
            return change.map(MapChanges.Change::config).orElse(old);
        }

        void keep() throws EngineException {
            if (change.isPresent()) {
                change.get().keep();
            }
        }

        @Override
        public void close() throws EngineException {
            try {
                if (change.isPresent()) {
                    change.get().close();
                }
            } finally {
                maps.plan().settled(name);
            }
        }
    }

    /** Writes the block afresh as it stands, without touching a running container. Whether anything changed. */
    boolean refresh(String name, MarkedConfig config, Asked asked, Progress progress) throws EngineException {
        try (IdsOf ids = ids(name, config, asked, 0, progress)) {
            boolean changed = refresh(name, config, ids.config(), asked);
            ids.keep();
            if (asked.spec().own()) {
                IdMapPlan.requireGiven(name, IdMapPlan.of(ids.config().outside()));
            }
            return changed;
        }
    }

    private boolean refresh(String name, MarkedConfig config, MarkedConfig around, Asked asked) throws EngineException {
        String chosen = cpus.choose(name, asked.effective().get(CpuRound.KEY));
        byte[] text = composer.compose(name, asked, around, chosen).text(around);
        ContainerSpec spec = ConfigFile.spec(config);
        List<LxcLine> lines = config.block().map(MarkedConfig.Block::lines).orElse(List.of());
        if (Arrays.equals(text, config.with(spec, lines))) {
            // The file may have come from elsewhere without what it names.
            policies.keep(
                    SeccompPolicy.file(asked.spec(), asked.effective()),
                    SeccompPolicy.of(asked.spec(), asked.effective()),
                    () -> {});
            return false;
        }
        write(name, asked, text);
        return true;
    }

    /** Puts the text in the place of its configuration, with the policy that it names. */
    void write(String name, Asked asked, byte[] text) throws EngineException {
        String policy = SeccompPolicy.of(asked.spec(), asked.effective());
        // The policies of all containers are held no longer than the file needs to get its name.
        try (ConfigFile.Trial trial = new ConfigFile(site.config(name)).trial(text, probe)) {
            policies.keep(SeccompPolicy.file(asked.spec(), asked.effective()), policy, trial::put);
            trial.sync();
        } catch (IOException failure) {
            throw IoSentence.of(failure, "write " + site.config(name));
        }
    }

    private static void tell(String name, Brought brought, Progress progress) {
        if (!brought.after()
                .effective()
                .get("raw.lxc")
                .equals(brought.before().effective().get("raw.lxc"))) {
            Generator.notes(brought.after().effective().config()).forEach(progress::note);
        }
        List<String> later = brought.running() ? brought.later() : List.of();
        if (!later.isEmpty()) {
            progress.note(name + ": " + String.join(", ", later) + " takes effect at its next start");
        }
    }
}
