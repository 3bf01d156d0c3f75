package org.lxdeck.engine.host.local.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.CgroupItem;
import org.lxdeck.engine.config.ConfigKeys;
import org.lxdeck.engine.config.ContainerSpec;
import org.lxdeck.engine.config.LimitFacts;
import org.lxdeck.engine.config.NicPlan;
import org.lxdeck.engine.device.DevicePlace;
import org.lxdeck.engine.device.DeviceType;
import org.lxdeck.engine.device.DeviceTypes;
import org.lxdeck.engine.device.DiskThrottle;
import org.lxdeck.engine.device.RunningContainer;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.op.Rollback;

/** Brings one running container from what it was asked to be to what it is asked now; all or nothing. */
final class LiveUpdate {
    private final String name;
    private final int pid;
    private final CpuRound cpus;
    private final DevicePlace place;
    private final HostLook look;

    LiveUpdate(String name, int pid, CpuRound cpus, DevicePlace place, HostLook look) {
        this.name = name;
        this.pid = pid;
        this.cpus = cpus;
        this.place = place;
        this.look = look;
    }

    /** Makes the changes; each leaves its way back in {@code undo}, which the caller closes. */
    void apply(Asked before, Asked after, Rollback undo) throws EngineException {
        String modules = after.effective().get("linux.kernel_modules");
        if (!modules.equals(before.effective().get("linux.kernel_modules"))) {
            KernelModules.live().require(modules);
        }
        List<CgroupItem> items = items(before, after);
        if (!items.isEmpty()) {
            CgroupValues values = CgroupValues.of(name, pid);
            // A controller that came to the machine later than the container is its at the next start.
            values.write(
                    items.stream()
                            .filter(item -> !LimitFacts.OPTIONAL.contains(item.file()) || values.has(item))
                            .toList(),
                    undo);
        }
        devices(before, after, undo);
    }

    private List<CgroupItem> items(Asked before, Asked after) throws EngineException {
        TreeSet<String> keys = new TreeSet<>(before.effective().config().keySet());
        keys.addAll(after.effective().config().keySet());
        keys.removeIf(
                key -> after.effective().get(key).equals(before.effective().get(key)));
        if (keys.isEmpty()) {
            return List.of();
        }
        LimitFacts facts = look.facts().limits();
        LimitFacts known = keys.contains(CpuRound.KEY)
                ? facts.withCpus(cpus(after.effective().get(CpuRound.KEY)))
                : facts;
        return ConfigKeys.items(keys, after.effective(), known, true);
    }

    private String cpus(String limit) {
        return limit.isEmpty() ? CpuRound.all() : cpus.choose(name, limit);
    }

    private void devices(Asked before, Asked after, Rollback undo) throws EngineException {
        Map<String, Device> old = before.effective().devices();
        Map<String, Device> now = after.effective().devices();
        // Undone last: what stays has all of its own then.
        undo.onFailure(() -> keep(old, now, before.spec()));
        boolean unplugged = false;
        for (Device device : old.values()) {
            if (!staysPlugged(device, now.get(device.name()))) {
                unplug(device, before.spec());
                undo.onFailure(() -> plug(device, before.spec()));
                unplugged = true;
            }
        }
        for (Device device : now.values()) {
            Device was = old.get(device.name());
            if (!staysPlugged(device, was)) {
                plug(device, after.spec());
                undo.onFailure(() -> unplug(device, after.spec()));
            } else if (was != null && !device.equals(was)) {
                undo.onFailure(() -> update(device, was, before.spec()));
                update(was, device, after.spec());
            }
        }
        if (unplugged) {
            keep(now, old, after.spec());
        }
        List<CgroupItem> limits = DiskThrottle.here(old.values(), place.home());
        List<CgroupItem> wanted = DiskThrottle.here(now.values(), place.home());
        if (!limits.equals(wanted)) {
            CgroupValues.of(name, pid).replaceKeyed(limits, wanted, undo);
        }
    }

    /** Gives devices that stay back what they share with such as were unplugged. */
    private void keep(Map<String, Device> devices, Map<String, Device> others, ContainerSpec spec)
            throws EngineException {
        for (Device device : devices.values()) {
            Optional<DeviceType> type = DeviceTypes.find(device.type());
            if (type.isPresent() && staysPlugged(device, others.get(device.name()))) {
                type.get().keep(device, running(device, spec));
            }
        }
    }

    /** Whether two devices of one name differ in nothing but what can be changed in place. */
    private static boolean staysPlugged(Device device, @Nullable Device other) {
        if (other == null || !device.type().equals(other.type())) {
            return false;
        }
        Set<String> changed = new HashSet<>(device.options().keySet());
        changed.addAll(other.options().keySet());
        changed.removeIf(option ->
                option.startsWith("user.") || device.option(option, "").equals(other.option(option, "")));
        return changed.isEmpty()
                || DeviceTypes.find(device.type())
                        .map(type -> type.updatable(other, device).containsAll(changed))
                        .orElse(false);
    }

    private void update(Device before, Device now, ContainerSpec spec) throws EngineException {
        Optional<DeviceType> type = DeviceTypes.find(now.type());
        if (type.isPresent()) {
            type.get().update(before, now, running(now, spec));
        }
    }

    private void plug(Device device, ContainerSpec spec) throws EngineException {
        Optional<DeviceType> type = DeviceTypes.find(device.type());
        if (type.isPresent()) {
            type.get().plug(device, running(device, spec));
        }
    }

    private void unplug(Device device, ContainerSpec spec) throws EngineException {
        Optional<DeviceType> type = DeviceTypes.find(device.type());
        if (type.isPresent()) {
            type.get().unplug(device, running(device, spec));
        }
    }

    private RunningContainer running(Device device, ContainerSpec spec) {
        return new RunningContainer(
                name,
                pid,
                rootId("uid_map"),
                rootId("gid_map"),
                NicPlan.name(spec, device),
                NicPlan.mac(spec, device),
                place);
    }

    /** The host's id of id 0 inside: the line {@code 0 <host> <count>} of the map. */
    private int rootId(String map) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Integer.toString(pid), map))) {
                String[] fields = line.trim().split("\\s+");
                if (fields.length == 3 && fields[0].equals("0")) {
                    return Integer.parseUnsignedInt(fields[1]);
                }
            }
        } catch (IOException | NumberFormatException gone) {
            return 0;
        }
        return 0;
    }
}
