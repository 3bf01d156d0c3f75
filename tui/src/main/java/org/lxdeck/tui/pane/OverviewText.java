package org.lxdeck.tui.pane;

import org.lxdeck.engine.model.Address;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.tui.text.Paragraphs;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Amounts;

/** The container at a glance, in words: what the overview draws, without its graphs. */
public final class OverviewText {
    private OverviewText() {}

    public static Paragraphs of(Container container, UsageSample usage, long nowMillis) {
        Paragraphs lines = new Paragraphs();
        lines.line("Name", Role.STRONG, container.name());
        lines.some(Role.ERROR, container.problem());
        lines.line("Status", StatusLook.role(container.status()), status(container, usage, nowMillis));
        lines.line("About", container.description());
        lines.line("Image", container.config().getOrDefault("image.description", ""));
        lines.line("Profiles", String.join(", ", container.profiles()));
        for (Address address : container.addresses()) {
            lines.line("Address", address.isGlobal() ? address.address() : "");
        }
        lines.line("Rights", container.privileged() ? "privileged" : "unprivileged");
        lines.line("Created", container.createdAt() > 0 ? Amounts.date(container.createdAt()) : "");
        if (usage.oomKills() > 0) {
            lines.line("!", Role.CRIT, "out of memory: the kernel killed " + usage.oomKills() + " processes");
        }
        if (usage.throttledPerMille() > 0) {
            lines.line("!", Role.WARN, "throttled in " + Amounts.percent(usage.throttledPerMille()) + "% of its time");
        }
        if (container.status().isAlive() && container.pid() != 0) {
            numbers(usage, lines.skip());
        }
        return lines;
    }

    private static String status(Container container, UsageSample usage, long nowMillis) {
        StringBuilder text = new StringBuilder(container.status().label());
        if (container.status().isAlive() && usage.startedAtMillis() > 0) {
            text.append(" for ").append(Amounts.duration(Math.max(0, (nowMillis - usage.startedAtMillis()) / 1000)));
        }
        if (container.pid() != 0) {
            text.append(", init is pid ").append(container.pid());
        }
        return text.toString();
    }

    private static void numbers(UsageSample usage, Paragraphs lines) {
        lines.line("CPU", Amounts.percent(usage.cpuPerMille()) + "% of one core");
        lines.line("Memory", Amounts.bytes(usage.memoryUsed()) + " of " + Amounts.bytes(usage.memoryLimit()));
        lines.line("Cache", usage.memoryCache() >= 0 ? Amounts.bytes(usage.memoryCache()) : "");
        lines.line("Network", "in " + rate(usage.netRxRate()) + ", out " + rate(usage.netTxRate()));
        lines.line("Disk", "read " + rate(usage.diskReadRate()) + ", write " + rate(usage.diskWriteRate()));
        String most = usage.processLimit() > 0 ? " of " + usage.processLimit() : "";
        lines.line("Processes", usage.processes() < 0 ? Amounts.UNKNOWN : usage.processes() + most);
        lines.line("Peak memory", usage.memoryPeak() > 0 ? Amounts.bytes(usage.memoryPeak()) : "");
    }

    private static String rate(long value) {
        return value < 0 ? Amounts.UNKNOWN : Amounts.rate(value) + "/s";
    }
}
