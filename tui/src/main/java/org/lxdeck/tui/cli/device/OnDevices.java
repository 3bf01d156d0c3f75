package org.lxdeck.tui.cli.device;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.ProfileIntent;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.CliVerb;
import org.lxdeck.tui.cli.Submissions;
import org.lxdeck.tui.cli.config.Containers;
import org.lxdeck.tui.cli.profile.Profiles;
import org.lxdeck.tui.cli.profile.Saved;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** A verb on the devices of a container or, below {@code profile}, of a profile. */
abstract class OnDevices extends CliVerb {
    @Parameters(index = "0", paramLabel = "[HOST:]NAME", description = "The container or profile")
    String name = "";

    OnDevices(CliContext context) {
        super(context);
    }

    /** Whose devices they are, and how to change one. */
    record Owner(Map<String, Device> own, Map<String, Device> inherited, Saving saving) {
        Device device(String device) throws EngineException {
            Device found = own.get(device);
            if (found == null) {
                throw new EngineException(
                        EngineError.Kind.NOT_FOUND,
                        inherited.containsKey(device)
                                ? "Device " + device + " comes from a profile; change it there or use override"
                                : "there is no device named " + device);
            }
            return found;
        }
    }

    /** Stores one device, or removes it. */
    interface Saving {
        Intent of(String device, Optional<Device> value);
    }

    abstract int run(Engine engine, Owner owner) throws EngineException, InterruptedException;

    @Override
    protected int run() throws EngineException, InterruptedException {
        try (Engine engine = openEngine()) {
            return run(engine, onProfile() ? profile(engine) : container(engine));
        }
    }

    int save(Engine engine, Owner owner, String device, Optional<Device> value) throws InterruptedException {
        Operation ended = submissions(engine).one(owner.saving().of(device, value));
        return onProfile() ? Saved.say(ended, global().quiet(), out()) : Submissions.exitCode(List.of(ended));
    }

    private boolean onProfile() {
        CommandSpec group = spec.parent().parent();
        return group.name().equals("profile");
    }

    private Owner container(Engine engine) throws EngineException {
        Container container = Containers.find(engine, name);
        return new Owner(
                container.devices(),
                container.expandedDevices(),
                (device, value) ->
                        new Intent.Configure(container.ref(), Map.of(), Map.of(device, value), Optional.empty()));
    }

    private Owner profile(Engine engine) throws EngineException {
        Profile profile = Profiles.find(Profiles.read(engine), name);
        return new Owner(profile.devices(), Map.of(), (device, value) -> {
            Map<String, Device> devices = new LinkedHashMap<>(profile.devices());
            devices.remove(device);
            value.ifPresent(one -> devices.put(device, one));
            return new ProfileIntent.SaveProfile(
                    new Profile(
                            profile.host(),
                            profile.name(),
                            profile.description(),
                            profile.config(),
                            devices,
                            List.of()),
                    false);
        });
    }
}
