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
            List<ProcessRow> processes = parts.contains(DetailPart.PROCESSES) ? DemoProcesses.of(container) : List.of();
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
