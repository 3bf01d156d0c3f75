package org.lxdeck.engine.device;

import java.util.List;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.config.Values;
import org.lxdeck.engine.model.Device;

/** A veth pair, of which one end stays on the host: what bridged, p2p and routed interfaces have in common. */
abstract class VethNic implements NicKind {
    private final String name;
    private final Options options;

    VethNic(String name, Options options) {
        this.name = name;
        this.options = options;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Options options() {
        return options;
    }

    /** What the program is told once the pair is made. */
    abstract NicWords words(Device device, String mac);

    /** The lines that only this kind has. */
    abstract List<LxcLine> more(Device device, NicLines lines, LineContext context);

    @Override
    public List<LxcLine> lines(Device device, LineContext context) {
        NicLines lines =
                new NicLines(device, context, "veth").inside(context.mac()).option("veth.pair", "host_name");
        NicWords words = words(device, context.mac());
        if (!words.isEmpty()) {
            lines.up(words.add("net", Integer.toString(context.netIndex())));
        }
        return more(device, lines, context);
    }

    @Override
    public void plug(Device device, RunningContainer container) throws EngineException {
        ready(device);
        HotNic.plugPair(device, words(device, container.mac()), container);
    }

    @Override
    public void unplug(Device device, RunningContainer container) throws EngineException {
        HotNic.unplug(device, container);
    }

    @Override
    public void update(Device before, Device after, RunningContainer container) throws EngineException {
        ready(after);
        HotNic.change(after, words(after, container.mac()), container);
    }

    static boolean isTrue(Device device, String option) {
        return Values.isTrue(device.option(option, ""));
    }
}
