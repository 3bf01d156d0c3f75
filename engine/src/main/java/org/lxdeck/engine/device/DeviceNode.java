package org.lxdeck.engine.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.model.Device;
import org.lxdeck.lxc.ContainerMounts;
import org.lxdeck.lxc.ContainerMounts.Propagation;

/**
 * A node of the host as a container shall have it. It is made on the host for the moment of the start, bound to its place
 * inside, and taken away from the host again.
 *
 * @param kind {@code b} or {@code c}
 * @param source of the host, empty when only its numbers matter
 * @param path inside
 * @param numbers {@code major:minor}; null while the source is not there
 * @param uid as seen inside
 * @param mode octal, empty for the source's
 */
record DeviceNode(
        String kind,
        String source,
        String path,
        @Nullable Numbers numbers,
        String uid,
        String gid,
        String mode,
        boolean required) {

    /** Major and minor number. */
    record Numbers(int major, int minor) {
        /** Those of the node at a path; null when there is none. */
        static @Nullable Numbers of(Path path) {
            try {
                if (NodeKind.of(path).isEmpty()) {
                    return null;
                }
                return of(((Number) Files.getAttribute(path, "unix:rdev")).longValue());
            } catch (IOException | UnsupportedOperationException | IllegalArgumentException missing) {
                return null;
            }
        }

        /** Takes a number of the kernel's 64-bit form apart. */
        static Numbers of(long device) {
            long major = ((device >> 8) & 0xfff) | ((device >> 32) & ~0xfffL);
            long minor = (device & 0xff) | ((device >> 12) & ~0xffL);
            return new Numbers((int) major, (int) (minor & 0xffffffL));
        }

        String text() {
            return major + ":" + minor;
        }
    }

    /** The lines of a start, for several nodes of one device numbered from 0. */
    List<LxcLine> lines(Device device, DevicePlace place, String target) {
        DeviceProgram program = new DeviceProgram(place, device);
        List<LxcLine> lines = new ArrayList<>();
        lines.add(program.line("pre-start", "device-node", arguments()));
        lines.add(program.dropLine("start-host"));
        lines.add(program.dropLine("post-stop"));
        if (numbers != null) {
            lines.add(new LxcLine("lxc.cgroup.devices.allow", rule(numbers)));
            lines.add(new LxcLine("lxc.cgroup2.devices.allow", rule(numbers)));
        }
        String options = "bind,create=file" + (required ? "" : ",optional");
        lines.add(new LxcLine(
                "lxc.mount.entry",
                DiskDevice.escape(made(device, place).toString()) + " " + DiskDevice.escape(DiskDevice.relative(target))
                        + " none " + options + " 0 0"));
        return lines;
    }

    /** Adds it to a running container; all or nothing. */
    void plug(Device device, RunningContainer container) throws EngineException {
        DeviceProgram program = new DeviceProgram(container.place(), device);
        if (numbers == null) {
            throw new EngineException(
                    EngineError.Kind.NOT_FOUND, "device " + device.name() + ": there is no device " + source);
        }
        try {
            program.run("device-node", arguments(), container);
            DeviceRules.allow(rule(numbers), container);
            ContainerMounts.bind(
                    container.pid(),
                    new ContainerMounts.Bind(
                            made(device, container.place()), path, false, Set.of(), false, false, Propagation.PRIVATE),
                    container.rootUid(),
                    container.rootGid());
        } catch (IOException failure) {
            DeviceRules.deny(rule(numbers), container);
            throw failed("add", device, container, failure);
        } finally {
            program.drop(container);
        }
    }

    /** Allows it again, for a device that has the same numbers may just have been taken away. */
    void allow(RunningContainer container) throws EngineException {
        if (numbers != null) {
            DeviceRules.allow(rule(numbers), container);
        }
    }

    /** Takes it away from a running container, with the file that was made for it. */
    void unplug(Device device, RunningContainer container) throws EngineException {
        try {
            Numbers there = Numbers.of(Path.of("/proc", Integer.toString(container.pid()), "root" + path));
            ContainerMounts.unmountFile(container.pid(), path);
            Numbers mine = numbers != null ? numbers : there;
            if (mine != null) {
                DeviceRules.deny(rule(mine), container);
            }
        } catch (IOException failure) {
            throw failed("remove", device, container, failure);
        }
    }

    private List<String> arguments() {
        return List.of(
                kind,
                numbers == null ? "-" : Integer.toString(numbers.major()),
                numbers == null ? "-" : Integer.toString(numbers.minor()),
                source.isEmpty() ? "-" : source,
                uid,
                gid,
                mode.isEmpty() ? "-" : mode,
                Boolean.toString(required));
    }

    private String rule(Numbers of) {
        return kind + " " + of.text() + " rwm";
    }

    private static Path made(Device device, DevicePlace place) {
        return place.directory(device).resolve("at/node");
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
