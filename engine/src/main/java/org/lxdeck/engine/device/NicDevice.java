package org.lxdeck.engine.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.config.Problem;
import org.lxdeck.engine.config.ValueType;
import org.lxdeck.engine.config.Values;
import org.lxdeck.engine.model.Device;

/** A network interface. Each {@code nictype} has a file of its own. */
public final class NicDevice implements DeviceType {
    private static final List<NicKind> KINDS = List.of(
            new BridgedNic(),
            new P2pNic(),
            new MacvlanNic(),
            new PhysicalNic(),
            new RoutedNic(),
            new IpvlanNic(),
            new SriovNic());
    private static final ValueType KIND =
            Values.oneOf(KINDS.stream().map(NicKind::name).toArray(String[]::new));

    private static final DeviceOption NICTYPE = DeviceOption.of(
            "nictype", KIND, "lxc.net.N.type", "Which kind of interface; each takes options of its own");

    @Override
    public String name() {
        return "nic";
    }

    /** Whether an interface of this device has a hardware address that is chosen for it. */
    public static boolean choosesAddress(Device device) {
        return !Set.of("physical", "ipvlan", "sriov").contains(device.option("nictype", ""));
    }

    private static Optional<NicKind> find(Device device) {
        String asked = device.option("nictype", "");
        return KINDS.stream().filter(kind -> kind.name().equals(asked)).findFirst();
    }

    private static NicKind kind(Device device) {
        return find(device).orElseThrow();
    }

    @Override
    public String help() {
        return "A network interface";
    }

    @Override
    public List<String> kinds() {
        return KINDS.stream().map(NicKind::name).toList();
    }

    /** What the kind is, in one line. */
    static String help(String nictype) {
        return KINDS.stream()
                .filter(kind -> kind.name().equals(nictype))
                .findFirst()
                .map(NicKind::help)
                .orElse("");
    }

    @Override
    public List<DeviceOption> options(String nictype) {
        List<DeviceOption> all = new ArrayList<>(List.of(NICTYPE));
        KINDS.stream()
                .filter(kind -> kind.name().equals(nictype))
                .forEach(kind -> all.addAll(kind.options().rows()));
        return all;
    }

    @Override
    public List<Problem> check(Device device) {
        String asked = device.option("nictype", "");
        if (!device.option("network", "").isEmpty()) {
            return List.of(Options.problem(
                    device,
                    "network",
                    asked.isEmpty()
                            ? "Failed to load network \"" + device.option("network", "")
                                    + "\": there are no managed networks here; name a bridge with nictype: bridged and"
                                    + " parent"
                            : "Cannot use \"nictype\" property in conjunction with \"network\" property"));
        }
        if (asked.isEmpty()) {
            return List.of(
                    Options.problem(device, "", "Either nictype or network must be set (e.g. nictype: bridged)"));
        }
        Optional<NicKind> found = find(device);
        if (found.isEmpty()) {
            return List.of(Options.problem(device, "nictype", KIND.problem(asked)));
        }
        NicKind kind = found.get();
        List<Problem> problems = new ArrayList<>(new Options(options(asked), Set.of()).check(device));
        if (kind.needsParent() && device.option("parent", "").isEmpty()) {
            problems.add(Options.problem(device, "", "Required value: parent (what it is connected to)"));
        }
        if (problems.isEmpty()) {
            problems.addAll(kind.check(device));
        }
        return problems;
    }

    /** Two routed interfaces cannot both lead everywhere. */
    static List<Problem> conflicts(Map<String, Device> expanded) {
        List<Problem> found = new ArrayList<>();
        for (String option : List.of("ipv4.gateway", "ipv6.gateway")) {
            String first = "";
            for (Device device : expanded.values()) {
                boolean everywhere = device.type().equals("nic")
                        && device.option("nictype", "").equals("routed")
                        && RoutedNic.hasGateway(device, option.substring(0, 4));
                if (everywhere && !first.isEmpty()) {
                    found.add(Options.problem(
                            device,
                            option,
                            "Existing NIC \"" + first + "\" already uses \"" + option + "\" in auto mode"));
                } else if (everywhere) {
                    first = device.name();
                }
            }
        }
        return found;
    }

    @Override
    public List<LxcLine> lines(Device device, LineContext context) {
        return kind(device).lines(device, context);
    }

    /** The line that puts back what any nic has changed on the host; also those that come while the container runs. */
    public static LxcLine endLine(HookDirectory hooks) {
        return new LxcLine("lxc.hook.stop", hooks.command(NicWords.PROGRAM, List.of("end", "--")));
    }

    @Override
    public void ready(Device device) throws EngineException {
        kind(device).ready(device);
    }

    @Override
    public void plug(Device device, RunningContainer container) throws EngineException {
        kind(device).plug(device, container);
    }

    @Override
    public void unplug(Device device, RunningContainer container) throws EngineException {
        kind(device).unplug(device, container);
    }

    @Override
    public Set<String> updatable(Device before, Device now) {
        return before.option("nictype", "").equals(now.option("nictype", ""))
                ? kind(now).options().updatable()
                : Set.of();
    }

    @Override
    public void update(Device before, Device after, RunningContainer container) throws EngineException {
        kind(after).update(before, after, container);
    }
}
