package org.lxdeck.engine.device;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.config.Problem;
import org.lxdeck.engine.config.Values;
import org.lxdeck.engine.device.DeviceNode.Numbers;
import org.lxdeck.engine.model.Device;

/** A character or block device of the host, {@code unix-char} or {@code unix-block}. */
public final class UnixDevice implements DeviceType {
    private static final String HOOK = "lxc.hook.pre-start";
    private static final Options OPTIONS = Options.of(
            DeviceOption.of("source", DeviceValues.IN_DEV, HOOK, "The node of the host (else the one at path)")
                    .sets("devices.allow", "device program"),
            DeviceOption.of("path", DeviceValues.PATH, "lxc.mount.entry", "Where it is inside (else at source)"),
            DeviceOption.of("major", DeviceValues.MAJOR, HOOK, "Its major number, with minor, instead of a source")
                    .sets("devices.allow", "device program"),
            DeviceOption.of("minor", DeviceValues.MINOR, HOOK, "Its minor number, with major, instead of a source")
                    .sets("devices.allow", "device program"),
            DeviceOption.of("uid", DeviceValues.ID, HOOK, "User inside that it belongs to (0)"),
            DeviceOption.of("gid", DeviceValues.ID, HOOK, "Group inside that it belongs to (0)"),
            DeviceOption.of("mode", DeviceValues.MODE, HOOK, "Who may do what with it (0660)"),
            DeviceOption.of(
                    "required",
                    Values.BOOL,
                    HOOK + ", lxc.mount.entry",
                    "Whether the container may not start without it (true)"));

    /** As in LXD, whatever mode the host's node has. */
    private static final String USUAL_MODE = "660";

    private final String name;
    private final String kind;

    private UnixDevice(String name, String kind) {
        this.name = name;
        this.kind = kind;
    }

    static UnixDevice character() {
        return new UnixDevice("unix-char", "c");
    }

    static UnixDevice block() {
        return new UnixDevice("unix-block", "b");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String help() {
        return kind.equals("c")
                ? "A character device of the host, such as a serial line"
                : "A block device of the host, as a device and not mounted";
    }

    @Override
    public List<DeviceOption> options(String unused) {
        return OPTIONS.rows();
    }

    @Override
    public List<Problem> check(Device device) {
        List<Problem> found = new ArrayList<>(OPTIONS.check(device));
        if (device.option("source", "").isEmpty() && device.option("path", "").isEmpty()) {
            found.add(Options.problem(
                    device, "", "Unix device entry is missing the required \"source\" or \"path\" property"));
        }
        return found;
    }

    @Override
    public List<LxcLine> lines(Device device, LineContext context) {
        DeviceNode node = node(device);
        if (node.numbers() == null && !node.required()) {
            return List.of();
        }
        return node.lines(device, context.place(), context.paths().inside(node.path()));
    }

    @Override
    public void ready(Device device) throws EngineException {
        DeviceNode node = node(device);
        if (node.required() && node.numbers() == null) {
            String source = node.source();
            boolean there = Files.exists(Path.of(source));
            throw new EngineException(EngineError.of(
                            there ? EngineError.Kind.INVALID : EngineError.Kind.NOT_FOUND,
                            "device " + device.name() + ": "
                                    + (there
                                            ? "Path specified is not a " + name + " device: " + source
                                            : "The required device path doesn't exist and the major and minor settings"
                                                    + " are not specified: " + source))
                    .withHint("name another source, or set required: \"false\" on the device " + device.name()));
        }
    }

    @Override
    public void added(Device device) throws EngineException {
        ready(device);
    }

    @Override
    public void plug(Device device, RunningContainer container) throws EngineException {
        ready(device);
        DeviceNode node = node(device);
        if (node.numbers() != null) {
            node.plug(device, container);
        }
    }

    @Override
    public void unplug(Device device, RunningContainer container) throws EngineException {
        node(device).unplug(device, container);
    }

    @Override
    public void keep(Device device, RunningContainer container) throws EngineException {
        node(device).allow(container);
    }

    private DeviceNode node(Device device) {
        String path = device.option("path", device.option("source", ""));
        String major = device.option("major", "");
        String minor = device.option("minor", "");
        boolean numbered = !major.isEmpty() && !minor.isEmpty();
        String source = numbered ? "" : device.option("source", path);
        String required = device.option("required", "");
        return new DeviceNode(
                kind,
                source,
                path,
                numbered ? new Numbers(Integer.parseInt(major), Integer.parseInt(minor)) : numbers(source),
                device.option("uid", "0"),
                device.option("gid", "0"),
                device.option("mode", USUAL_MODE),
                required.isEmpty() || Values.isTrue(required));
    }

    private @Nullable Numbers numbers(String source) {
        Path path = Path.of(source);
        return NodeKind.of(path).equals(kind) ? Numbers.of(path) : null;
    }
}
