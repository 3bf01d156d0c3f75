package org.lxdeck.engine.device;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.config.Problem;
import org.lxdeck.engine.device.DeviceNode.Numbers;
import org.lxdeck.engine.model.Device;

/**
 * Nodes of the host that the drivers of a USB device made ({@code /dev/ttyUSB0}, {@code /dev/sdb}), by its vendor and
 * product.
 */
public final class HotplugDevice extends MatchedDevice {
    private final SysTree sys;

    HotplugDevice(SysTree sys) {
        this.sys = sys;
    }

    @Override
    public String name() {
        return "unix-hotplug";
    }

    @Override
    public String help() {
        return "Nodes that the drivers of USB devices made, by vendor and product";
    }

    @Override
    public List<DeviceOption> options(String kind) {
        return ON_USB.rows();
    }

    @Override
    public List<Problem> check(Device device) {
        List<Problem> problems = new ArrayList<>(ON_USB.check(device));
        if (device.option("vendorid", "").isEmpty()
                && device.option("productid", "").isEmpty()) {
            problems.add(Options.problem(device, "", "Unix hotplug devices require a vendorid or a productid"));
        }
        return problems;
    }

    @Override
    List<FoundNode> found(Device device) {
        List<FoundNode> found = new ArrayList<>();
        add("dev/char", "c", device, found);
        add("dev/block", "b", device, found);
        return found;
    }

    private void add(String directory, String kind, Device device, List<FoundNode> found) {
        for (Path each : sys.entries(directory)) {
            Path usb = usb(each);
            Numbers numbers = SysTree.numbers(each);
            String node = SysTree.node(each);
            // The bus's own node of the device is what the type usb is for.
            boolean own = each.equals(usb);
            if (usb != null && !own && numbers != null && !node.isEmpty() && UsbDevice.fits(usb, device)) {
                found.add(new FoundNode(kind, node, numbers));
            }
        }
    }

    /** The USB device that a device hangs on; null when on none. */
    private @Nullable Path usb(Path device) {
        for (Path at = device; at != null && at.startsWith(sys.root()) && !at.equals(sys.root()); at = at.getParent()) {
            if (!SysTree.text(at.resolve("idVendor")).isEmpty()) {
                return at;
            }
        }
        return null;
    }

    @Override
    String missing() {
        return "Required Unix Hotplug device not found";
    }
}
