package org.lxdeck.engine.host.local.config;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.lxdeck.engine.Change;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.ProfileIntent;
import org.lxdeck.engine.config.ContainerSpec;
import org.lxdeck.engine.config.Effective;
import org.lxdeck.engine.config.MarkedConfig;
import org.lxdeck.engine.config.Renaming;
import org.lxdeck.engine.config.Requirements;
import org.lxdeck.engine.config.SeccompPolicy;
import org.lxdeck.engine.host.AttachPlan;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.engine.host.GuestUser;
import org.lxdeck.engine.host.local.Census;
import org.lxdeck.engine.host.local.Configuration;
import org.lxdeck.engine.host.local.Definition;
import org.lxdeck.engine.host.local.LocalSite;
import org.lxdeck.engine.model.ConfigLine;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.OwnConfig;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.engine.storage.IdMap;
import org.lxdeck.engine.store.IoSentence;
import org.lxdeck.engine.store.ObjectLock;
import org.lxdeck.engine.store.PrivateDirectory;

/** The configuration of one host's containers, kept in the marked blocks of their own files. */
public final class BlockConfiguration implements Configuration {
    private final LocalSite site;
    private final ProfileFiles profiles;
    private final Census census;
    private final BlockWriter writer;
    private final ConfigProbe probe;

    public BlockConfiguration(LocalSite site, Census census, ProfileFiles profiles, ConfigProbe probe) {
        this.site = site;
        this.profiles = profiles;
        this.census = census;
        this.probe = probe;
        this.writer = new BlockWriter(site, profiles, census, probe);
    }

    BlockWriter writer() {
        return writer;
    }

    @Override
    public String stamp() {
        return profiles.stamp();
    }

    @Override
    public Definition read(String name) {
        return new DefinitionReader(site, profiles).read(name);
    }

    @Override
    public List<ConfigLine> lines(String name) {
        return new LineReader(site, profiles).lines(name);
    }

    /**
     * Plans a container that does not exist yet: everything but its root file system, host name and id map.
     *
     * @param architecture kernel name, from the image
     * @param kept {@code image.*} and {@code volatile.*} keys that come with the image
     * @param createdAt seconds since the epoch
     */
    public NewContainer plan(Intent.Create intent, String architecture, Map<String, String> kept, long createdAt)
            throws EngineException {
        Map<String, String> config = new LinkedHashMap<>(kept);
        config.putAll(intent.config());
        config.values().removeIf(String::isEmpty);
        ContainerSpec spec = ContainerSpec.made(
                intent.description(),
                architecture,
                intent.ephemeral(),
                intent.profiles(),
                config,
                intent.devices(),
                createdAt);
        refuseTwice(intent.profiles());
        Asked asked = writer.wanted(spec);
        MarkedConfig empty = MarkedConfig.parse(new byte[0], "config");
        String name = intent.ref().name();
        String cpus = writer.cpus().choose(name, asked.effective().get(CpuRound.KEY));
        Composer.Composed composed = writer.composer().compose(name, asked, empty, cpus);
        return new NewContainer(
                composed.spec(),
                asked.effective(),
                asked.effective().isTrue("security.privileged"),
                composed.lines(),
                composed.notes());
    }

    @Override
    public void assignProfiles(ContainerRef ref, List<String> names, Progress progress) throws EngineException {
        refuseTwice(names);
        MarkedConfig config = new ConfigFile(site.config(ref.name())).read();
        Asked before = writer.current(config);
        List<ObjectLock> locks = new ArrayList<>();
        try {
            for (String name : new TreeSet<>(names)) {
                locks.add(profiles.lock(name));
            }
            Asked after = writer.wanted(before.spec().withProfiles(names));
            writer.change(ref.name(), config, before, after, progress);
        } finally {
            locks.forEach(ObjectLock::close);
        }
    }

    @Override
    public void configure(Intent.Configure intent, Progress progress) throws EngineException {
        MarkedConfig config = new ConfigFile(site.config(intent.ref().name())).read();
        Asked before = writer.current(config);
        ContainerSpec spec = before.spec();
        intent.seen()
                .require(
                        intent.ref().name(),
                        new OwnConfig(spec.description(), spec.profiles(), spec.config(), spec.devices()));
        refuseTwice(intent.profiles().orElse(List.of()));
        List<ObjectLock> locks = new ArrayList<>();
        try {
            for (String name : new TreeSet<>(intent.profiles().orElse(List.of()))) {
                locks.add(profiles.lock(name));
            }
            configure(intent, config, before, progress);
        } finally {
            locks.forEach(ObjectLock::close);
        }
    }

    private void configure(Intent.Configure intent, MarkedConfig config, Asked before, Progress progress)
            throws EngineException {
        Asked after = writer.wanted(edited(before.spec(), intent));
        for (Optional<Device> device : intent.devices().values()) {
            if (device.isPresent()) {
                Devices.requireAddable(device.get());
            }
        }
        writer.change(intent.ref().name(), config, before, after, progress);
    }

    @Override
    public List<Change> preview(Intent intent) throws EngineException {
        if (intent instanceof Intent.AssignProfiles assign) {
            refuseTwice(assign.profiles());
            MarkedConfig config = new ConfigFile(site.config(assign.ref().name())).read();
            Asked before = writer.current(config);
            return changes(assign.ref(), before, writer.wanted(before.spec().withProfiles(assign.profiles())));
        }
        if (intent instanceof Intent.Configure configure) {
            MarkedConfig config = new ConfigFile(site.config(configure.ref().name())).read();
            Asked before = writer.current(config);
            return changes(configure.ref(), before, writer.wanted(edited(before.spec(), configure)));
        }
        if (intent instanceof ProfileIntent.SaveProfile save) {
            return new ProfileReach(site, profiles, census).changes(save.profile());
        }
        return List.of();
    }

    @Override
    public List<GuestUser> users(ContainerRef ref) throws EngineException {
        int pid = census.initPid(ref.name());
        return pid <= 0 ? List.of() : Passwd.of(RootView.of(pid));
    }

    @Override
    public AttachPlan attach(ContainerRef ref, AttachRequest request) throws EngineException {
        int pid = census.initPid(ref.name());
        if (pid <= 0) {
            throw new EngineException(EngineError.Kind.CONFLICT, "container " + ref.name() + " does not run");
        }
        Effective effective;
        try {
            effective = writer.current(new ConfigFile(site.config(ref.name())).read())
                    .effective();
        } catch (EngineException unreadable) {
            // A running container can be entered whatever has become of its file.
            effective = Effective.of(List.of(), Map.of(), Map.of());
        }
        return new AttachPlans(site, ref.name(), pid).plan(request, effective.config());
    }

    @Override
    public void beforeStart(String name, Progress progress) throws EngineException {
        MarkedConfig config = new ConfigFile(site.config(name)).read();
        if (config.block().isEmpty()) {
            return;
        }
        Asked asked = writer.wanted(ConfigFile.spec(config));
        Requirements.requireMet(name, asked.effective(), HostFactsReader.read(probe.majorVersion()));
        Devices.requireReady(asked.effective().devices());
        KernelModules.live().require(asked.effective().get("linux.kernel_modules"));
        try {
            PrivateDirectory.at(site.places().log());
            PrivateDirectory.at(site.logDirectory());
        } catch (IOException failure) {
            throw IoSentence.of(failure, "make " + site.logDirectory());
        }
        writer.policies().release(name);
        if (writer.refresh(name, config, asked, progress)) {
            census.changed(name);
        }
        writer.cpus().spread(name, asked.effective().get(CpuRound.KEY), progress);
    }

    @Override
    public void afterRename(String oldName, String newName, Progress progress) throws EngineException {
        ConfigFile file = new ConfigFile(site.config(newName));
        MarkedConfig config = Renaming.of(file.read(), site.lxcpath(), oldName, newName);
        if (config.block().isEmpty()) {
            file.replace(config.unchanged(), probe);
        } else {
            Composer.Composed composed = writer.composer().compose(newName, writer.current(config), config, "");
            writer.write(newName, writer.current(config), composed.text(config));
        }
        census.changed(newName);
    }

    /** Puts the policy of a container that is being made in its place, then has its configuration written. */
    public void keep(NewContainer plan, PolicyFiles.Writing writing) throws EngineException {
        String policy = SeccompPolicy.of(plan.spec(), plan.effective());
        writer.policies().keep(SeccompPolicy.file(plan.spec(), plan.effective()), policy, writing);
    }

    /** The ids that a container being made gets; kept for it until they are settled. */
    public IdMap reserve(String name, NewContainer plan) throws EngineException {
        return writer.maps().plan().reserve(name, plan.effective(), IdMap.NONE);
    }

    public void settled(String name) {
        writer.maps().plan().settled(name);
    }

    @Override
    public void afterDelete(String name) throws EngineException {
        writer.policies().release(name);
        writer.policies().sweep();
    }

    @Override
    public void afterStop(String name) {
        try {
            new DeviceLeftovers(site.places()).sweep();
        } catch (EngineException left) {
            System.getLogger(BlockConfiguration.class.getName()).log(System.Logger.Level.WARNING, "devices", left);
        }
        try {
            writer.policies().release(name);
        } catch (EngineException failure) {
            // A file too many stays until the next start or deletion.
            System.getLogger(BlockConfiguration.class.getName())
                    .log(System.Logger.Level.DEBUG, "seccomp policies", failure);
        }
        writer.cpus().spread(name, "", Progress.NONE);
    }

    private static List<Change> changes(ContainerRef ref, Asked before, Asked after) {
        return Changes.between(ref, before.effective(), after.effective());
    }

    private static ContainerSpec edited(ContainerSpec spec, Intent.Configure intent) throws EngineException {
        Map<String, String> config = new LinkedHashMap<>(spec.config());
        intent.set().forEach((key, value) -> {
            if (value.isEmpty()) {
                config.remove(key);
            } else {
                config.put(key, value);
            }
        });
        Map<String, Device> devices = new LinkedHashMap<>(spec.devices());
        for (String name : intent.devices().keySet()) {
            Device device =
                    intent.devices().getOrDefault(name, Optional.empty()).orElse(null);
            if (device != null) {
                devices.put(name, device);
            } else if (devices.remove(name) == null) {
                throw new EngineException(
                        EngineError.Kind.NOT_FOUND, "the container has no device of its own called " + name);
            }
        }
        return spec.withConfig(config)
                .withDevices(devices)
                .withProfiles(intent.profiles().orElse(spec.profiles()))
                .withDescription(intent.description().orElse(spec.description()));
    }

    private static void refuseTwice(List<String> names) throws EngineException {
        if (new HashSet<>(names).size() < names.size()) {
            throw new EngineException(EngineError.Kind.INVALID, "Duplicate profile found in request");
        }
    }
}
