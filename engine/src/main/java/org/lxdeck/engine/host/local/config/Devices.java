package org.lxdeck.engine.host.local.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.device.DeviceType;
import org.lxdeck.engine.device.DeviceTypes;
import org.lxdeck.engine.device.HostCommand;
import org.lxdeck.engine.model.Device;

/** What devices need of the host around a start. */
final class Devices {
    private Devices() {}

    /** Throws what is missing on the host for these devices. */
    static void requireReady(Map<String, Device> devices) throws EngineException {
        for (Device device : devices.values()) {
            Optional<DeviceType> type = DeviceTypes.find(device.type());
            if (type.isPresent()) {
                type.get().ready(device);
            }
        }
    }

    /** Takes away the small file system that liblxc mounted for the tunnel, and its directory. */
    static void closeTunnel(Path tunnel) {
        if (!Files.isDirectory(tunnel)) {
            return;
        }
        try {
            HostCommand.run(List.of("umount", "--lazy", "--", tunnel.toString()));
        } catch (EngineException notMounted) {
            System.getLogger(Devices.class.getName()).log(System.Logger.Level.DEBUG, "was not mounted", notMounted);
        }
        try {
            Files.deleteIfExists(tunnel);
        } catch (java.io.IOException busy) {
            System.getLogger(Devices.class.getName()).log(System.Logger.Level.DEBUG, "left behind", busy);
        }
    }
}
