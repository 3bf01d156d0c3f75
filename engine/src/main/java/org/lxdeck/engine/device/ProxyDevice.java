package org.lxdeck.engine.device;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.InvalidValue;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.config.Problem;
import org.lxdeck.engine.config.ValueType;
import org.lxdeck.engine.config.Values;
import org.lxdeck.engine.model.Device;

/**
 * Connections that are taken from the host into the container or the other way: by socat, which the monitor starts with
 * the container and which ends with it, or by rules of the kernel ({@code nat}).
 */
public final class ProxyDevice implements DeviceType {
    private static final ValueType ADDRESS =
            ValueType.parsed("tcp:address:port, udp:address:port or unix:/path", ProxyAddress::parse);
    private static final ValueType BIND =
            ValueType.listed("host or instance", List.of("host", "instance"), ProxyDevice::bind);
    private static final String DEFAULT_MODE = "0644";
    private static final int PERMISSIONS = 0777;

    private static final String HOOK = "lxc.hook.start-host";
    private static final Options OPTIONS = Options.of(
            DeviceOption.of("listen", ADDRESS, HOOK, "Where connections are taken, e.g. tcp:0.0.0.0:80"),
            DeviceOption.of("connect", ADDRESS, HOOK, "Where they are led, e.g. tcp:127.0.0.1:80"),
            DeviceOption.of("bind", BIND, HOOK, "On which side it listens (host)"),
            DeviceOption.of("nat", Values.BOOL, HOOK, "By rules of the kernel, which keeps the sender's address"),
            DeviceOption.of("proxy_protocol", Values.BOOL, HOOK, "Tell the sender's address in a PROXY header"),
            DeviceOption.of("mode", DeviceValues.MODE, HOOK, "Mode of the socket that it listens on (0644)"),
            DeviceOption.of("uid", DeviceValues.ID, HOOK, "Owner of the socket that it listens on (0)"),
            DeviceOption.of("gid", DeviceValues.ID, HOOK, "Group of the socket that it listens on (0)"),
            DeviceOption.of("security.uid", DeviceValues.ID, HOOK, "User that the forwarder runs as (0)"),
            DeviceOption.of("security.gid", DeviceValues.ID, HOOK, "Group that the forwarder runs as (0)"));

    @Override
    public String name() {
        return "proxy";
    }

    @Override
    public String help() {
        return "Connections led from the host into the container, or out of it";
    }

    @Override
    public List<DeviceOption> options(String kind) {
        return OPTIONS.rows();
    }

    @Override
    public List<Problem> check(Device device) {
        List<Problem> found = new ArrayList<>(OPTIONS.check(device));
        for (String side : List.of("listen", "connect")) {
            if (device.option(side, "").isEmpty()) {
                found.add(Options.problem(device, side, "Required value: " + side + " (" + ADDRESS.grammar() + ")"));
            }
        }
        if (found.isEmpty()) {
            together(device, found);
        }
        return found;
    }

    private static void together(Device device, List<Problem> found) {
        ProxyAddress listen = ProxyAddress.parse(device.option("listen", ""));
        ProxyAddress connect = ProxyAddress.parse(device.option("connect", ""));
        boolean nat = Values.isTrue(device.option("nat", ""));
        int ports = connect.ports().size();
        if (ports > 1 && ports != Math.max(1, listen.ports().size())) {
            found.add(Options.problem(device, "connect", "Mismatch between listen port(s) and connect port(s) count"));
        }
        if (listen.hasPortTwice()) {
            found.add(Options.problem(device, "listen", "a port can be listened on only once"));
        }
        boolean owned = List.of("uid", "gid", "mode").stream()
                .anyMatch(option -> !device.option(option, "").isEmpty());
        if (owned && (!listen.isUnix() || listen.isAbstract())) {
            found.add(Options.problem(
                    device,
                    "",
                    "Only proxy devices for non-abstract unix sockets can carry uid, gid, or mode properties"));
        }
        if (Values.isTrue(device.option("proxy_protocol", ""))
                && (nat || !connect.protocol().equals("tcp"))) {
            found.add(Options.problem(
                    device, "proxy_protocol", "The PROXY header can only be sent to tcp servers in non-nat mode"));
        }
        if (nat) {
            ProxyNat.check(device, listen, connect, found);
        }
    }

    @Override
    public List<LxcLine> lines(Device device, LineContext context) {
        DeviceProgram program = new DeviceProgram(context.place(), device);
        return List.of(
                program.line("start-host", program(device), arguments(device, context.place())),
                program.dropLine("post-stop"));
    }

    @Override
    public void ready(Device device) throws EngineException {
        boolean nat = Values.isTrue(device.option("nat", ""));
        String needed = nat ? "nft" : "socat";
        if (!HostPrograms.has(needed)) {
            throw new EngineException(EngineError.of(
                            EngineError.Kind.UNAVAILABLE,
                            "device " + device.name() + ": " + needed + " is not installed")
                    .withHint("install the package " + (nat ? "nftables" : "socat")));
        }
    }

    @Override
    public void plug(Device device, RunningContainer container) throws EngineException {
        ready(device);
        DeviceProgram program = new DeviceProgram(container.place(), device);
        program.run(program(device), arguments(device, container.place()), container);
    }

    @Override
    public void unplug(Device device, RunningContainer container) throws EngineException {
        new DeviceProgram(container.place(), device).drop(container);
    }

    private static String program(Device device) {
        return Values.isTrue(device.option("nat", "")) ? "nat" : "proxy";
    }

    private static List<String> arguments(Device device, DevicePlace place) {
        ProxyAddress listen = ProxyAddress.parse(device.option("listen", ""));
        ProxyAddress connect = ProxyAddress.parse(device.option("connect", ""));
        if (Values.isTrue(device.option("nat", ""))) {
            return ProxyNat.arguments("lxdeck_" + place.hash(device), listen, connect);
        }
        boolean file = listen.isUnix() && !listen.isAbstract();
        int mode = Integer.parseInt(device.option("mode", DEFAULT_MODE), 8);
        List<String> words = new ArrayList<>();
        words.add(isInside(device.option("bind", "host")) ? "instance" : "host");
        words.add(file ? device.option("uid", "0") : "-");
        words.add(file ? device.option("gid", "0") : "-");
        words.add(file ? "0" + Integer.toOctalString(PERMISSIONS & ~mode) : "-");
        words.add(device.option("security.uid", "-"));
        words.add(device.option("security.gid", "-"));
        words.add(Boolean.toString(Values.isTrue(device.option("proxy_protocol", ""))));
        int count = Math.max(1, listen.ports().size());
        words.add(Integer.toString(count));
        for (int i = 0; i < count; i++) {
            words.add(listen.listener(i));
            words.add(connect.target(i));
        }
        return words;
    }

    static boolean isInside(String bind) {
        return List.of("instance", "container", "guest").contains(bind);
    }

    private static void bind(String value) {
        if (!value.equals("host") && !isInside(value)) {
            throw new InvalidValue("Invalid binding side given. Must be \"host\" or \"instance\"");
        }
    }
}
