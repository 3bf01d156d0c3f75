package org.lxdeck.engine.host.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.diagnosis.Ending;
import org.lxdeck.engine.host.HostSink;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.model.HostUsage;
import org.lxdeck.engine.model.ProcessId;
import org.lxdeck.engine.model.Signal;
import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.engine.stats.HistoryRings;

/** Everything that exists in the demo, behind one lock. Changes are pushed to the sink by whoever makes them. */
final class DemoWorld {
    final String host;
    final DemoClock clock;
    final DemoProfileSet profiles;
    final DemoImageStore images;
    final HistoryRings histories = new HistoryRings();

    private final Random random;
    private final DemoLoad load;
    private final Map<String, DemoContainer> containers = new TreeMap<>();
    private final Map<DemoContainer, Container> records = new HashMap<>();
    final long bornAtMillis;
    private int nextPid = 2000;
    private int nextOctet = 10;
    private HostUsage usage = HostUsage.UNKNOWN;
    private @Nullable HostSink sink;

    DemoWorld(String host, int size, long seed, DemoClock clock) {
        this.host = host;
        this.clock = clock;
        this.random = new Random(seed);
        this.load = new DemoLoad(random);
        this.profiles = new DemoProfileSet(host);
        this.bornAtMillis = clock.millis();
        this.images = new DemoImageStore(host, bornAtMillis / 1000);
        for (DemoPlan plan : DemoPlan.fleet(size, random)) {
            settle(plan);
        }
        int past = size <= 200 ? 600 : 70;
        for (int second = past; second > 0; second--) {
            advance(bornAtMillis - second * 1000L);
        }
    }

    private void settle(DemoPlan plan) {
        ContainerRef ref = new ContainerRef(host, plan.name());
        long created = bornAtMillis / 1000 - 60L * (plan.upMinutes() + 4000 + random.nextInt(90_000));
        List<String> used = plan.work().profile().equals("default")
                ? List.of("default")
                : List.of("default", plan.work().profile());
        DemoContainer container =
                new DemoContainer(ref, plan.work(), plan.fault(), plan.description(), used, false, created);
        container.config.put("image.description", plan.work().image());
        if (plan.work().limit() > 0) {
            container.config.put("limits.memory", plan.work().limit() + "MiB");
        }
        container.phase = random.nextDouble() * 6;
        container.lastOctet = nextOctet++;
        if (plan.status().isAlive()) {
            container.begin(newPid(), bornAtMillis - plan.upMinutes() * 60_000L);
        }
        container.status = plan.status();
        containers.put(plan.name(), container);
    }

    synchronized void connect(HostSink newSink) {
        sink = newSink;
    }

    synchronized int newPid() {
        nextPid += 13 + random.nextInt(90);
        return nextPid;
    }

    synchronized int newOctet() {
        return nextOctet++;
    }

    synchronized @Nullable DemoContainer find(String name) {
        return containers.get(name);
    }

    /** The container, or the error that there is none. */
    synchronized DemoContainer get(ContainerRef ref) throws EngineException {
        DemoContainer container = containers.get(ref.name());
        if (container == null) {
            throw new EngineException(
                    EngineError.Kind.NOT_FOUND, "There is no container “" + ref.name() + "” on " + host + ".");
        }
        return container;
    }

    synchronized Collection<DemoContainer> all() {
        return List.copyOf(containers.values());
    }

    synchronized void put(DemoContainer container) {
        containers.put(container.ref.name(), container);
        changed(container);
    }

    synchronized void remove(DemoContainer container) {
        containers.remove(container.ref.name());
        records.remove(container);
        histories.forget(container.ref);
        pushContainers();
    }

    synchronized void rename(DemoContainer container, String name) {
        containers.remove(container.ref.name());
        ContainerRef to = new ContainerRef(host, name);
        histories.rename(container.ref, to);
        container.ref = to;
        put(container);
    }

    /** Tells that this container is no longer as its record says. */
    synchronized void changed(DemoContainer container) {
        records.remove(container);
        pushContainers();
    }

    synchronized void setStatus(DemoContainer container, ContainerStatus status) {
        container.status = status;
        changed(container);
    }

    synchronized void begin(DemoContainer container) {
        container.begin(newPid(), clock.millis());
        changed(container);
    }

    synchronized void end(DemoContainer container) {
        container.end();
        histories.forget(container.ref);
        changed(container);
    }

    /** Its init was ended from outside. */
    synchronized void endedBySignal(DemoContainer container, int signal) {
        end(container);
        container.ending = new Ending(Ending.How.SIGNALLED, signal, "");
    }

    /** False when there is no such process. */
    synchronized boolean signal(DemoContainer container, ProcessId process, Signal signal) {
        return DemoProcesses.signal(container, process, signal);
    }

    synchronized void profilesChanged() {
        records.clear();
        pushContainers();
    }

    synchronized void pushContainers() {
        if (sink == null) {
            return;
        }
        List<Container> list = new ArrayList<>(containers.size());
        for (DemoContainer container : containers.values()) {
            list.add(records.computeIfAbsent(container, key -> key.record(profiles)));
        }
        sink.containers(list);
        sink.profiles(profiles.records(containers.values()));
    }

    synchronized void pushImages() {
        if (sink != null) {
            sink.images(images.records());
        }
    }

    synchronized void tell(String notice) {
        if (sink != null) {
            sink.notice(notice);
        }
    }

    /** One second of life; pushes the numbers. */
    synchronized void tick() {
        advance(clock.millis());
        pushUsage();
    }

    private void advance(long nowMillis) {
        DemoTotals totals = new DemoTotals();
        for (DemoContainer container : containers.values()) {
            if (container.pid != 0) {
                Map<String, String> config = profiles.expandConfig(container);
                int cpuLimit = DemoLimits.cpu(config, DemoLoad.CPUS);
                long memoryLimit = DemoLimits.memory(config, DemoLoad.HOST_MEMORY);
                container.sample = load.next(container, nowMillis, cpuLimit, memoryLimit);
                histories.record(container.ref, container.sample);
                totals.add(container.sample);
            }
        }
        long uptime = 7_900_000 + (nowMillis - bornAtMillis) / 1000;
        usage = load.host(totals, uptime);
        histories.record(host, nowMillis * 1_000_000, usage);
    }

    synchronized void pushUsage() {
        if (sink == null) {
            return;
        }
        Map<ContainerRef, UsageSample> running = new HashMap<>(containers.size() * 2);
        for (DemoContainer container : containers.values()) {
            if (container.pid != 0) {
                running.put(container.ref, container.sample);
            }
        }
        sink.usage(running, usage);
    }
}
