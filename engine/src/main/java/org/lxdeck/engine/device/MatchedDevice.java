package org.lxdeck.engine.device;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.config.ValueType;
import org.lxdeck.engine.config.Values;
import org.lxdeck.engine.model.Device;

/** A device that stands for all nodes of the host which fit what it asks for: none, one or several. */
abstract class MatchedDevice implements DeviceType {
    private static final String HOOK = "lxc.hook.pre-start";

    static final DeviceOption UID =
            DeviceOption.of("uid", DeviceValues.ID, HOOK, "User inside that the nodes belong to (0)");
    static final DeviceOption GID =
            DeviceOption.of("gid", DeviceValues.ID, HOOK, "Group inside that the nodes belong to (0)");
    static final DeviceOption MODE =
            DeviceOption.of("mode", DeviceValues.MODE, HOOK, "Who may do what with the nodes (as on the host)");

    /** The options of types that go by vendor and product of a USB device. */
    static final Options ON_USB = Options.of(
            selector("vendorid", DeviceValues.HEX, "Only devices of this vendor, as lsusb shows it"),
            selector("productid", DeviceValues.HEX, "Only devices of this product, as lsusb shows it"),
            UID,
            GID,
            MODE,
            DeviceOption.of(
                    "required",
                    Values.BOOL,
                    HOOK + ", lxc.mount.entry",
                    "Whether the container may not start without one (false)"));

    /** An option that says which devices of the host fit. */
    static DeviceOption selector(String name, ValueType type, String help) {
        return DeviceOption.of(name, type, HOOK + ", lxc.hook.start-host, lxc.hook.post-stop, lxc.mount.entry", help)
                .sets("devices.allow", "device program");
    }

    /** What of the host fits now, in an order that stays. */
    abstract List<FoundNode> found(Device device);

    /** What to say when nothing fits and something must. */
    abstract String missing();

    /** Whether a container may not start when nothing fits. */
    boolean isRequired(Device device) {
        return Values.isTrue(device.option("required", ""));
    }

    /**
     * A node that fits.
     *
     * @param kind {@code b} or {@code c}
     * @param path of the host, and inside
     */
    record FoundNode(String kind, String path, DeviceNode.Numbers numbers) {}

    @Override
    public List<LxcLine> lines(Device device, LineContext context) {
        List<LxcLine> lines = new ArrayList<>();
        for (FoundNode each : found(device)) {
            lines.addAll(node(each, device)
                    .lines(part(device, each), context.place(), context.paths().inside(each.path())));
        }
        return lines;
    }

    @Override
    public void ready(Device device) throws EngineException {
        if (isRequired(device) && found(device).isEmpty()) {
            throw new EngineException(EngineError.Kind.NOT_FOUND, "device " + device.name() + ": " + missing());
        }
    }

    @Override
    public void added(Device device) throws EngineException {
        ready(device);
    }

    @Override
    public void plug(Device device, RunningContainer container) throws EngineException {
        ready(device);
        List<FoundNode> done = new ArrayList<>();
        boolean complete = false;
        try {
            for (FoundNode each : found(device)) {
                node(each, device).plug(part(device, each), container);
                done.add(each);
            }
            complete = true;
        } finally {
            if (!complete) {
                for (FoundNode each : done) {
                    node(each, device).unplug(part(device, each), container);
                }
            }
        }
    }

    @Override
    public void unplug(Device device, RunningContainer container) throws EngineException {
        for (FoundNode each : found(device)) {
            node(each, device).unplug(part(device, each), container);
        }
    }

    @Override
    public void keep(Device device, RunningContainer container) throws EngineException {
        for (FoundNode each : found(device)) {
            node(each, device).allow(container);
        }
    }

    private DeviceNode node(FoundNode found, Device device) {
        return new DeviceNode(
                found.kind(),
                found.path(),
                found.path(),
                found.numbers(),
                device.option("uid", "0"),
                device.option("gid", "0"),
                device.option("mode", ""),
                isRequired(device));
    }

    /** One node of the device, known by its path, so that each has its own place on the host. */
    private static Device part(Device device, FoundNode found) {
        return new Device(device.name() + ":" + found.path(), device.options());
    }
}
