package org.lxdeck.engine.device;

import java.nio.file.Path;
import java.util.List;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.model.Device;

/** The file system of a block device, mounted on the host for the moment in which the container takes it. */
final class BlockMount {
    private final Device device;
    private final DevicePlace place;
    private final DeviceProgram program;

    BlockMount(Device device, DevicePlace place) {
        this.device = device;
        this.place = place;
        this.program = new DeviceProgram(place, device);
    }

    /** Where it is mounted. */
    Path point() {
        return place.directory(device).resolve("at");
    }

    List<LxcLine> lines() {
        return List.of(
                program.line("pre-start", "device-mount", arguments()),
                program.dropLine("start-host"),
                program.dropLine("post-stop"));
    }

    void mount(RunningContainer container) throws EngineException {
        program.run("device-mount", arguments(), container);
    }

    void drop(RunningContainer container) throws EngineException {
        program.drop(container);
    }

    private List<String> arguments() {
        String raw = device.option("raw.mount.options", "");
        String options = DiskDevice.isTrue(device, "readonly") ? "ro" : "rw";
        return List.of(
                device.option("source", ""),
                raw.isEmpty() ? options : options + "," + raw,
                Boolean.toString(DiskDevice.isRequired(device)));
    }
}
