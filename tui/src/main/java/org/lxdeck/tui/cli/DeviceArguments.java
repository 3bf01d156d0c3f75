package org.lxdeck.tui.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Device;

/** Reads {@code DEVICE,KEY=VALUE[,KEY=VALUE…]} words; several words may speak of one device. */
final class DeviceArguments {
    private DeviceArguments() {}

    static Map<String, Device> parse(List<String> words) throws EngineException {
        Map<String, Map<String, String>> options = new LinkedHashMap<>();
        for (String word : words) {
            int comma = word.indexOf(',');
            if (comma <= 0 || word.indexOf('=') < comma) {
                throw new EngineException(
                        EngineError.Kind.INVALID, "'" + word + "' is not of the form DEVICE,KEY=VALUE");
            }
            options.computeIfAbsent(word.substring(0, comma), name -> new LinkedHashMap<>())
                    .putAll(KeyValues.parse(List.of(word.substring(comma + 1).split(","))));
        }
        Map<String, Device> devices = new LinkedHashMap<>();
        options.forEach((name, map) -> devices.put(name, new Device(name, map)));
        return devices;
    }
}
