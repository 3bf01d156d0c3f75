package org.lxdeck.engine.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.InvalidValue;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.config.Problem;
import org.lxdeck.engine.config.ValueType;
import org.lxdeck.engine.config.Values;
import org.lxdeck.engine.device.LineContext.FileKind;
import org.lxdeck.engine.model.Device;

/** A directory or file of the host mounted into the container, or ({@code path: /}) where its root file system lies. */
public final class DiskDevice implements DeviceType {
    private static final ValueType PATH = ValueType.parsed("an absolute path", DiskDevice::pathInside);
    private static final ValueType SOURCE = ValueType.parsed("an absolute path of the host", DiskDevice::pathOnHost);
    private static final ValueType PROPAGATION =
            Values.oneOf("private", "shared", "slave", "unbindable", "rprivate", "rshared", "rslave", "runbindable");

    private static final Options OPTIONS = new Options(
            Map.of(
                    "path", PATH,
                    "source", SOURCE,
                    "pool", Values.oneOf("default"),
                    "required", Values.BOOL,
                    "optional", Values.BOOL,
                    "readonly", Values.BOOL,
                    "recursive", Values.BOOL,
                    "propagation", PROPAGATION,
                    "boot.priority", Values.INT),
            Set.of(
                    "size",
                    "size.state",
                    "shift",
                    "raw.mount.options",
                    "limits.read",
                    "limits.write",
                    "limits.max",
                    "ceph.cluster_name",
                    "ceph.user_name"));

    @Override
    public String name() {
        return "disk";
    }

    /** Whether the device says where the root file system lies. */
    public static boolean isRoot(Device device) {
        return device.type().equals("disk") && device.option("path", "").equals("/");
    }

    @Override
    public List<Problem> check(Device device) {
        List<Problem> found = new ArrayList<>(OPTIONS.check(device));
        String source = device.option("source", "");
        String pool = device.option("pool", "");
        if (device.option("path", "").isEmpty()) {
            found.add(
                    Options.problem(device, "", "Disk entry is missing the required \"source\" or \"path\" property"));
        } else if (isRoot(device)) {
            if (!source.isEmpty()) {
                found.add(Options.problem(device, "source", "Root disk entry may not have a \"source\" property set"));
            }
            if (pool.isEmpty()) {
                found.add(Options.problem(device, "", "Root disk entry must have a \"pool\" property set"));
            }
        } else if (!pool.isEmpty()) {
            found.add(Options.problem(
                    device,
                    "pool",
                    "volumes of a pool are not supported by this version of lxdeck; use a source path"));
        } else if (source.isEmpty()) {
            found.add(
                    Options.problem(device, "", "Disk entry is missing the required \"source\" or \"path\" property"));
        }
        if (isTrue(device, "recursive") && isTrue(device, "readonly")) {
            found.add(Options.problem(
                    device, "recursive", "Recursive read-only bind-mounts aren't currently supported by the kernel"));
        }
        return found;
    }

    @Override
    public List<LxcLine> lines(Device device, LineContext context) {
        if (isRoot(device)) {
            return List.of();
        }
        String source = device.option("source", "");
        FileKind kind = context.paths().onHost(source);
        if (kind == FileKind.MISSING && !isRequired(device)) {
            return List.of();
        }
        StringBuilder options = new StringBuilder();
        options.append(isTrue(device, "readonly") ? "ro," : "");
        options.append(isTrue(device, "recursive") ? "rbind" : "bind");
        String propagation = device.option("propagation", "");
        options.append(propagation.isEmpty() ? "" : "," + propagation);
        options.append(kind == FileKind.FILE ? ",create=file" : ",create=dir");
        String target = relative(context.paths().inside(device.option("path", "")));
        return List.of(
                new LxcLine("lxc.mount.entry", escape(source) + " " + escape(target) + " none " + options + " 0 0"));
    }

    @Override
    public void ready(Device device) throws EngineException {
        if (isRoot(device) || !isRequired(device)) {
            return;
        }
        String source = device.option("source", "");
        if (LineContext.onHost(source) == FileKind.MISSING) {
            throw new EngineException(EngineError.of(
                            EngineError.Kind.NOT_FOUND,
                            "Missing source path \"" + source + "\" for disk \"" + device.name() + "\"")
                    .withHint("make it, or set required: \"false\" on the device " + device.name()));
        }
    }

    @Override
    public void added(Device device) throws EngineException {
        ready(device);
    }

    @Override
    public void plug(Device device, RunningContainer container) throws EngineException {
        ready(device);
        if (!isRoot(device) && LineContext.onHost(device.option("source", "")) != FileKind.MISSING) {
            HotDisk.plug(device, container);
        }
    }

    @Override
    public void unplug(Device device, RunningContainer container) throws EngineException {
        if (!isRoot(device)) {
            HotDisk.unplug(device, container);
        }
    }

    static boolean isTrue(Device device, String option) {
        return Values.isTrue(device.option(option, ""));
    }

    static boolean isRequired(Device device) {
        if (!device.option("required", "").isEmpty()) {
            return isTrue(device, "required");
        }
        return !isTrue(device, "optional");
    }

    /** The path inside without leading slashes, as liblxc wants it. */
    static String relative(String path) {
        int start = 0;
        while (start < path.length() && path.charAt(start) == '/') {
            start++;
        }
        return path.substring(start);
    }

    /** A field of an fstab line. */
    static String escape(String field) {
        StringBuilder out = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            switch (c) {
                case ' ' -> out.append("\\040");
                case '\t' -> out.append("\\011");
                case '\\' -> out.append("\\134");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private static void pathInside(String path) {
        plainPath(path);
        if (!path.startsWith("/")) {
            throw new InvalidValue("the path inside the container must be absolute");
        }
    }

    private static void pathOnHost(String path) {
        plainPath(path);
        if (!path.startsWith("/")) {
            throw new InvalidValue("Source path must be absolute for local sources");
        }
    }

    private static void plainPath(String path) {
        if (path.length() > 4000) {
            throw new InvalidValue("the path is too long");
        }
        for (int i = 0; i < path.length(); i++) {
            if (Character.isISOControl(path.charAt(i)) || path.charAt(i) == '\u2028' || path.charAt(i) == '\u2029') {
                throw new InvalidValue("the path contains a control character");
            }
        }
        if (("/" + path + "/").contains("/../")) {
            throw new InvalidValue("the path may not contain \"..\"");
        }
    }
}
