package org.lxdeck.engine.device;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.config.ValueType;
import org.lxdeck.engine.config.Values;
import org.lxdeck.engine.model.Device;

/** A veth pair, of which one end stays on the host: what bridged, p2p and routed interfaces have in common. */
abstract class VethNic implements NicKind {
    private static final Map<String, ValueType> COMMON = Map.of(
            "name", NicValues.INTERFACE,
            "host_name", NicValues.INTERFACE,
            "hwaddr", NicValues.MAC,
            "mtu", NicValues.MTU,
            "limits.ingress", NicValues.RATE,
            "limits.egress", NicValues.RATE,
            "limits.max", NicValues.RATE,
            "ipv4.routes", NicValues.V4_NETWORKS,
            "ipv6.routes", NicValues.V6_NETWORKS);
    private final String name;
    private final Map<String, ValueType> options;

    VethNic(String name, Map<String, ValueType> own) {
        this.name = name;
        Map<String, ValueType> all = new LinkedHashMap<>(COMMON);
        all.putAll(own);
        this.options = Map.copyOf(all);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, ValueType> options() {
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
