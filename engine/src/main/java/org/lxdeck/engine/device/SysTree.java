package org.lxdeck.engine.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.device.DeviceNode.Numbers;

/**
 * What the kernel tells of its devices.
 *
 * @param root {@code /sys}, or a recorded one
 */
record SysTree(Path root) {
    static final SysTree LIVE = new SysTree(Path.of("/sys"));

    /** The entries of a directory in order, links taken; none when it is not there. */
    List<Path> entries(String directory) {
        return entries(root.resolve(directory));
    }

    static List<Path> entries(Path directory) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(directory)) {
            for (Path each : all) {
                found.add(each.toRealPath());
            }
        } catch (IOException missing) {
            return List.of();
        }
        found.sort(null);
        return found;
    }

    /** A file's only line; nothing when it cannot be read. */
    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).trim();
        } catch (IOException missing) {
            return "";
        }
    }

    /** What the file {@code dev} of a device says; null when it has no node. */
    static @Nullable Numbers numbers(Path device) {
        String[] parts = text(device.resolve("dev")).split(":", -1);
        if (parts.length != 2 || DeviceValues.whole(parts[0]) < 0 || DeviceValues.whole(parts[1]) < 0) {
            return null;
        }
        return new Numbers(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /** The path of a device's node beneath /dev, as its uevent says; nothing when that is no plain path. */
    static String node(Path device) {
        for (String line : text(device.resolve("uevent")).split("\n", -1)) {
            if (line.startsWith("DEVNAME=")) {
                String name = line.substring("DEVNAME=".length());
                return DeviceValues.IN_DEV.problem("/dev/" + name).isEmpty() ? "/dev/" + name : "";
            }
        }
        return "";
    }
}
