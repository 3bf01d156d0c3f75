package org.lxdeck.tui.cli.info;

import java.util.EnumMap;
import java.util.Map;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.model.Host;
import org.lxdeck.engine.model.HostUsage;
import org.lxdeck.engine.model.Text;
import org.lxdeck.tui.cli.Units;

/** The text of {@code lxdeck info} without a name: each host and its numbers. */
public final class HostInfo {
    private HostInfo() {}

    public static String text(EngineState state) {
        StringBuilder out = new StringBuilder();
        for (Host host : state.hosts()) {
            if (out.length() > 0) {
                out.append('\n');
            }
            line(out, "Host", host.id());
            line(out, "Kind", host.kind().name().toLowerCase(java.util.Locale.ROOT));
            line(out, "Address", Text.line(host.address()));
            if (!host.isWell()) {
                line(out, "Problem", Text.line(host.problem()));
            }
            usage(out, state.hostUsage().getOrDefault(host.id(), HostUsage.UNKNOWN));
            counts(out, state, host.id());
        }
        return out.toString();
    }

    private static void usage(StringBuilder out, HostUsage usage) {
        if (usage.cpus() > 0) {
            line(out, "CPUs", String.valueOf(usage.cpus()));
        }
        if (usage.load1() >= 0) {
            line(out, "Load", load(usage.load1()) + " " + load(usage.load5()) + " " + load(usage.load15()));
        }
        if (usage.memoryTotal() > 0) {
            line(out, "Memory", Units.iec(usage.memoryUsed()) + " of " + Units.iec(usage.memoryTotal()));
        }
        if (usage.diskTotal() > 0) {
            line(out, "Disk", Units.iec(usage.diskFree()) + " free of " + Units.iec(usage.diskTotal()));
        }
        line(out, "lxcfs", usage.lxcfs());
        line(out, "Cgroups", usage.cgroups());
    }

    private static String load(int hundredths) {
        return hundredths / 100 + (hundredths % 100 < 10 ? ".0" : ".") + hundredths % 100;
    }

    private static void counts(StringBuilder out, EngineState state, String host) {
        Map<ContainerStatus, Integer> counts = new EnumMap<>(ContainerStatus.class);
        for (Container container : state.containers()) {
            if (container.ref().host().equals(host)) {
                counts.merge(container.status(), 1, Integer::sum);
            }
        }
        out.append("Containers:\n");
        counts.forEach((status, count) -> line(out, "  " + status.label(), count.toString()));
    }

    private static void line(StringBuilder out, String name, String value) {
        out.append(name).append(": ").append(value).append('\n');
    }
}
