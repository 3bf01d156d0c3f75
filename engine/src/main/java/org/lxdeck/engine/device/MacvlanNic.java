package org.lxdeck.engine.device;

import java.util.List;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.model.Device;

/** An interface with an address of its own on an interface of the host, past the host itself. */
final class MacvlanNic implements NicKind {
    @Override
    public String name() {
        return "macvlan";
    }

    @Override
    public Options options() {
        return NicOptions.MACVLAN;
    }

    @Override
    public String help() {
        return "An address of its own on an interface of the host";
    }

    @Override
    public List<LxcLine> lines(Device device, LineContext context) {
        NicLines lines = new NicLines(device, context, "macvlan")
                .add("macvlan.mode", "bridge")
                .add("link", NicWords.below(device))
                .inside(context.mac());
        if (!device.option("vlan", "").isEmpty()) {
            lines.prepare(words(device));
        }
        return lines.end();
    }

    private static NicWords words(Device device) {
        return NicWords.of("prepare", device).vlan();
    }

    @Override
    public void ready(Device device) throws EngineException {
        NicHost.requireParent(device, "interface");
        if (!device.option("vlan", "").isEmpty()) {
            NicHost.requireTools(device, false);
        }
    }

    @Override
    public void plug(Device device, RunningContainer container) throws EngineException {
        ready(device);
        HotNic.plugMacvlan(device, words(device), container);
    }

    @Override
    public void unplug(Device device, RunningContainer container) throws EngineException {
        HotNic.unplug(device, container);
    }
}
