package org.lxdeck.engine.device;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lxdeck.engine.config.Problem;
import org.lxdeck.engine.config.Values;
import org.lxdeck.engine.device.DeviceNode.Numbers;
import org.lxdeck.engine.model.Device;

/** USB devices of the host by vendor and product, as programs that speak to the bus themselves use them. */
public final class UsbDevice extends MatchedDevice {
    private static final Options OPTIONS = new Options(
            Map.of(
                    "vendorid", DeviceValues.HEX,
                    "productid", DeviceValues.HEX,
                    "uid", DeviceValues.ID,
                    "gid", DeviceValues.ID,
                    "mode", DeviceValues.MODE,
                    "required", Values.BOOL),
            Set.of());

    private final SysTree sys;

    UsbDevice(SysTree sys) {
        this.sys = sys;
    }

    @Override
    public String name() {
        return "usb";
    }

    @Override
    public List<Problem> check(Device device) {
        return OPTIONS.check(device);
    }

    @Override
    List<FoundNode> found(Device device) {
        List<FoundNode> found = new ArrayList<>();
        for (Path each : sys.entries("bus/usb/devices")) {
            Numbers numbers = SysTree.numbers(each);
            String node = SysTree.node(each);
            if (numbers != null && !node.isEmpty() && fits(each, device)) {
                found.add(new FoundNode("c", node, numbers));
            }
        }
        return found;
    }

    /** Whether a directory of the kernel's is a device of this vendor and product. */
    static boolean fits(Path usb, Device device) {
        String vendor = SysTree.text(usb.resolve("idVendor"));
        String product = SysTree.text(usb.resolve("idProduct"));
        return !vendor.isEmpty()
                && vendor.equals(device.option("vendorid", vendor))
                && product.equals(device.option("productid", product));
    }

    @Override
    String missing() {
        return "Required USB device not found";
    }
}
