package org.lxdeck.tui.cli.device;

import java.util.Optional;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.tui.cli.CliContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code device remove}. */
@Command(name = "remove", aliases = "rm", description = "Remove a device.")
final class DeviceRemove extends OnDevices {
    @Parameters(index = "1", paramLabel = "DEVICE", description = "Its name")
    String device = "";

    DeviceRemove(CliContext context) {
        super(context);
    }

    @Override
    int run(Engine engine, Owner owner) throws EngineException, InterruptedException {
        return save(engine, owner, owner.device(device).name(), Optional.empty());
    }
}
