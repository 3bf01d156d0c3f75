package org.lxdeck.tui.screen;

import java.util.List;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.HostUsage;
import org.lxdeck.tui.app.Consumers;
import org.lxdeck.tui.app.ContainerSort;
import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.app.Resource;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Amounts;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.DisplayWidth;

/** The answers above the top view: for every resource how much of it is used, and who uses most; names first. */
final class TopSummary {
    private static final Resource[] LINES = {Resource.CPU, Resource.MEMORY, Resource.DISK, Resource.NET};
    private static final ContainerSort[] SORTS = ContainerSort.values();
    private static final int NAMES = 34;

    private TopSummary() {}

    static void draw(Model model, Canvas canvas) {
        Consumers consumers = model.sparks().consumers();
        if (consumers == null) {
            return;
        }
        if (canvas.height() < LINES.length) {
            Resource sorted = Resource.of(SORTS[model.tables().containers().sort()]);
            line(model, consumers, sorted == null ? Resource.CPU : sorted, canvas.sub(0, 0, canvas.width(), 1));
            return;
        }
        for (int i = 0; i < LINES.length; i++) {
            line(model, consumers, LINES[i], canvas.sub(0, i, canvas.width(), 1));
        }
    }

    private static void line(Model model, Consumers consumers, Resource resource, Canvas row) {
        row.text(1, 0, Role.LABEL, resource.label());
        row.text(10, 0, NAMES - 11, Role.TEXT, used(model, consumers, resource));
        int x = NAMES;
        for (Consumers.Consumer consumer : consumers.of(resource)) {
            int share = ConsumerText.share(model, consumers, resource, consumer);
            String figure = share < 0 ? ConsumerText.amount(resource, consumer.used()) : Amounts.percent(share) + "%";
            String name = consumer.ref().name();
            if (x + DisplayWidth.of(name) + figure.length() + 1 >= row.width()) {
                break;
            }
            x = row.text(x, 0, x == NAMES ? Role.STRONG : Role.TEXT, name) + 1;
            x = row.text(x, 0, x == NAMES ? Role.STRONG : Role.DIM_TEXT, figure) + 2;
        }
        if (consumers.of(resource).isEmpty()) {
            row.text(x, 0, Role.DIM_TEXT, consumers.nobody(resource));
        }
    }

    private static String used(Model model, Consumers consumers, Resource resource) {
        HostUsage host = host(model);
        return switch (resource) {
            case CPU ->
                host.cpuPerMille() < 0
                        ? Amounts.UNKNOWN
                        : Amounts.percent(host.cpuPerMille()) + "% of " + host.cpus() + " cores";
            case MEMORY -> Amounts.bytes(host.memoryUsed()) + " of " + Amounts.bytes(host.memoryTotal());
            case DISK -> "read " + flow(host.diskReadRate()) + " write " + flow(host.diskWriteRate());
            case NET -> "in " + flow(host.netRxRate()) + " out " + flow(host.netTxRate());
            case PROCESSES, PRESSURE -> ConsumerText.amount(resource, consumers.sum(resource));
        };
    }

    private static String flow(long rate) {
        return rate < 0 ? Amounts.UNKNOWN : Amounts.coarseRate(rate) + "/s";
    }

    /** The host of the first row. */
    private static HostUsage host(Model model) {
        List<Container> rows = model.tables().containers().rows();
        return rows.isEmpty()
                ? HostUsage.UNKNOWN
                : model.engine().hostUsage().getOrDefault(rows.get(0).ref().host(), HostUsage.UNKNOWN);
    }
}
