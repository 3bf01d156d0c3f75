package org.lxdeck.tui.cli.device;

import java.io.IOException;
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
import org.lxdeck.tui.cli.ExitCode;
import org.lxdeck.tui.cli.KeyValues;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code device get|set|unset}. */
final class DeviceOptions {
    private DeviceOptions() {}

    /** {@code get}. */
    @Command(name = "get", description = "Print a device's option.")
    static final class Get extends OnDevices {
        @Parameters(index = "1", paramLabel = "DEVICE", description = "Its name")
        String device = "";

        @Parameters(
                index = "2",
                paramLabel = "KEY",
                description = "The option",
                completionCandidates = DeviceWords.Options.class)
        String key = "";

        Get(CliContext context) {
            super(context);
        }

        @Override
        int run(Engine engine, Owner owner) throws EngineException {
            out().println(owner.device(device).option(key, ""));
            return ExitCode.OK;
        }
    }

    /** {@code set}. */
    @Command(name = "set", description = "Set a device's options: KEY=VALUE…, or KEY VALUE.")
    static final class Set extends OnDevices {
        @Parameters(index = "1", paramLabel = "DEVICE", description = "Its name")
        String device = "";

        @Parameters(
                index = "2..*",
                arity = "1..*",
                paramLabel = "KEY=VALUE",
                description = "Options",
                completionCandidates = DeviceWords.Assigned.class)
        List<String> words = new ArrayList<>();

        Set(CliContext context) {
            super(context);
        }

        @Override
        int run(Engine engine, Owner owner) throws EngineException, InterruptedException {
            Map<String, String> options =
                    new LinkedHashMap<>(owner.device(device).options());
            try {
                options.putAll(KeyValues.parseForSet(words, context.io()));
            } catch (IOException e) {
                throw new EngineException(EngineError.Kind.FAILED, "standard input cannot be read: " + e.getMessage());
            }
            return save(engine, owner, device, Optional.of(new Device(device, options)));
        }
    }

    /** {@code unset}. */
    @Command(name = "unset", description = "Unset a device's option.")
    static final class Unset extends OnDevices {
        @Parameters(index = "1", paramLabel = "DEVICE", description = "Its name")
        String device = "";

        @Parameters(
                index = "2",
                paramLabel = "KEY",
                description = "The option",
                completionCandidates = DeviceWords.Options.class)
        String key = "";

        Unset(CliContext context) {
            super(context);
        }

        @Override
        int run(Engine engine, Owner owner) throws EngineException, InterruptedException {
            Map<String, String> options =
                    new LinkedHashMap<>(owner.device(device).options());
            options.remove(key);
            return save(engine, owner, device, Optional.of(new Device(device, options)));
        }
    }
}
