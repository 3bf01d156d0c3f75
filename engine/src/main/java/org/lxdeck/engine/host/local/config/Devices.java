package org.lxdeck.engine.host.local.config;

import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.device.DeviceType;
import org.lxdeck.engine.device.DeviceTypes;
import org.lxdeck.engine.model.Device;

/** What devices need of the host around a start. */
final class Devices {
    private Devices() {}

    /** Throws what is missing on the host for a device that is added to a container. */
    static void requireAddable(Device device) throws EngineException {
        Optional<DeviceType> type = DeviceTypes.find(device.type());
        if (type.isPresent()) {
            type.get().added(device);
        }
    }

    /** Throws what is missing on the host for these devices. */
    static void requireReady(Map<String, Device> devices) throws EngineException {
        for (Device device : devices.values()) {
            Optional<DeviceType> type = DeviceTypes.find(device.type());
            if (type.isPresent()) {
                type.get().ready(device);
            }
        }
    }
}
