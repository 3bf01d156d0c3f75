package org.lxdeck.engine.config;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.lxdeck.engine.device.DevicePlace;
import org.lxdeck.engine.device.LineContext;
import org.lxdeck.engine.device.NicDevice;
import org.lxdeck.engine.model.Device;

/**
 * Gives every nic device its {@code lxc.net} index, its name inside and its address. What is chosen is kept as
 * {@code volatile.<device>.name} and {@code .hwaddr}, so that it stays the same.
 */
public final class NicPlan {
    private NicPlan() {}

    /**
     * The spec with all that nic devices need.
     *
     * @param taken indexes of {@code lxc.net.N} lines outside the block
     * @param newMac makes an address that nobody has
     */
    public static ContainerSpec complete(
            ContainerSpec spec, Map<String, Device> devices, Set<Integer> taken, Supplier<String> newMac) {
        Map<String, String> config = new LinkedHashMap<>(spec.config());
        Map<String, Integer> net = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        for (Device device : devices.values()) {
            names.add(device.option("name", ""));
        }
        int index = 0;
        for (Device device : devices.values()) {
            if (!device.type().equals("nic")) {
                continue;
            }
            while (taken.contains(index)) {
                index++;
            }
            net.put(device.name(), index++);
            chooseMac(device, config, newMac);
            chooseName(device, config, names);
        }
        config.keySet().removeIf(key -> isOfGoneNic(key, net));
        return spec.withConfig(config).withNet(net);
    }

    /** What the lines of a device are made from. */
    static LineContext context(
            ContainerSpec spec, Device device, LineContext.Paths paths, boolean mapped, DevicePlace place) {
        int index = spec.net().getOrDefault(device.name(), 0);
        return new LineContext(index, name(spec, device), mac(spec, device), paths, mapped, place);
    }

    /** The name of a nic inside the container. */
    public static String name(ContainerSpec spec, Device device) {
        String stored = spec.config().getOrDefault(VolatileKeys.ofDevice(device.name(), "name"), "");
        return device.option("name", stored.isEmpty() ? "eth0" : stored);
    }

    /** The address of a nic. */
    public static String mac(ContainerSpec spec, Device device) {
        String stored = spec.config().getOrDefault(VolatileKeys.ofDevice(device.name(), "hwaddr"), "");
        return device.option("hwaddr", stored);
    }

    private static void chooseMac(Device device, Map<String, String> config, Supplier<String> newMac) {
        String key = VolatileKeys.ofDevice(device.name(), "hwaddr");
        if (!device.option("hwaddr", "").isEmpty() || !NicDevice.choosesAddress(device)) {
            config.remove(key);
        } else if (!Macs.isMac(config.getOrDefault(key, ""))) {
            config.put(key, newMac.get());
        }
    }

    private static void chooseName(Device device, Map<String, String> config, Set<String> names) {
        String key = VolatileKeys.ofDevice(device.name(), "name");
        if (!device.option("name", "").isEmpty()) {
            config.remove(key);
            return;
        }
        String stored = config.getOrDefault(key, "");
        if (!stored.isEmpty() && names.add(stored)) {
            return;
        }
        int number = 0;
        while (!names.add("eth" + number)) {
            number++;
        }
        config.put(key, "eth" + number);
    }

    private static boolean isOfGoneNic(String key, Map<String, Integer> net) {
        boolean ofNic = key.startsWith("volatile.") && (key.endsWith(".hwaddr") || key.endsWith(".name"));
        return ofNic && !net.containsKey(key.substring("volatile.".length(), key.lastIndexOf('.')));
    }
}
