package org.lxdeck.engine.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Device;
import org.lxdeck.lxc.ContainerMounts;
import org.lxdeck.lxc.ContainerMounts.Propagation;
import org.lxdeck.lxc.ContainerMounts.Restriction;

/** Mounts and unmounts a disk device inside a running container. */
final class HotDisk {
    private HotDisk() {}

    static void plug(Device device, RunningContainer container) throws EngineException {
        Path source = Path.of(device.option("source", ""));
        if (!NodeKind.of(source).equals("b")) {
            plug(device, source, container);
            return;
        }
        BlockMount mount = new BlockMount(device, container.place());
        try {
            mount.mount(container);
            plug(device, mount.point(), container);
        } finally {
            mount.drop(container);
        }
    }

    private static void plug(Device device, Path source, RunningContainer container) throws EngineException {
        String word = device.option("propagation", "");
        boolean deep = word.startsWith("r") && !word.isEmpty();
        boolean shifted = DiskDevice.isTrue(device, "shift") && container.rootUid() != 0;
        ContainerMounts.Bind bind = new ContainerMounts.Bind(
                source,
                target(device),
                Files.isDirectory(source),
                restrictions(device),
                DiskDevice.isTrue(device, "recursive") || deep,
                shifted,
                propagation(word));
        try {
            ContainerMounts.bind(container.pid(), bind, container.rootUid(), container.rootGid());
        } catch (IOException failure) {
            EngineException said = failed("add", device, container, failure);
            throw shifted
                    ? new EngineException(
                            said.error()
                                    .withHint("shift needs a file system with id-mapped mounts; take it from the disk"),
                            failure)
                    : said;
        }
    }

    /** The options that liblxc sets on a bind at start; others belong to a file system, which is mounted already. */
    private static Set<Restriction> restrictions(Device device) {
        Set<Restriction> all = EnumSet.noneOf(Restriction.class);
        if (DiskDevice.isTrue(device, "readonly")) {
            all.add(Restriction.READ_ONLY);
        }
        for (String option : device.option("raw.mount.options", "").split(",", -1)) {
            switch (option) {
                case "ro" -> all.add(Restriction.READ_ONLY);
                case "nosuid" -> all.add(Restriction.NO_SETUID);
                case "nodev" -> all.add(Restriction.NO_DEVICES);
                case "noexec" -> all.add(Restriction.NO_PROGRAMS);
                case "noatime" -> all.add(Restriction.NO_ACCESS_TIMES);
                case "nodiratime" -> all.add(Restriction.NO_DIRECTORY_ACCESS_TIMES);
                default -> {}
            }
        }
        return all;
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
