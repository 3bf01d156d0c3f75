package org.lxdeck.tui.screen;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.tui.app.Consumers;
import org.lxdeck.tui.app.ContainerSort;
import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.app.Resource;
import org.lxdeck.tui.pane.StatusLook;
import org.lxdeck.tui.pane.Trouble;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Amounts;
import org.lxdeck.tui.widget.Bars;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.DisplayWidth;

/**
 * The containers by what they use: for every resource a number, a bar beside the largest consumer's and a graph of up to
 * two and a half minutes. The resource that is sorted by keeps all three the longest; then the
 * numbers of the others stay, then their bars, then their graphs.
 */
final class TopTable implements Pages.Painter<Container> {
    private static final Resource[] RESOURCES = Resource.values();
    private static final ContainerSort[] SORTS = ContainerSort.values();
    /** Columns of a resource: number, bar, graph. */
    private static final int PARTS = 3;

    private static final int FIRST = 2;

    private final Model model;
    private final @Nullable Resource sorted;
    private final List<Columns.Place> places;

    TopTable(Model model, int width) {
        this.model = model;
        this.sorted = Resource.of(SORTS[model.tables().containers().sort()]);
        List<Columns.Want> wants = new ArrayList<>();
        wants.add(new Columns.Want(14, longestName(), 0));
        wants.add(new Columns.Want(8, 20, 3));
        int rank = 5;
        for (Resource resource : RESOURCES) {
            boolean first = resource == sorted || (sorted == null && resource == Resource.CPU);
            boolean bar = resource != Resource.PROCESSES;
            boolean graph = !resource.metrics().isEmpty();
            int number = resource == Resource.MEMORY ? 9 : 6;
            wants.add(new Columns.Want(number, number, first ? 1 : rank));
            wants.add(new Columns.Want(bar ? 6 : 0, first ? 24 : 12, first ? 2 : rank + RESOURCES.length));
            wants.add(new Columns.Want(graph ? 8 : 0, first ? 30 : 16, first ? 4 : rank + 2 * RESOURCES.length));
            rank++;
        }
        this.places = Columns.fit(wants, 2, width - 1);
    }

    private int longestName() {
        List<Container> rows = model.tables().containers().rows();
        int top = model.tables().containers().top();
        int longest = 14;
        for (int i = top; i < Math.min(rows.size(), top + model.height()); i++) {
            longest = Math.max(longest, rows.get(i).name().length() + 2);
        }
        return Math.min(34, longest);
    }

    @Override
    public void heading(Canvas row) {
        row.text(places.get(0).x(), 0, places.get(0).width(), Role.HEADER, "NAME");
        row.text(places.get(1).x(), 0, places.get(1).width(), Role.HEADER, "!");
        for (int r = 0; r < RESOURCES.length; r++) {
            Resource resource = RESOURCES[r];
            Columns.Place number = places.get(FIRST + r * PARTS);
            if (number.isShown()) {
                String title = title(resource);
                int x = number.x() + number.width() - DisplayWidth.of(title);
                row.text(x, 0, resource == sorted ? Role.HEADER_SORT : Role.HEADER, title);
                if (resource == sorted) {
                    boolean reverse = model.tables().containers().reverse();
                    int arrow = reverse ? row.symbols().up() : row.symbols().down();
                    row.cell(x - 1, 0, Role.HEADER_SORT, arrow);
                }
            }
            Columns.Place bar = places.get(FIRST + r * PARTS + 1);
            row.text(bar.x(), 0, bar.width(), Role.DIM_TEXT, resource == Resource.PRESSURE ? "" : "of max");
            Columns.Place graph = places.get(FIRST + r * PARTS + 2);
            row.text(graph.x(), 0, graph.width(), Role.DIM_TEXT, time(graph.width()));
        }
    }

    private static String title(Resource resource) {
        return switch (resource) {
            case CPU -> "CPU%";
            case MEMORY -> "MEMORY";
            case DISK -> "DISK/s";
            case NET -> "NET/s";
            case PROCESSES -> "PROCS";
            case PRESSURE -> "STALL%";
        };
    }

    private static String time(int columns) {
        int seconds = columns * 5;
        return seconds < 100 ? "-" + seconds + "s" : "-" + seconds / 60 + "m" + (seconds % 60 == 0 ? "" : seconds % 60);
    }

    @Override
    public void row(Container container, Canvas row) {
        UsageSample usage = model.engine().usageOf(container.ref());
        boolean alive = container.status().isAlive();
        Columns.Place name = places.get(0);
        Role role = StatusLook.role(container.status());
        row.cell(name.x(), 0, role, StatusLook.glyph(row.symbols(), container.status()));
        row.text(name.x() + 2, 0, name.width() - 2, alive ? Role.STRONG : Role.DIM_TEXT, container.name());
        Columns.Place trouble = places.get(1);
        if (trouble.isShown()) {
            String words = alive || container.status() == ContainerStatus.ERROR
                    ? Trouble.words(container, usage, trouble.width(), true)
                    : container.status().label().toLowerCase(java.util.Locale.ROOT);
            Role loud = words.startsWith("thr") || words.startsWith("frozen") ? Role.WARN : Role.CRIT;
            row.text(trouble.x(), 0, trouble.width(), alive || !words.equals("stopped") ? loud : Role.DIM_TEXT, words);
        }
        for (int r = 0; alive && r < RESOURCES.length; r++) {
            resource(RESOURCES[r], container, usage, row, FIRST + r * PARTS);
        }
    }

    private void resource(Resource resource, Container container, UsageSample usage, Canvas row, int at) {
        long used = resource.used(usage);
        Columns.Place number = places.get(at);
        if (number.isShown()) {
            Role role = used < 0 ? Role.NO_VALUE : used == 0 ? Role.DIM_TEXT : role(resource, usage);
            row.right(number.x(), 0, number.width(), role, text(resource, container, usage, used));
        }
        Columns.Place bar = places.get(at + 1);
        if (bar.isShown() && used >= 0) {
            Bars.gauge(row, bar.x(), 0, bar.width(), colour(resource), fraction(resource, used));
        }
        Columns.Place graph = places.get(at + 2);
        if (graph.isShown()) {
            double ceiling = ceiling(resource, usage);
            row.spark(
                    graph.x(),
                    0,
                    graph.width(),
                    colour(resource),
                    History.of(model.sparks().rowOf(resource, container.ref())),
                    ceiling);
        }
    }

    private static Role role(Resource resource, UsageSample usage) {
        boolean critical =
                switch (resource) {
                    case CPU -> Trouble.isThrottled(usage);
                    case MEMORY -> Trouble.isNearMemory(usage);
                    case PROCESSES -> Trouble.isNearProcesses(usage);
                    case DISK, NET, PRESSURE -> false;
                };
        return critical ? Role.CRIT : Role.TEXT;
    }

    private String text(Resource resource, Container container, UsageSample usage, long used) {
        if (used < 0) {
            return Amounts.UNKNOWN;
        }
        return switch (resource) {
            case CPU -> Amounts.percent(model.sparks().calmOf(container.ref(), usage.cpuPerMille()));
            case MEMORY -> memory(usage);
            case DISK, NET -> Amounts.coarseRate(used);
            case PROCESSES -> Long.toString(used);
            case PRESSURE -> Amounts.percent((int) used);
        };
    }

    private static String memory(UsageSample usage) {
        String used = Amounts.bytes(usage.memoryUsed());
        return usage.memoryLimit() > 0 ? used + "/" + Amounts.bytes(usage.memoryLimit()) : used;
    }

    /** Of what the largest consumer uses, so that bars can be told apart; pressure of all the time there is. */
    private double fraction(Resource resource, long used) {
        if (resource == Resource.PRESSURE) {
            return used / 1000.0;
        }
        Consumers consumers = model.sparks().consumers();
        long largest = consumers == null || consumers.of(resource).isEmpty()
                ? 0
                : consumers.of(resource).get(0).used();
        return largest <= 0 ? Double.NaN : (double) used / largest;
    }

    /** A graph's ceiling: the limit, else for processors a core; the others go by their own largest value. */
    private static double ceiling(Resource resource, UsageSample usage) {
        return switch (resource) {
            case CPU -> usage.cpuLimitPerMille() > 0 ? Math.min(1000, usage.cpuLimitPerMille()) : 1000;
            case MEMORY -> usage.memoryLimit() > 0 ? usage.memoryLimit() / 1024.0 : 0;
            case PRESSURE -> 1000;
            case DISK, NET, PROCESSES -> 0;
        };
    }

    private static Role colour(Resource resource) {
        return switch (resource) {
            case CPU, PRESSURE -> Role.GRAPH_CPU;
            case MEMORY, PROCESSES -> Role.GRAPH_MEMORY;
            case DISK -> Role.GRAPH_OUT;
            case NET -> Role.GRAPH_IN;
        };
    }
}
