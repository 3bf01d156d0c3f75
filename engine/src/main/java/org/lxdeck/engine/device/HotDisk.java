package org.lxdeck.engine.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Device;
import org.lxdeck.lxc.ContainerMounts;
import org.lxdeck.lxc.ContainerMounts.Propagation;

/** Mounts and unmounts a disk device inside a running container. */
final class HotDisk {
    private HotDisk() {}

    static void plug(Device device, RunningContainer container) throws EngineException {
        Path source = Path.of(device.option("source", ""));
        String word = device.option("propagation", "");
        boolean deep = word.startsWith("r") && !word.isEmpty();
        ContainerMounts.Bind bind = new ContainerMounts.Bind(
                source,
                target(device),
                Files.isDirectory(source),
                DiskDevice.isTrue(device, "readonly"),
                DiskDevice.isTrue(device, "recursive") || deep,
                propagation(word));
        try {
            ContainerMounts.bind(container.pid(), bind, container.rootUid(), container.rootGid());
        } catch (IOException failure) {
            throw failed("add", device, container, failure);
        }
    }

    static void unplug(Device device, RunningContainer container) throws EngineException {
        try {
            ContainerMounts.unmount(container.pid(), target(device));
        } catch (IOException failure) {
            throw failed("remove", device, container, failure);
        }
    }

    private static String target(Device device) {
        return "/" + Path.of(DiskDevice.relative(device.option("path", ""))).normalize();
    }

    /** What a mount made at start gets when nothing is said: it takes what the host mounts beneath, gives nothing. */
    private static Propagation propagation(String word) {
        return switch (word) {
            case "private", "rprivate" -> Propagation.PRIVATE;
            case "shared", "rshared" -> Propagation.SHARED;
            case "unbindable", "runbindable" -> Propagation.UNBINDABLE;
            default -> Propagation.SLAVE;
        };
    }

    private static EngineException failed(String what, Device device, RunningContainer container, IOException failure) {
        return new EngineException(
                EngineError.of(
                        EngineError.Kind.FAILED,
                        "cannot " + what + " the device " + device.name() + " of the running container "
                                + container.name() + ": " + failure.getMessage()),
                failure);
    }
}
