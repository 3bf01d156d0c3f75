package org.lxdeck.engine.device;

import java.util.List;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.model.Device;

/** An interface of the host, or a VLAN of it, given away while the container runs. */
final class PhysicalNic implements NicKind {
    @Override
    public String name() {
        return "physical";
    }

    @Override
    public Options options() {
        return NicOptions.PHYSICAL;
    }

    @Override
    public String help() {
        return "An interface of the host, given away";
    }

    @Override
    public List<LxcLine> lines(Device device, LineContext context) {
        return new NicLines(device, context, "phys")
                .add("link", NicWords.below(device))
                .inside(device.option("hwaddr", ""))
                .prepare(words(device))
                .end();
    }

    private static NicWords words(Device device) {
        return NicWords.of("prepare", device).vlan();
    }

    @Override
    public void ready(Device device) throws EngineException {
        NicHost.requireParent(device, "interface");
        NicHost.requireTools(device, false);
    }

    @Override
    public void plug(Device device, RunningContainer container) throws EngineException {
        ready(device);
        HotNic.plugPhysical(device, NicWords.below(device), words(device), container);
    }

    @Override
    public void unplug(Device device, RunningContainer container) throws EngineException {
        HotNic.giveBack(device, NicWords.below(device), container);
    }
}
