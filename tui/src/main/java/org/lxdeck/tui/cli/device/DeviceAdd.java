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

/** {@code device add}. */
@Command(name = "add", description = "Add a device: DEVICE TYPE KEY=VALUE…")
final class DeviceAdd extends OnDevices {
    @Parameters(index = "1", paramLabel = "DEVICE", description = "Its name")
    String device = "";

    @Parameters(
            index = "2",
            paramLabel = "TYPE",
            description = "${COMPLETION-CANDIDATES}",
            completionCandidates = DeviceWords.Types.class)
    String type = "";

    @Parameters(
            index = "3..*",
            paramLabel = "KEY=VALUE",
            description = "Its options",
            completionCandidates = DeviceWords.Assigned.class)
    List<String> words = new ArrayList<>();

    DeviceAdd(CliContext context) {
        super(context);
    }

    @Override
    int run(Engine engine, Owner owner) throws EngineException, InterruptedException {
        if (owner.own().containsKey(device)) {
            throw new EngineException(EngineError.Kind.CONFLICT, "The device already exists: " + device);
        }
        Map<String, String> options = new LinkedHashMap<>();
        options.put("type", type);
        options.putAll(KeyValues.parse(words));
        return save(engine, owner, device, Optional.of(new Device(device, options)));
    }
}
