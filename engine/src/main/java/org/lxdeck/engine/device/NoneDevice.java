package org.lxdeck.engine.device;

import java.util.List;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.config.Problem;
import org.lxdeck.engine.model.Device;

/** Masks a device of the same name that an earlier profile brings. */
public final class NoneDevice implements DeviceType {
    private static final Options OPTIONS = Options.of();

    @Override
    public String name() {
        return "none";
    }

    @Override
    public String help() {
        return "Nothing, in the place of a device that a profile brings";
    }

    @Override
    public List<DeviceOption> options(String kind) {
        return OPTIONS.rows();
    }

    @Override
    public List<Problem> check(Device device) {
        return OPTIONS.check(device);
    }

    @Override
    public List<LxcLine> lines(Device device, LineContext context) {
        return List.of();
    }

    @Override
    public void ready(Device device) {}

    @Override
    public void plug(Device device, RunningContainer container) {}

    @Override
    public void unplug(Device device, RunningContainer container) {}
}
