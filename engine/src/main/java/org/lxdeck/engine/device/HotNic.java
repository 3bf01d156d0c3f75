package org.lxdeck.engine.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.op.Rollback;

/**
 * Plugs a veth pair into a running container with the host's {@code ip}. That program enters the container's network
 * namespace only; it never sees the container's files.
 */
final class HotNic {
    private static final SecureRandom RANDOM = new SecureRandom();

    private HotNic() {}

    static void plug(Device device, RunningContainer container) throws EngineException {
        String parent = device.option("parent", "");
        if (!Files.isDirectory(Path.of("/sys/class/net", parent, "bridge"))) {
            throw new EngineException(
                    EngineError.Kind.INVALID,
                    "device " + device.name() + ": \"" + parent
                            + "\" is no Linux bridge; it can be used at the next start");
        }
        String mtu = device.option("mtu", mtu(parent));
        String host = device.option("host_name", "veth" + Integer.toHexString(0x10000000 | RANDOM.nextInt() >>> 4));
        try (Rollback undo = new Rollback()) {
            // The inner end is made inside at once, with its name there: no moment at which the host has it.
            HostCommand.run(pair(host, mtu, container));
            undo.onFailure(() -> HostCommand.run(List.of("ip", "link", "delete", "dev", host)));
            HostCommand.run(List.of("ip", "link", "set", "dev", host, "master", parent, "up"));
            HostCommand.run(inside(container, "link", "set", "dev", container.nicName(), "up"));
            undo.keep();
        } catch (EngineException failure) {
            throw failed("add", device, container, failure);
        }
    }

    /** Deletes the end inside, which takes the other one with it. */
    static void unplug(RunningContainer container, Device device) throws EngineException {
        if (!isThere(container)) {
            return;
        }
        try {
            HostCommand.run(inside(container, "link", "delete", "dev", container.nicName()));
        } catch (EngineException failure) {
            throw failed("remove", device, container, failure);
        }
    }

    private static boolean isThere(RunningContainer container) {
        try {
            String all = Files.readString(Path.of("/proc", Integer.toString(container.pid()), "net/dev"));
            return all.lines().anyMatch(line -> line.trim().startsWith(container.nicName() + ":"));
        } catch (IOException gone) {
            return false;
        }
    }

    private static List<String> pair(String host, String mtu, RunningContainer container) {
        List<String> argv = new ArrayList<>(List.of("ip", "link", "add", "name", host));
        argv.addAll(List.of("mtu", mtu, "type", "veth", "peer", "name", container.nicName()));
        argv.addAll(List.of("address", container.mac(), "mtu", mtu));
        argv.addAll(List.of("netns", Integer.toString(container.pid())));
        return argv;
    }

    private static List<String> inside(RunningContainer container, String... words) {
        List<String> argv = new ArrayList<>(List.of("nsenter", "--net=/proc/" + container.pid() + "/ns/net", "ip"));
        argv.addAll(List.of(words));
        return argv;
    }

    private static String mtu(String parent) {
        try {
            return Files.readString(Path.of("/sys/class/net", parent, "mtu")).trim();
        } catch (IOException unknown) {
            return "1500";
        }
    }

    private static EngineException failed(
            String what, Device device, RunningContainer container, EngineException failure) {
        return new EngineException(
                EngineError.of(
                        EngineError.Kind.FAILED,
                        "cannot " + what + " the device " + device.name() + " (" + container.nicName()
                                + ") of the running container " + container.name() + ": "
                                + failure.error().message()),
                failure);
    }
}
