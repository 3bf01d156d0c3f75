package org.lxdeck.engine.device;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.InvalidValue;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.config.Macs;
import org.lxdeck.engine.config.Problem;
import org.lxdeck.engine.config.ValueType;
import org.lxdeck.engine.config.Values;
import org.lxdeck.engine.model.Device;

/** A network interface: one end of a veth pair inside the container, the other on a bridge of the host. */
public final class NicDevice implements DeviceType {
    private static final Path INTERFACES = Path.of("/sys/class/net");
    private static final ValueType INTERFACE = ValueType.parsed("name of an interface", NicDevice::interfaceName);
    private static final ValueType MAC = ValueType.parsed("00:16:3e:12:34:56", NicDevice::mac);
    private static final ValueType MTU = ValueType.parsed("1280 to 16384", NicDevice::mtu);
    private static final ValueType KIND = Values.oneOf("bridged");
    private static final Set<String> OTHER_KINDS = Set.of("p2p", "routed", "macvlan", "ipvlan", "physical", "sriov");

    private static final Options OPTIONS = new Options(
            Map.of(
                    "nictype", ValueType.parsed("bridged", value -> {}),
                    "parent", INTERFACE,
                    "name", INTERFACE,
                    "host_name", INTERFACE,
                    "hwaddr", MAC,
                    "mtu", MTU,
                    "boot.priority", Values.INT),
            Set.of(
                    "network",
                    "limits.ingress",
                    "limits.egress",
                    "limits.max",
                    "limits.priority",
                    "ipv4.address",
                    "ipv6.address",
                    "ipv4.routes",
                    "ipv6.routes",
                    "ipv4.routes.external",
                    "ipv6.routes.external",
                    "ipv4.gateway",
                    "ipv6.gateway",
                    "ipv4.host_table",
                    "ipv6.host_table",
                    "ipv4.host_address",
                    "ipv6.host_address",
                    "ipv4.neighbor_probe",
                    "ipv6.neighbor_probe",
                    "mode",
                    "vlan",
                    "vlan.tagged",
                    "gvrp",
                    "security.mac_filtering",
                    "security.ipv4_filtering",
                    "security.ipv6_filtering",
                    "security.port_isolation",
                    "maas.subnet.ipv4",
                    "maas.subnet.ipv6",
                    "queue.tx.length"));

    @Override
    public String name() {
        return "nic";
    }

    @Override
    public List<Problem> check(Device device) {
        List<Problem> found = new ArrayList<>(OPTIONS.check(device));
        String kind = device.option("nictype", "");
        if (OTHER_KINDS.contains(kind)) {
            found.add(Options.problem(
                    device, "nictype", "nictype " + kind + " is not supported by this version of lxdeck; use bridged"));
        } else if (kind.isEmpty() && device.option("network", "").isEmpty()) {
            found.add(Options.problem(device, "", "Either nictype or network must be set (nictype: bridged)"));
        } else if (!kind.isEmpty() && !KIND.problem(kind).isEmpty()) {
            found.add(Options.problem(device, "nictype", KIND.problem(kind)));
        }
        if (device.option("parent", "").isEmpty()
                && device.option("network", "").isEmpty()) {
            found.add(Options.problem(device, "", "Required value: parent (the bridge that it is connected to)"));
        }
        return found;
    }

    @Override
    public List<LxcLine> lines(Device device, LineContext context) {
        String prefix = "lxc.net." + context.netIndex() + ".";
        List<LxcLine> lines = new ArrayList<>();
        lines.add(new LxcLine(prefix + "type", "veth"));
        lines.add(new LxcLine(prefix + "link", device.option("parent", "")));
        lines.add(new LxcLine(prefix + "flags", "up"));
        lines.add(new LxcLine(prefix + "name", context.nicName()));
        lines.add(new LxcLine(prefix + "hwaddr", context.mac()));
        optional(lines, prefix + "mtu", device.option("mtu", ""));
        optional(lines, prefix + "veth.pair", device.option("host_name", ""));
        return lines;
    }

    @Override
    public void ready(Device device) throws EngineException {
        String parent = device.option("parent", "");
        if (!Files.exists(INTERFACES.resolve(parent))) {
            throw new EngineException(EngineError.of(
                            EngineError.Kind.UNAVAILABLE,
                            "device " + device.name() + ": Parent device \"" + parent + "\" doesn't exist")
                    .withHint("make the bridge " + parent + ", or name another one as the parent of " + device.name()));
        }
        if (!Files.isDirectory(INTERFACES.resolve(parent).resolve("bridge"))
                && !Files.isDirectory(INTERFACES.resolve(parent).resolve("upper_ovs-system"))) {
            throw new EngineException(EngineError.of(
                            EngineError.Kind.INVALID,
                            "device " + device.name() + ": \"" + parent + "\" is an interface but no bridge")
                    .withHint("name a bridge as the parent of " + device.name()));
        }
    }

    @Override
    public void plug(Device device, RunningContainer container) throws EngineException {
        ready(device);
        HotNic.plug(device, container);
    }

    @Override
    public void unplug(Device device, RunningContainer container) throws EngineException {
        HotNic.unplug(container, device);
    }

    private static void optional(List<LxcLine> lines, String key, String value) {
        if (!value.isEmpty()) {
            lines.add(new LxcLine(key, value));
        }
    }

    private static void interfaceName(String value) {
        if (value.length() < 2) {
            throw new InvalidValue("Network interface is too short (minimum 2 characters)");
        }
        if (value.length() > 15) {
            throw new InvalidValue("Network interface is too long (maximum 15 characters)");
        }
        boolean plain = value.chars()
                .allMatch(c -> (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || c == '-'
                        || c == '_'
                        || c == '.');
        // "-x" would be an option of ip, "." and ".." a way out of /sys/class/net
        if (!plain || value.charAt(0) == '-' || value.charAt(0) == '.') {
            throw new InvalidValue("Network interface contains invalid characters");
        }
    }

    private static void mac(String value) {
        if (!Macs.isMac(value.toLowerCase(java.util.Locale.ROOT))) {
            throw new InvalidValue("Invalid MAC address, must be 6 bytes of hex separated by colons");
        }
    }

    private static void mtu(String value) {
        try {
            int mtu = Integer.parseInt(value);
            if (mtu >= 1280 && mtu <= 16384) {
                return;
            }
        } catch (NumberFormatException wrong) {
            throw new InvalidValue("Invalid value for an integer \"" + value + "\"");
        }
        throw new InvalidValue("Out of MTU range (1280-16384) \"" + value + "\"");
    }
}
