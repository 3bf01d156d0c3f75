package org.lxdeck.engine.host.demo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lxdeck.engine.model.ConfigLine;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Detail;
import org.lxdeck.engine.model.DetailPart;
import org.lxdeck.engine.model.InsideView;
import org.lxdeck.engine.model.LogLines;
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
            LogLines log = parts.contains(DetailPart.LOG) ? DemoLogs.log(container) : LogLines.EMPTY;
            LogLines console = parts.contains(DetailPart.CONSOLE)
                    ? DemoLogs.console(container, world.bornAtMillis, world.clock.millis())
                    : LogLines.EMPTY;
            return Optional.of(new Detail(ref, inside, processes, config, log, console));
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
}
