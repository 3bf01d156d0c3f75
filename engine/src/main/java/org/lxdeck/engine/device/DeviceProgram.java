package org.lxdeck.engine.device;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.model.Device;

/** A run of one of the programs of {@link HookDirectory} for a device: as a line for liblxc, or at once. */
final class DeviceProgram {
    private static final String DROP = "device-drop";

    private final DevicePlace place;
    private final Device device;

    DeviceProgram(DevicePlace place, Device device) {
        this.place = place;
        this.device = device;
    }

    /** The line by which liblxc runs it, e.g. at {@code pre-start}. */
    LxcLine line(String hook, String program, List<String> arguments) {
        return new LxcLine("lxc.hook." + hook, place.hooks().command(program, words(arguments)));
    }

    /** The line that takes away what a device has on the host. */
    LxcLine dropLine(String hook) {
        return line(hook, DROP, List.of());
    }

    /** Runs it for a running container. */
    void run(String program, List<String> arguments, RunningContainer container) throws EngineException {
        List<String> argv = new ArrayList<>(List.of("env", "LXC_PID=" + container.pid()));
        argv.addAll(List.of("LXC_NAME=" + container.name(), "/bin/sh"));
        argv.add(place.hooks().path().resolve(program).toString());
        argv.addAll(words(arguments));
        try {
            HostCommand.run(argv);
        } catch (EngineException failure) {
            String said = failure.error().message();
            throw new EngineException(
                    EngineError.of(failure.error().kind(), said.startsWith("env: ") ? said.substring(5) : said)
                            .withDetail(String.join(" ", argv)),
                    failure);
        }
    }

    /** Takes away what the device has on the host. */
    void drop(RunningContainer container) throws EngineException {
        run(DROP, List.of(), container);
    }

    private List<String> words(List<String> arguments) {
        List<String> all = new ArrayList<>();
        all.add(place.directory(device).toString());
        all.add(place.log().toString());
        all.add(device.name());
        all.addAll(arguments);
        return all;
    }
}
