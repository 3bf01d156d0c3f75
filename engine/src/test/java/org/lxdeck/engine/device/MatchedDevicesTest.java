package org.lxdeck.engine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Device;

/** Which nodes of recorded trees of the kernel's are taken: a serial adapter and a stick on USB, two graphics cards. */
class MatchedDevicesTest {
    @TempDir
    Path root;

    private void make(String at, String dev, String node, String... files) throws IOException {
        Path directory = Files.createDirectories(root.resolve("devices").resolve(at));
        for (String file : files) {
            int equals = file.indexOf('=');
            Files.writeString(directory.resolve(file.substring(0, equals)), file.substring(equals + 1) + "\n");
        }
        if (!dev.isEmpty()) {
            Files.writeString(directory.resolve("dev"), dev + "\n");
            Files.writeString(directory.resolve("uevent"), "MAJOR=1\nDEVNAME=" + node + "\nDEVTYPE=x\n");
        }
    }

    private void link(String from, String at) throws IOException {
        Path link = root.resolve(from);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, root.resolve("devices").resolve(at));
    }

    @BeforeEach
    void record() throws IOException {
        root = root.toRealPath();
        make("pci0/usb1", "189:0", "bus/usb/001/001", "idVendor=1d6b", "idProduct=0002");
        make("pci0/usb1/1-1", "189:1", "bus/usb/001/002", "idVendor=0403", "idProduct=6001");
        make("pci0/usb1/1-1/1-1:1.0", "", "");
        make("pci0/usb1/1-1/1-1:1.0/ttyUSB0/tty/ttyUSB0", "188:0", "ttyUSB0");
        make("pci0/usb1/1-2", "189:2", "bus/usb/001/003", "idVendor=0781", "idProduct=5567");
        make("pci0/usb1/1-2/1-2:1.0/host2/block/sdb", "8:16", "sdb");
        make("pci0/usb1/1-2/1-2:1.0/host2/block/sdc", "8:32", "../etc/shadow");
        make("virtual/mem/null", "1:3", "null");
        for (String name : List.of("usb1", "1-1", "1-1/1-1:1.0", "1-2")) {
            String at = name.equals("usb1") ? "pci0/usb1" : "pci0/usb1/" + name;
            link("bus/usb/devices/" + name.replaceFirst(".*/", ""), at);
        }
        link("dev/char/189:1", "pci0/usb1/1-1");
        link("dev/char/188:0", "pci0/usb1/1-1/1-1:1.0/ttyUSB0/tty/ttyUSB0");
        link("dev/char/1:3", "virtual/mem/null");
        link("dev/block/8:16", "pci0/usb1/1-2/1-2:1.0/host2/block/sdb");
        link("dev/block/8:32", "pci0/usb1/1-2/1-2:1.0/host2/block/sdc");
        card("0000:00:02.0", "8086", 0);
        card("0000:01:00.0", "10de", 1);
        Files.createDirectories(root.resolve("gpus/0000:01:00.0"));
        Files.writeString(root.resolve("gpus/0000:01:00.0/information"), "Model: \t X\nDevice Minor: \t 0\n");
        Files.createDirectories(root.resolve("dev"));
        Files.createSymbolicLink(root.resolve("dev/nvidia0"), Path.of("/dev/null"));
        Files.createSymbolicLink(root.resolve("dev/nvidiactl"), Path.of("/dev/full"));
        Files.createSymbolicLink(root.resolve("dev/nvidia1"), Path.of("/dev/zero"));
    }

    private void card(String address, String vendor, int number) throws IOException {
        String at = "pci0/" + address;
        make(at, "", "", "vendor=0x" + vendor, "device=0x00" + number + "a");
        make(at + "/drm/card" + number, "226:" + number, "dri/card" + number);
        make(at + "/drm/card" + number + "/card" + number + "-HDMI-A-1", "", "");
        make(at + "/drm/renderD" + (128 + number), "226:" + (128 + number), "dri/renderD" + (128 + number));
        link("class/drm/card" + number, at + "/drm/card" + number);
        link("class/drm/renderD" + (128 + number), at + "/drm/renderD" + (128 + number));
        link("class/drm/card" + number + "-HDMI-A-1", at + "/drm/card" + number + "/card" + number + "-HDMI-A-1");
    }

    private List<String> usb(String... options) {
        return names(new UsbDevice(new SysTree(root)), options);
    }

    private List<String> hotplug(String... options) {
        return names(new HotplugDevice(new SysTree(root)), options);
    }

    private List<String> gpu(String... options) {
        return names(gpus(), options);
    }

    private GpuDevice gpus() {
        return new GpuDevice(new SysTree(root), root.resolve("dev"), root.resolve("gpus"));
    }

    private static List<String> names(MatchedDevice type, String... options) {
        return type.found(device(options)).stream()
                .map(node ->
                        node.kind() + " " + node.path() + " " + node.numbers().text())
                .sorted()
                .toList();
    }

    private static Device device(String... options) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < options.length; i += 2) {
            all.put(options[i], options[i + 1]);
        }
        return new Device("d", all);
    }

    @Test
    void usbDevicesAreTakenByVendorAndProduct() {
        assertEquals(3, usb().size());
        assertEquals(List.of("c /dev/bus/usb/001/002 189:1"), usb("vendorid", "0403"));
        assertEquals(List.of("c /dev/bus/usb/001/003 189:2"), usb("vendorid", "0781", "productid", "5567"));
        assertEquals(List.of(), usb("vendorid", "0781", "productid", "6001"));
    }

    @Test
    void nodesOfTheirDriversAreTakenWithoutTheBusItself() {
        assertEquals(List.of("c /dev/ttyUSB0 188:0"), hotplug("vendorid", "0403"));
        assertEquals(List.of("b /dev/sdb 8:16"), hotplug("productid", "5567"));
        assertEquals(List.of(), hotplug("vendorid", "1d6c"));
    }

    @Test
    void cardsAreTakenWithAllTheirNodes() {
        assertEquals(List.of("c /dev/dri/card0 226:0", "c /dev/dri/renderD128 226:128"), gpu("vendorid", "8086"));
        assertEquals(gpu("vendorid", "8086"), gpu("id", "0"));
        assertEquals(gpu("vendorid", "8086"), gpu("pci", "00:02.0"));
        assertEquals(
                List.of(
                        "c /dev/dri/card1 226:1",
                        "c /dev/dri/renderD129 226:129",
                        "c /dev/nvidia0 1:3",
                        "c /dev/nvidiactl 1:7"),
                gpu("pci", "0000:01:00.0"));
        assertEquals(6, gpu().size());
        assertEquals(List.of(), gpu("id", "2"));
    }

    @Test
    void whatIsRequiredMustBeThere() {
        UsbDevice usb = new UsbDevice(new SysTree(root));
        assertThrows(EngineException.class, () -> usb.ready(device("vendorid", "ffff", "required", "true")));
        assertThrows(EngineException.class, () -> gpus().ready(device("id", "7")));
    }
}
