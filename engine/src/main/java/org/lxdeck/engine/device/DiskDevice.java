package org.lxdeck.engine.device;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.config.Problem;
import org.lxdeck.engine.config.Values;
import org.lxdeck.engine.device.LineContext.FileKind;
import org.lxdeck.engine.model.Device;

/** A directory or file of the host mounted into the container, or ({@code path: /}) where its root file system lies. */
public final class DiskDevice implements DeviceType {
    @Override
    public String name() {
        return "disk";
    }

    /** Whether the device says where the root file system lies. */
    public static boolean isRoot(Device device) {
        return device.type().equals("disk") && device.option("path", "").equals("/");
    }

    @Override
    public String help() {
        return "A directory, file or block device of the host, mounted inside";
    }

    @Override
    public List<DeviceOption> options(String kind) {
        return DiskOptions.ALONE.rows();
    }

    @Override
    public List<Problem> check(Device device) {
        return DiskOptions.check(device);
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
        List<LxcLine> lines = new ArrayList<>();
        String from = source;
        if (kind == FileKind.BLOCK) {
            BlockMount mount = new BlockMount(device, context.place());
            lines.addAll(mount.lines());
            from = mount.point().toString();
        }
        lines.add(new LxcLine(
                "lxc.mount.entry",
                escape(from) + " " + escape(relative(context.paths().inside(device.option("path", "")))) + " none "
                        + escape(options(device, kind, context.mapped())) + " 0 0"));
        return lines;
    }

    private static String options(Device device, FileKind kind, boolean mapped) {
        StringBuilder options = new StringBuilder();
        options.append(isTrue(device, "readonly") ? "ro," : "");
        options.append(isTrue(device, "recursive") ? "rbind" : "bind");
        String propagation = device.option("propagation", "");
        options.append(propagation.isEmpty() ? "" : "," + propagation);
        String raw = device.option("raw.mount.options", "");
        options.append(raw.isEmpty() || kind == FileKind.BLOCK ? "" : "," + raw);
        options.append(mapped && isTrue(device, "shift") ? ",idmap=container" : "");
        options.append(kind == FileKind.FILE ? ",create=file" : ",create=dir");
        return options + (isRequired(device) || kind != FileKind.BLOCK ? "" : ",optional");
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
    public String lack(Device device) {
        return device.option("size", "").isEmpty()
                ? ""
                : "size of the device " + device.name()
                        + " does nothing here: the store is a directory of a file system without a limit for each"
                        + " container";
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
}
