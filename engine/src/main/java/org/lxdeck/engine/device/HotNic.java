package org.lxdeck.engine.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.IpText;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.op.Rollback;

/**
 * Plugs interfaces into a running container, and out, with the host's {@code ip} and the program of nic devices. They
 * enter the container's network namespace only; they never see the container's files.
 */
final class HotNic {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Device device;
    private final RunningContainer container;

    private HotNic(Device device, RunningContainer container) {
        this.device = device;
        this.container = container;
    }

    /** Work of which nothing stays behind when it fails. */
    private interface Work {
        void run(Rollback undo) throws EngineException;
    }

    static void plugPair(Device device, NicWords words, RunningContainer container) throws EngineException {
        new HotNic(device, container).plug(undo -> new HotNic(device, container).pair(words, undo));
    }

    static void plugRouted(Device device, NicWords words, RunningContainer container) throws EngineException {
        HotNic nic = new HotNic(device, container);
        nic.plug(undo -> {
            nic.pair(words, undo);
            nic.addresses();
        });
    }

    static void plugMacvlan(Device device, NicWords words, RunningContainer container) throws EngineException {
        HotNic nic = new HotNic(device, container);
        nic.plug(undo -> {
            nic.prepare(words, undo);
            List<String> argv = new ArrayList<>(List.of("ip", "link", "add", "link", NicWords.below(device)));
            argv.addAll(List.of("name", container.nicName(), "address", container.mac()));
            String mtu = device.option("mtu", "");
            argv.addAll(mtu.isEmpty() ? List.of() : List.of("mtu", mtu));
            argv.addAll(List.of("netns", Integer.toString(container.pid()), "type", "macvlan", "mode", "bridge"));
            HostCommand.run(argv);
            undo.onFailure(() -> nic.inside("link", "delete", "dev", container.nicName()));
            nic.inside("link", "set", "dev", container.nicName(), "up");
        });
    }

    /** Gives an interface of the host away. */
    static void plugPhysical(Device device, String link, NicWords words, RunningContainer container)
            throws EngineException {
        HotNic nic = new HotNic(device, container);
        nic.plug(undo -> {
            nic.prepare(words, undo);
            HostCommand.run(List.of("ip", "link", "set", "dev", link, "down"));
            String mac = device.option("hwaddr", "");
            if (!mac.isEmpty()) {
                HostCommand.run(List.of("ip", "link", "set", "dev", link, "address", mac));
            }
            String mtu = device.option("mtu", "");
            if (!mtu.isEmpty()) {
                HostCommand.run(List.of("ip", "link", "set", "dev", link, "mtu", mtu));
            }
            String pid = Integer.toString(container.pid());
            HostCommand.run(List.of("ip", "link", "set", "dev", link, "netns", pid, "name", container.nicName()));
            undo.onFailure(() -> nic.back(link));
            nic.inside("link", "set", "dev", container.nicName(), "up");
        });
    }

    /** Deletes the end inside, which takes the other one with it, and puts back what the host had. */
    static void unplug(Device device, RunningContainer container) throws EngineException {
        HotNic nic = new HotNic(device, container);
        try {
            if (nic.isThere()) {
                nic.inside("link", "delete", "dev", container.nicName());
            }
            nic.clear();
        } catch (EngineException failure) {
            throw nic.failed("remove", failure);
        }
    }

    /** Takes back what was given away. */
    static void giveBack(Device device, String link, RunningContainer container) throws EngineException {
        HotNic nic = new HotNic(device, container);
        try {
            if (nic.isThere()) {
                nic.back(link);
            }
            nic.clear();
        } catch (EngineException failure) {
            throw nic.failed("remove", failure);
        }
    }

    /** Has the program bring the host's end of a pair to what is asked now. */
    static void change(Device device, NicWords words, RunningContainer container) throws EngineException {
        HotNic nic = new HotNic(device, container);
        try {
            nic.program(words.add("change", "1"), nic.hostEnd());
        } catch (EngineException failure) {
            throw nic.failed("change", failure);
        }
    }

    private void plug(Work work) throws EngineException {
        try (Rollback undo = new Rollback()) {
            work.run(undo);
            undo.keep();
        } catch (EngineException failure) {
            throw failed("add", failure);
        }
    }

    private void pair(NicWords words, Rollback undo) throws EngineException {
        String parent = device.option("nictype", "").equals("bridged") ? device.option("parent", "") : "";
        if (!parent.isEmpty() && !NicHost.isBridge(parent)) {
            throw new EngineException(
                    EngineError.Kind.INVALID,
                    "\"" + parent + "\" is no Linux bridge; it can be used at the next start");
        }
        String mtu = device.option("mtu", mtu(parent));
        String host = device.option("host_name", "veth" + Integer.toHexString(0x10000000 | RANDOM.nextInt() >>> 4));
        // The inner end is made inside at once, with its name there: no moment at which the host has it.
        HostCommand.run(pairOf(host, mtu));
        undo.onFailure(() -> HostCommand.run(List.of("ip", "link", "delete", "dev", host)));
        List<String> up = new ArrayList<>(List.of("ip", "link", "set", "dev", host));
        up.addAll(parent.isEmpty() ? List.of() : List.of("master", parent));
        up.add("up");
        HostCommand.run(up);
        if (!words.isEmpty()) {
            undo.onFailure(this::clear);
            program(words, host);
        }
        inside("link", "set", "dev", container.nicName(), "up");
    }

    /** What liblxc does inside at start by the lines of a routed interface. */
    private void addresses() throws EngineException {
        for (String family : List.of("ipv4", "ipv6")) {
            String version = family.equals("ipv4") ? "-4" : "-6";
            List<String> addresses = IpText.list(device.option(family + ".address", ""));
            for (String address : addresses) {
                inside(
                        version,
                        "addr",
                        "add",
                        address + (version.equals("-4") ? "/32" : "/128"),
                        "dev",
                        container.nicName());
            }
            if (!addresses.isEmpty() && RoutedNic.hasGateway(device, family)) {
                String gateway = RoutedNic.gateway(device, family);
                inside(version, "route", "add", gateway, "dev", container.nicName());
                inside(version, "route", "add", "default", "via", gateway, "dev", container.nicName());
            }
        }
    }

    private void prepare(NicWords words, Rollback undo) throws EngineException {
        undo.onFailure(this::clear);
        program(words, "");
    }

    private void clear() throws EngineException {
        program(NicWords.of("clear", device), "");
    }

    private void back(String link) throws EngineException {
        String me = Long.toString(ProcessHandle.current().pid());
        inside("link", "set", "dev", container.nicName(), "down");
        inside("link", "set", "dev", container.nicName(), "netns", me, "name", link);
    }

    private void program(NicWords words, String link) throws EngineException {
        List<String> argv = new ArrayList<>();
        argv.add("env");
        argv.add("LXC_NAME=" + container.name());
        argv.add("LXC_CONFIG_FILE=" + container.place().config());
        argv.add("/bin/sh");
        argv.add(container.place().hooks().path().resolve(NicWords.PROGRAM).toString());
        argv.addAll(words.add("monitor", Long.toString(monitor())).end());
        argv.add(link);
        try {
            HostCommand.run(argv);
        } catch (EngineException failure) {
            String said = failure.error().message();
            String prefix = "env: device " + device.name() + ": ";
            throw new EngineException(
                    EngineError.of(
                                    failure.error().kind(),
                                    said.startsWith(prefix) ? said.substring(prefix.length()) : said)
                            .withDetail(String.join(" ", argv)),
                    failure);
        }
    }

    /** The process that ends with the container: the parent of its init. */
    private long monitor() {
        return ProcessHandle.of(container.pid())
                .flatMap(ProcessHandle::parent)
                .map(ProcessHandle::pid)
                .orElse((long) container.pid());
    }

    private void inside(String... words) throws EngineException {
        String unused = output(words);
    }

    private String output(String... words) throws EngineException {
        List<String> argv = new ArrayList<>(List.of("nsenter", "--net=/proc/" + container.pid() + "/ns/net", "ip"));
        argv.addAll(List.of(words));
        return HostCommand.run(argv);
    }

    private boolean isThere() {
        try {
            String all = Files.readString(Path.of("/proc", Integer.toString(container.pid()), "net/dev"));
            return all.lines().anyMatch(line -> line.trim().startsWith(container.nicName() + ":"));
        } catch (IOException gone) {
            return false;
        }
    }

    /** The end of the pair that is on the host: {@code eth0@if12} inside is the twelfth interface here. */
    private String hostEnd() throws EngineException {
        String line = output("-o", "link", "show", "dev", container.nicName());
        int at = line.indexOf("@if");
        int end = line.indexOf(':', at);
        if (at > 0 && end > 0) {
            String index = line.substring(at + 3, end);
            try (Stream<Path> all = Files.list(Path.of("/sys/class/net"))) {
                for (Path each : all.toList()) {
                    if (Files.readString(each.resolve("ifindex")).trim().equals(index)) {
                        return String.valueOf(each.getFileName());
                    }
                }
            } catch (IOException gone) {
                throw new EngineException(EngineError.of(EngineError.Kind.FAILED, "its end on the host is gone"), gone);
            }
        }
        throw new EngineException(EngineError.Kind.FAILED, "its end on the host is not found");
    }

    private List<String> pairOf(String host, String mtu) {
        List<String> argv = new ArrayList<>(List.of("ip", "link", "add", "name", host));
        argv.addAll(List.of("mtu", mtu, "type", "veth", "peer", "name", container.nicName()));
        argv.addAll(List.of("address", container.mac(), "mtu", mtu));
        argv.addAll(List.of("netns", Integer.toString(container.pid())));
        return argv;
    }

    private static String mtu(String parent) {
        try {
            return parent.isEmpty()
                    ? "1500"
                    : Files.readString(NicHost.attribute(parent, "mtu")).trim();
        } catch (IOException unknown) {
            return "1500";
        }
    }

    private EngineException failed(String what, EngineException failure) {
        return new EngineException(
                EngineError.of(
                        EngineError.Kind.FAILED,
                        "cannot " + what + " the device " + device.name() + " (" + container.nicName()
                                + ") of the running container " + container.name() + ": "
                                + failure.error().message()),
                failure);
    }
}
