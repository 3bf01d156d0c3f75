package org.lxdeck.engine.device;

import java.util.ArrayList;
import java.util.List;
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

    private static final String MOUNTED = "lxc.mount.entry";
    private static final String BLOCK = ", of a block device lxc.hook.pre-start";
    private static final String READ = "blkio.throttle.read_bps_device or read_iops_device";
    private static final String WRITE = "blkio.throttle.write_bps_device or write_iops_device";
    static final Options ALONE = Options.of(
            DeviceOption.of("source", SOURCE, MOUNTED + BLOCK, "The directory, file or block device of the host"),
            DeviceOption.of("path", DeviceValues.PATH, MOUNTED, "Where it is mounted; / for the root file system"),
            DeviceOption.kept("pool", Values.LINE, "The store that the root file system lies in"),
            DeviceOption.of("readonly", Values.BOOL, MOUNTED + BLOCK, "Nothing can be written to it"),
            DeviceOption.of(
                    "required", Values.BOOL, MOUNTED + BLOCK, "Whether the container may not start without it (true)"),
            DeviceOption.of("optional", Values.BOOL, MOUNTED + BLOCK, "Old name of required, the other way round"),
            DeviceOption.of("recursive", Values.BOOL, MOUNTED, "With what is mounted beneath it"),
            DeviceOption.of(
                    "shift", Values.BOOL, MOUNTED, "Ids of its files are those inside, as they are on the host"),
            DeviceOption.of(
                    "propagation", PROPAGATION, MOUNTED, "Which way later mounts beneath it are seen (private)"),
            DeviceOption.of("raw.mount.options", MOUNT, MOUNTED + BLOCK, "Options for the file system"),
            DeviceOption.of("limits.read", LIMIT, "", "Most it may read of the disk that it lies on")
                    .sets(READ, "io.max")
                    .inPlace(),
            DeviceOption.of("limits.write", LIMIT, "", "Most it may write to the disk that it lies on")
                    .sets(WRITE, "io.max")
                    .inPlace(),
            DeviceOption.of("limits.max", LIMIT, "", "Both at once, before limits.read and limits.write")
                    .sets(READ + ", " + WRITE, "io.max")
                    .inPlace(),
            DeviceOption.kept("size", Values.BYTES, "Most that the root file system may hold (in stores with quotas)"),
            DeviceOption.kept("size.state", Values.BYTES, "The same for its saved state (kept for LXD)"),
            DeviceOption.kept("boot.priority", DeviceValues.PRIORITY, "Order of booting from it (of virtual machines)"),
            DeviceOption.kept("ceph.cluster_name", Values.LINE, "A Ceph cluster (refused: no Ceph here)"),
            DeviceOption.kept("ceph.user_name", Values.LINE, "A user of Ceph (refused: no Ceph here)"));

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
