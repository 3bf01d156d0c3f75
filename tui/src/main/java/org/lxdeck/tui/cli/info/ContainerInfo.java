package org.lxdeck.tui.cli.info;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.lxdeck.engine.model.Address;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.NetworkState;
import org.lxdeck.engine.model.Text;
import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.tui.cli.Times;
import org.lxdeck.tui.cli.Units;

/** The text of {@code lxdeck info NAME}, in the layout of {@code lxc info}. */
public final class ContainerInfo {
    private ContainerInfo() {}

    public static String text(Container container, UsageSample usage, List<NetworkState> network, ZoneId zone) {
        StringBuilder out = new StringBuilder();
        line(out, "Name", Text.line(container.name()));
        if (!container.description().isEmpty()) {
            line(out, "Description", Text.line(container.description()));
        }
        line(out, "Status", container.status().label().toUpperCase(Locale.ROOT));
        line(out, "Type", container.ephemeral() ? "container (ephemeral)" : "container");
        line(out, "Architecture", container.architecture());
        if (container.pid() != 0) {
            line(out, "PID", String.valueOf(container.pid()));
        }
        if (container.createdAt() > 0) {
            line(out, "Created", Times.minute(container.createdAt(), zone));
        }
        if (container.lastUsedAt() > 0) {
            line(out, "Last Used", Times.minute(container.lastUsedAt(), zone));
        }
        if (!container.problem().isEmpty()) {
            line(out, "Problem", Text.line(container.problem()));
        }
        if (container.status().isAlive()) {
            resources(out, usage, network);
        }
        return out.toString();
    }

    private static void resources(StringBuilder out, UsageSample usage, List<NetworkState> network) {
        out.append("\nResources:\n");
        if (usage.processes() >= 0) {
            line(out, "  Processes", String.valueOf(usage.processes()));
        }
        if (usage.cpuNanos() >= 0) {
            out.append("  CPU usage:\n");
            line(out, "    CPU usage (in seconds)", String.valueOf(usage.cpuNanos() / 1_000_000_000));
        }
        if (usage.memoryUsed() >= 0) {
            out.append("  Memory usage:\n");
            line(out, "    Memory (current)", Units.iec(usage.memoryUsed()));
            if (usage.memoryPeak() >= 0) {
                line(out, "    Memory (peak)", Units.iec(usage.memoryPeak()));
            }
            if (usage.swapUsed() > 0) {
                line(out, "    Swap (current)", Units.iec(usage.swapUsed()));
            }
        }
        if (!network.isEmpty()) {
            out.append("  Network usage:\n");
            for (NetworkState one : network) {
                network(out, one);
            }
        }
    }

    private static void network(StringBuilder out, NetworkState one) {
        out.append("    ").append(Text.line(one.name())).append(":\n");
        line(out, "      Type", one.type());
        line(out, "      State", one.state().toUpperCase(Locale.ROOT));
        if (!one.hostName().isEmpty()) {
            line(out, "      Host interface", one.hostName());
        }
        if (!one.hwaddr().isEmpty()) {
            line(out, "      MAC address", one.hwaddr());
        }
        if (one.mtu() >= 0) {
            line(out, "      MTU", String.valueOf(one.mtu()));
        }
        line(out, "      Bytes received", Units.si(one.bytesReceived()));
        line(out, "      Bytes sent", Units.si(one.bytesSent()));
        line(out, "      Packets received", String.valueOf(one.packetsReceived()));
        line(out, "      Packets sent", String.valueOf(one.packetsSent()));
        if (one.addresses().isEmpty()) {
            return;
        }
        out.append("      IP addresses:\n");
        for (Address address : one.addresses()) {
            String family = address.family().equals("inet") ? "inet:  " : "inet6: ";
            out.append("        ")
                    .append(family)
                    .append(address.address())
                    .append('/')
                    .append(address.prefix());
            out.append(" (").append(address.scope()).append(")\n");
        }
    }

    private static void line(StringBuilder out, String name, String value) {
        out.append(name).append(": ").append(value).append('\n');
    }
}
