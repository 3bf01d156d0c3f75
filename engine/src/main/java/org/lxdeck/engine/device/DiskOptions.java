package org.lxdeck.engine.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lxdeck.engine.config.ByteSize;
import org.lxdeck.engine.config.InvalidValue;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.config.Problem;
import org.lxdeck.engine.config.ValueType;
import org.lxdeck.engine.config.Values;
import org.lxdeck.engine.model.Device;

/** What the options of a disk may say, alone and together. Messages are LXD's. */
final class DiskOptions {
    private static final String LACKS = "Disk entry is missing the required \"source\" or \"path\" property";
    private static final ValueType SOURCE = ValueType.parsed("an absolute path of the host", DiskOptions::pathOnHost);
    private static final ValueType PROPAGATION =
            Values.oneOf("private", "shared", "slave", "unbindable", "rprivate", "rshared", "rslave", "runbindable");
    private static final ValueType MOUNT = ValueType.parsed("mount options separated by commas", DiskOptions::mount);
    private static final ValueType LIMIT = ValueType.parsed("bytes a second, or e.g. 100iops", DiskLimit::parse);

    /** Options that liblxc takes for itself out of a mount entry. */
    private static final Set<String> OF_LIBLXC = Set.of("create", "optional", "relative", "idmap");

    private static final Options ALONE = new Options(
            Map.ofEntries(
                    Map.entry("path", DeviceValues.PATH),
                    Map.entry("source", SOURCE),
                    Map.entry("pool", Values.LINE),
                    Map.entry("required", Values.BOOL),
                    Map.entry("optional", Values.BOOL),
                    Map.entry("readonly", Values.BOOL),
                    Map.entry("recursive", Values.BOOL),
                    Map.entry("shift", Values.BOOL),
                    Map.entry("propagation", PROPAGATION),
                    Map.entry("raw.mount.options", MOUNT),
                    Map.entry("limits.read", LIMIT),
                    Map.entry("limits.write", LIMIT),
                    Map.entry("limits.max", LIMIT),
                    Map.entry("size", Values.BYTES),
                    Map.entry("size.state", Values.BYTES),
                    Map.entry("ceph.cluster_name", Values.LINE),
                    Map.entry("ceph.user_name", Values.LINE),
                    Map.entry("boot.priority", DeviceValues.PRIORITY)),
            Set.of());

    private final Device device;
    private final List<Problem> found = new ArrayList<>();

    private DiskOptions(Device device) {
        this.device = device;
    }

    static List<Problem> check(Device device) {
        DiskOptions options = new DiskOptions(device);
        options.found.addAll(ALONE.check(device));
        if (DiskDevice.isRoot(device)) {
            options.root();
        } else {
            options.mounted();
        }
        options.together();
        return options.found;
    }

    private void root() {
        if (has("source")) {
            wrong("source", "Root disk entry may not have a \"source\" property set");
        }
        if (!has("pool")) {
            wrong("", "Root disk entry must have a \"pool\" property set");
        } else if (!device.option("pool", "").equals("default")) {
            wrong("pool", "Invalid value \"" + device.option("pool", "") + "\" (not one of [default])");
        }
        if (has("shift")) {
            wrong(
                    "shift",
                    "The \"shift\" property cannot be used with custom storage volumes; the ids of the root disk are"
                            + " those of the container already");
        }
    }

    private void mounted() {
        if (!has("path") || !has("source")) {
            wrong("", LACKS);
        } else if (has("pool")) {
            wrong(
                    "pool",
                    device.option("source", "").startsWith("/")
                            ? "Storage volumes cannot be specified as absolute paths"
                            : "volumes of a pool are not supported by this version of lxdeck; use a source path");
        }
        if (has("size")) {
            wrong("size", "Only the root disk may have a size quota");
        }
        if (has("size.state")) {
            wrong("size.state", "Only the root disk may have a migration size quota");
        }
    }

    private void together() {
        if (has("required") && has("optional")) {
            wrong("optional", "Cannot use both \"required\" and deprecated \"optional\" properties at the same time");
        }
        if (DiskDevice.isTrue(device, "recursive") && DiskDevice.isTrue(device, "readonly")) {
            wrong("recursive", "Recursive read-only bind-mounts aren't currently supported by the kernel");
        }
        if (has("ceph.cluster_name") || has("ceph.user_name")) {
            wrong(
                    "",
                    "Invalid options ceph.cluster_name/ceph.user_name for source \"" + device.option("source", "")
                            + "\"");
        }
    }

    private boolean has(String option) {
        return !device.option(option, "").isEmpty();
    }

    private void wrong(String option, String sentence) {
        found.add(Options.problem(device, option, sentence));
    }

    private static void pathOnHost(String path) {
        DeviceValues.plainPath(path);
        if (!path.startsWith("/")) {
            throw new InvalidValue("Source path must be absolute for local sources");
        }
    }

    private static void mount(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (LxcLine.breaksLine(text.charAt(i)) || Character.isWhitespace(text.charAt(i))) {
                throw new InvalidValue("Invalid value: mount options are one word, separated by commas");
            }
        }
        for (String option : text.split(",", -1)) {
            String word = option.contains("=") ? option.substring(0, option.indexOf('=')) : option;
            if (OF_LIBLXC.contains(word)) {
                throw new InvalidValue("Invalid value: " + word + " is not an option of a file system");
            }
        }
    }

    /**
     * A limit of a disk.
     *
     * @param operations whether it counts operations, otherwise bytes
     * @param aSecond 0 for none
     */
    record DiskLimit(boolean operations, long aSecond) {
        static DiskLimit parse(String text) {
            if (text.endsWith("iops")) {
                long count = DeviceValues.whole(text.substring(0, text.length() - "iops".length()));
                if (count < 0) {
                    throw new InvalidValue("Invalid value: " + text);
                }
                return new DiskLimit(true, count);
            }
            return new DiskLimit(false, ByteSize.parse(text));
        }
    }
}
