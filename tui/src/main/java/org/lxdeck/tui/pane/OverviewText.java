package org.lxdeck.tui.pane;

import java.util.List;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.HostUsage;
import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.tui.text.Paragraphs;
import org.lxdeck.tui.theme.Role;

/** The overview of a container in words, without its graphs. */
public final class OverviewText {
    private OverviewText() {}

    /**
     * The overview of a container.
     *
     * @param calm its CPU over a few seconds, as in the table
     */
    public static Paragraphs of(Container container, UsageSample usage, int calm, HostUsage host, long nowMillis) {
        Paragraphs lines = new Paragraphs();
        lines.line("Name", Role.STRONG, container.name());
        lines.some(Role.ERROR, container.problem());
        add(lines, OverviewFacts.identity(container, usage, nowMillis));
        add(lines, OverviewFacts.warnings(container, usage));
        if (OverviewFacts.isAlive(container)) {
            add(lines.skip(), List.of(OverviewFacts.cpu(usage, calm), OverviewFacts.memory(usage)));
            lines.line("Network", both("in", usage.netRxRate(), "out", usage.netTxRate()));
            lines.line("Disk", both("read", usage.diskReadRate(), "write", usage.diskWriteRate()));
            add(lines, List.of(OverviewFacts.pressure(usage)));
            add(lines, OverviewFacts.counts(usage, host));
        }
        return lines;
    }

    private static void add(Paragraphs lines, List<OverviewFacts.Fact> facts) {
        for (OverviewFacts.Fact fact : facts) {
            lines.line(fact.label(), fact.role(), fact.text());
        }
    }

    private static String both(String one, long first, String other, long second) {
        return one + " " + UsageText.speed(first) + ", " + other + " " + UsageText.speed(second);
    }
}
