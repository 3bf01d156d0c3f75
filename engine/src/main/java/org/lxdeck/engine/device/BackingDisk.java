package org.lxdeck.engine.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.device.DeviceNode.Numbers;

/** The disk of the host that a file, a directory or a block device lies on; of a partition the whole disk. */
final class BackingDisk {
    private static final Path BLOCK = Path.of("/sys/dev/block");
    private static final int DEVICE_FIELD = 2;
    private static final int POINT_FIELD = 4;

    private BackingDisk() {}

    /** {@code major:minor}; null when it lies on no disk (tmpfs, a network). */
    static @Nullable String of(Path path) {
        try {
            if (NodeKind.of(path).equals("b")) {
                Numbers node = Numbers.of(path);
                return node == null ? null : whole(node.text(), BLOCK);
            }
            Numbers lies = Numbers.of(((Number) Files.getAttribute(path, "unix:dev")).longValue());
            if (lies.major() != 0) {
                return whole(lies.text(), BLOCK);
            }
            String mounted = source(path.toRealPath(), Files.readString(Path.of("/proc/self/mountinfo")));
            Numbers node = mounted.startsWith("/dev/") ? Numbers.of(Path.of(mounted)) : null;
            return node == null ? null : whole(node.text(), BLOCK);
        } catch (IOException missing) {
            return null;
        }
    }

    /** The whole disk of a partition, anything else as it is. */
    static String whole(String numbers, Path block) throws IOException {
        Path device = block.resolve(numbers);
        if (!Files.exists(device.resolve("partition"))) {
            return numbers;
        }
        return Files.readString(device.toRealPath().resolveSibling("dev"), StandardCharsets.US_ASCII)
                .trim();
    }

    /** What is mounted where a path lies, by a table as {@code /proc/self/mountinfo}. */
    static String source(Path path, String table) {
        String found = "";
        int longest = -1;
        for (String line : table.split("\n", -1)) {
            String[] fields = line.split(" ", -1);
            int dash = line.indexOf(" - ");
            if (fields.length <= POINT_FIELD || dash < 0 || !fields[DEVICE_FIELD].contains(":")) {
                continue;
            }
            Path point = Path.of(fields[POINT_FIELD].replace("\\040", " "));
            if (path.startsWith(point) && point.getNameCount() >= longest) {
                longest = point.getNameCount();
                String[] after = line.substring(dash + " - ".length()).split(" ", -1);
                found = after.length > 1 ? after[1] : "";
            }
        }
        return found;
    }
}
