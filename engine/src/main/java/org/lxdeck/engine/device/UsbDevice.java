package org.lxdeck.engine.device;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.config.Problem;
import org.lxdeck.engine.device.DeviceNode.Numbers;
import org.lxdeck.engine.model.Device;

/** USB devices of the host by vendor and product, as programs that speak to the bus themselves use them. */
public final class UsbDevice extends MatchedDevice {
    private final SysTree sys;

    UsbDevice(SysTree sys) {
        this.sys = sys;
    }

    @Override
    public String name() {
        return "usb";
    }

    @Override
    public String help() {
        return "USB devices of the host by vendor and product";
    }

    @Override
    public List<DeviceOption> options(String kind) {
        return ON_USB.rows();
    }

    @Override
    public List<Problem> check(Device device) {
        return ON_USB.check(device);
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
