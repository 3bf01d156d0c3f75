package org.lxdeck.tui.cli.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Device;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.KeyValues;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code device override}. */
@Command(name = "override", description = "Copy a profile's device to the container and change options of the copy.")
final class DeviceOverride extends OnDevices {
    @Parameters(index = "1", paramLabel = "DEVICE", description = "Its name")
    String device = "";

    @Parameters(
            index = "2..*",
            paramLabel = "KEY=VALUE",
            description = "Options to change",
            completionCandidates = DeviceWords.Assigned.class)
    List<String> words = new ArrayList<>();

    DeviceOverride(CliContext context) {
        super(context);
    }

    @Override
    int run(Engine engine, Owner owner) throws EngineException, InterruptedException {
        if (owner.own().containsKey(device)) {
            throw new EngineException(EngineError.Kind.CONFLICT, "The device already exists: " + device);
        }
        Device inherited = owner.inherited().get(device);
        if (inherited == null) {
            throw new EngineException(EngineError.Kind.NOT_FOUND, "The profile device doesn't exist: " + device);
        }
        Map<String, String> options = new LinkedHashMap<>(inherited.options());
        options.putAll(KeyValues.parse(words));
        return save(engine, owner, device, Optional.of(new Device(device, options)));
    }
}
