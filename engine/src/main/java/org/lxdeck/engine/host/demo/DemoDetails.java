package org.lxdeck.engine.host.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lxdeck.engine.model.ConfigLine;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Detail;
import org.lxdeck.engine.model.DetailPart;
import org.lxdeck.engine.model.InsideView;
import org.lxdeck.engine.model.ProcessRow;
import org.lxdeck.engine.model.UsageSample;

/** What the demo tells about the container that is looked at. */
final class DemoDetails {
    private static final int FIRST_ID = 1_000_000;

    private final DemoWorld world;

    DemoDetails(DemoWorld world) {
        this.world = world;
    }

    Optional<Detail> read(ContainerRef ref, Set<DetailPart> parts) {
        synchronized (world) {
            DemoContainer container = world.find(ref.name());
            if (container == null) {
                return Optional.empty();
            }
            Optional<InsideView> inside =
                    parts.contains(DetailPart.INSIDE) ? Optional.of(inside(container)) : Optional.empty();
            List<ProcessRow> processes = parts.contains(DetailPart.PROCESSES) ? processes(container) : List.of();
            List<ConfigLine> config = parts.contains(DetailPart.CONFIG) ? world.profiles.lines(container) : List.of();
            List<String> log = parts.contains(DetailPart.LOG) ? log(container) : List.of();
            return Optional.of(new Detail(ref, inside, processes, config, log));
        }
    }

    private InsideView inside(DemoContainer container) {
        UsageSample sample = container.sample;
        if (container.pid == 0) {
            return InsideView.without("The container is not running.");
        }
        long limit = sample.memoryLimit();
        long free = limit - sample.memoryUsed();
        int load = sample.cpuPerMille() / 10;
        boolean computed = "true".equals(world.profiles.expandConfig(container).get("security.privileged"));
        return new InsideView(
                computed,
                Math.max(1, (sample.cpuLimitPerMille() + 999) / 1000),
                limit,
                free,
                free + sample.memoryCache(),
                sample.memoryCache(),
                0,
                0,
                load,
                load * 9 / 10,
                load * 8 / 10,
                (world.clock.millis() - container.startedAtMillis) / 1000,
                "");
    }

    private List<ProcessRow> processes(DemoContainer container) {
        if (container.pid == 0) {
            return List.of();
        }
        List<ProcessRow> rows = new ArrayList<>();
        rows.add(row(container, 0, 0, "/sbin/init", 1));
        rows.add(row(container, 1, 0, "/usr/lib/systemd/systemd-journald", 4));
        rows.add(row(container, 2, 0, "/usr/sbin/cron -f", 1));
        int n = 3;
        List<String> programs = container.work.programs();
        for (int i = 0; i < programs.size(); i++) {
            int share = 1000 / programs.size() - 40 * i;
            rows.add(row(container, n++, i == 0 ? 0 : 3, programs.get(i), Math.max(6, share)));
        }
        return rows;
    }

    private static ProcessRow row(DemoContainer container, int n, int parent, String command, int share) {
        UsageSample sample = container.sample;
        boolean privileged = container.profiles.contains("build");
        int insidePid = n == 0 ? 1 : 40 + 17 * n;
        int insideUid = n < 3 ? 0 : 33;
        int cpu = (int) ((long) Math.max(0, sample.cpuPerMille()) * share / 1000);
        long rss = Math.max(2 << 20, Math.max(0, sample.memoryWithoutCache()) * share / 1400);
        return new ProcessRow(
                container.pid + n * 3,
                insidePid,
                n == 0 ? 1 : container.pid + parent * 3,
                privileged ? insideUid : FIRST_ID + insideUid,
                insideUid,
                cpu > 100 ? 'R' : 'S',
                cpu,
                rss,
                1 + share / 200,
                container.startedAtMillis + n * 800L,
                command);
    }

    private static List<String> log(DemoContainer container) {
        String name = container.ref.name();
        List<String> lines = new ArrayList<>();
        lines.add("lxc-start " + name + " 20261120081512.114 INFO     confile - Loaded configuration");
        if (container.isBroken()) {
            lines.add("lxc-start " + name + " 20261120081512.115 ERROR    confile - Failed to parse: "
                    + DemoContainer.BROKEN);
            return lines;
        }
        if (container.fault == DemoFault.NO_BRIDGE) {
            lines.add("lxc-start " + name + " 20261120081512.140 ERROR    network - No such device -"
                    + " Failed to attach \"veth1001_Ab3x\" to bridge \"br-parts\"");
            lines.add("lxc-start " + name + " 20261120081512.141 ERROR    start - Failed to create the network");
            lines.add("lxc-start " + name + " 20261120081512.150 ERROR    start - Failed to spawn container");
            return lines;
        }
        lines.add("lxc-start " + name + " 20261120081512.131 INFO     network - Instantiated veth tunnel");
        lines.add("lxc-start " + name + " 20261120081512.139 WARN     cgfsng - Ignoring lxc.cgroup2 on this host");
        lines.add("lxc-start " + name + " 20261120081512.167 NOTICE   start - Started “/sbin/init”");
        if (container.fault == DemoFault.OUT_OF_MEMORY) {
            lines.add("kernel " + name + " Memory cgroup out of memory: Killed process " + (container.pid + 12)
                    + " (node)");
        }
        return lines;
    }
}
