package org.lxdeck.engine.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.device.DeviceType;
import org.lxdeck.engine.device.DeviceTypes;
import org.lxdeck.engine.device.DiskThrottle;
import org.lxdeck.engine.device.LineContext;
import org.lxdeck.engine.device.NicDevice;
import org.lxdeck.engine.model.Device;

/** Makes the liblxc lines of a container from what is asked of it. Pure but for the paths it is told to look at. */
public final class Generator {
    private Generator() {}

    /**
     * The generated lines.
     *
     * @param notes sentences for the user, e.g. which old names were translated
     */
    public record Result(List<LxcLine> lines, List<String> notes) {
        public Result {
            lines = List.copyOf(lines);
            notes = List.copyOf(notes);
        }
    }

    /**
     * The lines for the block.
     *
     * @param spec complete: every nic has its index, name and address, see {@link NicPlan}
     * @param look what stands at paths, for disk devices
     */
    public static Result lines(
            ContainerSpec spec, Effective effective, HostFacts facts, ContainerPaths paths, LineContext.Paths look)
            throws EngineException {
        try {
            List<LxcLine> lines = new ArrayList<>();
            if (spec.own()) {
                lines.addAll(BaseLines.of(spec, effective, facts, paths));
            }
            String policy = SeccompPolicy.file(spec, effective);
            if (!policy.isEmpty()) {
                lines.add(new LxcLine(
                        "lxc.seccomp.profile", paths.policies().resolve(policy).toString()));
            }
            List<String> notes = new ArrayList<>();
            addKeys(effective, facts.limits(), lines, notes);
            addDevices(spec, effective, look, paths, lines, notes);
            RawLxc raw = RawLxc.parse(effective.get("raw.lxc"));
            addRaw(spec, raw, lines);
            notes.addAll(raw.notes());
            return new Result(forVersion(lines, facts.liblxcMajor()), notes);
        } catch (InvalidValue wrong) {
            throw new EngineException(
                    EngineError.of(EngineError.Kind.INVALID, String.valueOf(wrong.getMessage())), wrong);
        }
    }

    private static void addKeys(Effective effective, LimitFacts facts, List<LxcLine> lines, List<String> notes) {
        for (Effect effect : ConfigKeys.effects(effective.config().keySet())) {
            lines.addAll(effect.linesTogether(effective));
        }
        effective.config().forEach((key, value) -> ConfigKeys.find(key).ifPresent(row -> {
            lines.addAll(row.effect().linesFor(key, value));
            String lack = row.effect().lack(key, facts);
            if (!lack.isEmpty()) {
                notes.add(lack);
            }
        }));
        for (CgroupItem item : ConfigKeys.items(effective.config().keySet(), effective, facts, false)) {
            lines.add(item.line());
        }
    }

    private static void addDevices(
            ContainerSpec spec,
            Effective effective,
            LineContext.Paths look,
            ContainerPaths paths,
            List<LxcLine> lines,
            List<String> notes) {
        boolean network = false;
        boolean mapped = !effective.isTrue("security.privileged");
        for (DeviceType type : DeviceTypes.all()) {
            for (Device device : effective.devices().values()) {
                if (device.type().equals(type.name())) {
                    lines.addAll(type.lines(device, NicPlan.context(spec, device, look, mapped, paths.place())));
                    if (!type.lack(device).isEmpty()) {
                        notes.add(type.lack(device));
                    }
                    network |= device.type().equals("nic");
                }
            }
        }
        for (CgroupItem item :
                DiskThrottle.here(effective.devices().values(), paths.place().home())) {
            lines.add(item.line());
        }
        if (network || spec.own()) {
            lines.add(NicDevice.endLine(paths.place().hooks()));
        }
        if (!network && spec.own()) {
            // Without any lxc.net line liblxc leaves the container in the host's network.
            lines.add(new LxcLine("lxc.net.0.type", "empty"));
        }
    }

    private static void addRaw(ContainerSpec spec, RawLxc raw, List<LxcLine> lines) {
        for (LxcLine line : raw.lines()) {
            if (!spec.own()) {
                refuseInForeign(spec, line);
            }
            lines.add(line);
            if (line.key().startsWith("lxc.cgroup.devices.")) {
                LxcLine twin = new LxcLine("lxc.cgroup2" + line.key().substring("lxc.cgroup".length()), line.value());
                if (!raw.lines().contains(twin)) {
                    lines.add(twin);
                }
            }
        }
    }

    private static void refuseInForeign(ContainerSpec spec, LxcLine line) {
        int index = MarkedConfig.netIndex(line.key());
        if (line.value().isEmpty()
                || line.key().startsWith("lxc.rootfs.")
                || line.key().equals("lxc.idmap")) {
            throw new InvalidValue("raw.lxc: " + line.key()
                    + " stands in this container's own configuration, which lxdeck did not make and leaves alone");
        }
        if (index >= 0 && !spec.net().containsValue(index)) {
            throw new InvalidValue("raw.lxc: " + line.key() + " belongs to an interface that is not a nic device");
        }
    }

    private static List<LxcLine> forVersion(List<LxcLine> lines, int liblxcMajor) {
        if (liblxcMajor < 7) {
            return lines;
        }
        List<LxcLine> kept = new ArrayList<>();
        for (LxcLine line : lines) {
            boolean old = line.key().startsWith("lxc.cgroup.")
                    && !line.key().startsWith("lxc.cgroup.dir")
                    && !line.key().equals("lxc.cgroup.relative");
            if (!old) {
                kept.add(line);
            }
        }
        return kept;
    }

    /** What the raw.lxc of these keys was translated to, for a preview. */
    public static List<String> notes(Map<String, String> config) {
        try {
            return RawLxc.parse(config.getOrDefault("raw.lxc", "")).notes();
        } catch (InvalidValue wrong) {
            return List.of();
        }
    }
}
