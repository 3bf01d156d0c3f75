package org.lxdeck.engine.host.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.lxdeck.engine.Change;
import org.lxdeck.engine.EngineError.Kind;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.ProfileIntent;
import org.lxdeck.engine.SignalProcess;
import org.lxdeck.engine.config.ConfigKeys;
import org.lxdeck.engine.config.Protection;
import org.lxdeck.engine.host.AttachPlan;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.engine.host.ContainerRole;
import org.lxdeck.engine.host.GuestUser;
import org.lxdeck.engine.model.ContainerName;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.OwnConfig;
import org.lxdeck.engine.model.ProcessRow;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.engine.op.Progress;

/** The verbs on the demo's containers. */
final class DemoContainers implements ContainerRole {
    private final DemoWorld world;
    private final DemoPace pace;
    private final DemoLifecycle lifecycle;

    DemoContainers(DemoWorld world, DemoPace pace) {
        this.world = world;
        this.pace = pace;
        this.lifecycle = new DemoLifecycle(world, pace);
    }

    @Override
    public Outcome create(Intent.Create intent, Progress progress) throws EngineException {
        String name = intent.ref().name();
        checkNewName(name);
        Image image = world.images.find(intent.image());
        if (image == null) {
            throw new EngineException(
                    Kind.NOT_FOUND, "There is no image “" + intent.image() + "”.", "Look at the Images screen.");
        }
        checkProfiles(intent.profiles());
        DemoContainer container = new DemoContainer(
                intent.ref(),
                DemoWork.DESK,
                DemoFault.NONE,
                intent.description(),
                intent.profiles(),
                intent.ephemeral(),
                world.clock.millis() / 1000);
        container.config.put("image.description", image.description());
        container.config.putAll(intent.config());
        container.devices.putAll(intent.devices());
        container.lastOctet = world.newOctet();
        pace.bytes(progress, "unpacking", image.size(), 900 + image.size() / 250_000);
        pace.stage(progress, "writing the configuration", 200);
        world.put(container);
        if (intent.start()) {
            lifecycle.start(intent.ref(), progress);
        }
        return Outcome.of("name", name);
    }

    private void checkNewName(String name) throws EngineException {
        String problem = ContainerName.whyNotNew(name);
        if (!problem.isEmpty()) {
            throw new EngineException(Kind.INVALID, problem);
        }
        if (world.find(name) != null) {
            throw new EngineException(Kind.CONFLICT, "There is already a container “" + name + "”.");
        }
    }

    private void checkProfiles(List<String> names) throws EngineException {
        for (String name : names) {
            if (world.profiles.get(name) == null) {
                throw new EngineException(Kind.NOT_FOUND, "There is no profile “" + name + "”.");
            }
        }
    }

    @Override
    public Outcome start(ContainerRef ref, Progress progress) throws EngineException {
        return lifecycle.start(ref, progress);
    }

    @Override
    public Outcome stop(ContainerRef ref, int graceSeconds, Progress progress) throws EngineException {
        return lifecycle.stop(ref, graceSeconds, progress);
    }

    @Override
    public Outcome kill(ContainerRef ref, Progress progress) throws EngineException {
        return lifecycle.kill(ref, progress);
    }

    @Override
    public Outcome restart(ContainerRef ref, int graceSeconds, boolean force, Progress progress)
            throws EngineException {
        return lifecycle.restart(ref, graceSeconds, force, progress);
    }

    @Override
    public Outcome freeze(ContainerRef ref, Progress progress) throws EngineException {
        return lifecycle.freeze(ref, progress);
    }

    @Override
    public Outcome unfreeze(ContainerRef ref, Progress progress) throws EngineException {
        return lifecycle.unfreeze(ref, progress);
    }

    @Override
    public Outcome rename(ContainerRef ref, String newName, Progress progress) throws EngineException {
        DemoContainer container = lifecycle.usable(ref);
        checkNewName(newName);
        if (container.status.isAlive()) {
            throw new EngineException(
                    Kind.CONFLICT, "“" + ref.name() + "” is running; a container is renamed while it is stopped.");
        }
        pace.stage(progress, "renaming", 150);
        world.rename(container, newName);
        return Outcome.of("name", newName);
    }

    @Override
    public Outcome delete(ContainerRef ref, boolean force, Progress progress) throws EngineException {
        DemoContainer container = world.get(ref);
        Protection.refuseDelete(ref.name(), world.profiles.expandConfig(container));
        if (container.status.isAlive()) {
            if (!force) {
                throw new EngineException(Kind.CONFLICT, "“" + ref.name() + "” is running.", "Stop it first.");
            }
            lifecycle.kill(ref, progress);
        }
        pace.stage(progress, "removing files", 600);
        world.remove(container);
        return Outcome.DONE;
    }

    @Override
    public Outcome assignProfiles(ContainerRef ref, List<String> profiles, Progress progress) throws EngineException {
        DemoContainer container = lifecycle.usable(ref);
        checkProfiles(profiles);
        List<Change> changes = preview(new Intent.AssignProfiles(ref, profiles));
        pace.stage(progress, "applying", 300);
        container.profiles = List.copyOf(profiles);
        world.changed(container);
        int later = 0;
        for (Change change : changes) {
            later += change.live() ? 0 : 1;
        }
        if (later > 0 && container.status.isAlive()) {
            progress.note(later + (later == 1 ? " setting takes" : " settings take") + " effect at the next start.");
        }
        return Outcome.DONE;
    }

    @Override
    public Outcome configure(Intent.Configure intent, Progress progress) throws EngineException {
        DemoContainer container = lifecycle.usable(intent.ref());
        intent.seen()
                .require(
                        intent.ref().name(),
                        new OwnConfig(container.description, container.profiles, container.config, container.devices));
        if (intent.profiles().isPresent()) {
            checkProfiles(intent.profiles().get());
        }
        pace.stage(progress, "writing", 150);
        container.config = merged(container.config, intent.set());
        container.devices = mergedDevices(container.devices, intent.devices());
        intent.description().ifPresent(text -> container.description = text);
        intent.profiles().ifPresent(names -> container.profiles = names);
        world.changed(container);
        return Outcome.DONE;
    }

    private static Map<String, String> merged(Map<String, String> own, Map<String, String> set) {
        Map<String, String> all = new LinkedHashMap<>(own);
        for (Map.Entry<String, String> entry : set.entrySet()) {
            if (entry.getValue().isEmpty()) {
                all.remove(entry.getKey());
            } else {
                all.put(entry.getKey(), entry.getValue());
            }
        }
        return all;
    }

    private static Map<String, Device> mergedDevices(Map<String, Device> own, Map<String, Optional<Device>> set) {
        Map<String, Device> all = new LinkedHashMap<>(own);
        for (Map.Entry<String, Optional<Device>> entry : set.entrySet()) {
            entry.getValue()
                    .ifPresentOrElse(device -> all.put(entry.getKey(), device), () -> all.remove(entry.getKey()));
        }
        return all;
    }

    @Override
    public Outcome signal(SignalProcess intent, Progress progress) throws EngineException {
        return lifecycle.signal(intent, progress);
    }

    @Override
    public List<ProcessRow> processes(ContainerRef ref) throws EngineException {
        synchronized (world) {
            return DemoProcesses.of(world.get(ref));
        }
    }

    @Override
    public List<Change> preview(Intent intent) throws EngineException {
        if (intent instanceof Intent.AssignProfiles assign) {
            DemoContainer container = world.get(assign.ref());
            return differences(container, assign.profiles(), container.config, container.devices);
        }
        if (intent instanceof Intent.Configure configure) {
            DemoContainer container = world.get(configure.ref());
            return differences(
                    container,
                    configure.profiles().orElse(container.profiles),
                    merged(container.config, configure.set()),
                    mergedDevices(container.devices, configure.devices()));
        }
        if (intent instanceof ProfileIntent.SaveProfile save) {
            return differences(save.profile());
        }
        return List.of();
    }

    /** What another text of a profile makes of its containers. */
    private List<Change> differences(Profile changed) {
        List<Change> all = new ArrayList<>();
        synchronized (world) {
            Profile before = world.profiles.get(changed.name());
            for (DemoContainer container : world.all()) {
                if (before == null || !container.profiles.contains(changed.name())) {
                    continue;
                }
                Map<String, String> old = flat(container);
                world.profiles.put(changed);
                Map<String, String> now = flat(container);
                world.profiles.put(before);
                all.addAll(differences(container, old, now));
            }
        }
        return all;
    }

    private Map<String, String> flat(DemoContainer container) {
        return DemoProfileSet.flat(world.profiles.expandConfig(container), world.profiles.expandDevices(container));
    }

    private List<Change> differences(
            DemoContainer container, List<String> profiles, Map<String, String> config, Map<String, Device> devices) {
        Map<String, String> after = DemoProfileSet.flat(
                world.profiles.expandConfig(profiles, config), world.profiles.expandDevices(profiles, devices));
        return differences(container, flat(container), after);
    }

    private static List<Change> differences(
            DemoContainer container, Map<String, String> before, Map<String, String> after) {
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        for (String key : keys) {
            String old = before.getOrDefault(key, "");
            String now = after.getOrDefault(key, "");
            if (!old.equals(now)) {
                changes.add(new Change(container.ref, key, old, now, isLive(key)));
            }
        }
        return changes;
    }

    private static boolean isLive(String key) {
        return key.startsWith("devices.") || key.startsWith("user.") || ConfigKeys.isLive(key);
    }

    @Override
    public Outcome exec(Intent.Exec intent, Progress progress) throws EngineException {
        DemoContainer container = lifecycle.usable(intent.ref());
        if (!container.status.isAlive() || container.status == ContainerStatus.FROZEN) {
            String is = container.status.isAlive() ? "is frozen; unfreeze it first" : "is not running";
            throw DemoLifecycle.conflict(intent.ref(), is);
        }
        return new DemoExec(pace).run(container, intent, progress);
    }

    @Override
    public List<GuestUser> users(ContainerRef ref) throws EngineException {
        DemoContainer container = lifecycle.usable(ref);
        return container.status.isAlive() ? DemoAttach.USERS : List.of();
    }

    @Override
    public AttachPlan attach(ContainerRef ref, AttachRequest request) throws EngineException {
        DemoContainer container = lifecycle.usable(ref);
        if (!container.status.isAlive()) {
            throw DemoLifecycle.conflict(ref, "is not running");
        }
        return DemoAttach.plan(ref, request);
    }
}
