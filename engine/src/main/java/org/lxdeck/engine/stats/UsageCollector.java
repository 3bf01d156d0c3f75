package org.lxdeck.engine.stats;

import java.io.Closeable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.UsageDetail;
import org.lxdeck.engine.model.UsageSample;

/**
 * Reads the numbers of all running containers of this machine, once a second, from cgroup files kept open and one read
 * of the host's interface table. One thread calls {@link #tick}; the others may call everything else, and then wait for a
 * tick at work (milliseconds). The thread that ticks must not be interrupted except to end. Never fails: what cannot be
 * read is {@link UsageSample#NONE}. Source: cgroup files, /proc/PID/{cgroup,stat,net/dev}, /proc/net/dev.
 */
public final class UsageCollector implements Closeable {
    /**
     * Every so many ticks a container's limits are read and whether its init is still the same process (its cgroup tells of
     * its end before); not all containers' in the same tick, and not more than a few in one.
     */
    private static final int CHECK_EVERY = 20;

    private static final int CHECKS_A_TICK = 10;

    /** What changes slowly in a container at work is read every so many ticks. */
    private static final int RARE_EVERY = 4;

    /** The host's memory is read every so many ticks. */
    private static final int HOST_EVERY = 10;

    private final KernelTree tree;
    private final CgroupLayout layout;
    private AvailableRule rule;
    private final ProcText text = new ProcText();
    private final ProcText hostText = new ProcText();
    private final FdBudget budget;
    private final NetTable hostNet = new NetTable();
    private final NetTable inside = new NetTable();
    private final HostTraffic traffic;
    private final VethMatcher matcher;
    private final Map<ContainerRef, ContainerProbe> probes = new LinkedHashMap<>();
    private final int cpus;
    private HostMemory memory;
    private long turn;

    /** @param rule what this machine's lxcfs counts as available memory */
    public UsageCollector(KernelTree tree, CgroupLayout layout, AvailableRule rule) {
        this.tree = tree;
        this.layout = layout;
        this.rule = rule;
        this.budget = FdBudget.ofProcess(text, tree);
        this.matcher = new VethMatcher(tree);
        this.traffic = new HostTraffic(tree);
        this.memory = HostMemory.read(tree, text);
        this.cpus = HostReader.cores(tree, text);
    }

    /** From now on available memory is counted as this machine's lxcfs does: known only after it was probed. */
    public synchronized void countAvailable(AvailableRule newRule) {
        rule = newRule;
    }

    /**
     * Begins to read a container. Its cgroups are those of its init process; a container tracked before with another init
     * starts afresh.
     *
     * @return false when there is no such process, or it is not in its own cgroup yet: to be tried again
     */
    public synchronized boolean track(ContainerRef ref, int initPid) {
        @Nullable ContainerProbe old = probes.get(ref);
        if (old != null && old.init().pid() == initPid && (turn + initPid) % checkEvery() != 0) {
            return true;
        }
        Optional<InitProcess> init = InitProcess.of(tree, text, initPid);
        if (init.isEmpty()) {
            return false;
        }
        if (old != null && old.init().equals(init.get())) {
            return true;
        }
        forget(ref);
        CgroupPaths paths = layout.resolve(text, initPid, ref.name());
        if (paths.areOfMonitor()) {
            return false;
        }
        CgroupReader cgroup = CgroupReader.open(paths, tree, budget, memory.swap() > 0);
        long boot = HostReader.bootMillis(tree, text);
        long started = boot < 0 ? UsageSample.NONE : boot + init.get().startTicks() * 10;
        ContainerProbe probe = new ContainerProbe(init.get(), started, cgroup, new NetReader(tree, initPid));
        probes.put(ref, probe);
        return true;
    }

    /** Ends reading a container and closes its files. */
    public synchronized void forget(ContainerRef ref) {
        @Nullable ContainerProbe probe = probes.remove(ref);
        if (probe != null) {
            probe.close();
        }
    }

    /** The container's limits may have been changed: the next tick reads everything of it. */
    public synchronized void doubt(ContainerRef ref) {
        @Nullable ContainerProbe probe = probes.get(ref);
        if (probe != null) {
            probe.doubt();
        }
    }

    /** The containers that are read. */
    public synchronized Set<ContainerRef> tracked() {
        return Set.copyOf(probes.keySet());
    }

    /** How many files are kept open. */
    synchronized int openFiles() {
        return budget.open();
    }

    /** Whether the host's table answers for the container's network. */
    synchronized boolean mirrored(ContainerRef ref) {
        @Nullable ContainerProbe probe = probes.get(ref);
        return probe != null && probe.net().matched();
    }

    /** The init process of a container that is read. */
    public synchronized Optional<InitProcess> init(ContainerRef ref) {
        return Optional.ofNullable(probes.get(ref)).map(ContainerProbe::init);
    }

    /** The finer numbers of now and of the last tick. */
    public synchronized Optional<UsageDetail> detail(ContainerRef ref) {
        return Optional.ofNullable(probes.get(ref)).map(probe -> probe.detail(text));
    }

    /** What the container sees of its memory, by lxcfs's formulas, from the last tick. */
    public synchronized Optional<LxcfsFormulas.Memory> memoryInside(ContainerRef ref) {
        return Optional.ofNullable(probes.get(ref))
                .map(p -> LxcfsFormulas.memory(p.reading(), p.limits(), memory.total(), memory.swap(), rule));
    }

    /** How many cores the container sees. */
    public synchronized int coresInside(ContainerRef ref, boolean quotaCounts) {
        @Nullable ContainerProbe probe = probes.get(ref);
        return probe == null ? UsageSample.NONE : LxcfsFormulas.cores(probe.limits(), cpus, quotaCounts);
    }

    /** The containers the freezer holds or is about to, read now: for use between ticks. All others are thawed. */
    public synchronized Map<ContainerRef, Freezer> freezers() {
        Map<ContainerRef, Freezer> held = new HashMap<>();
        probes.forEach((ref, probe) -> {
            Freezer now = probe.freezerNow(text);
            if (now != Freezer.THAWED) {
                held.put(ref, now);
            }
        });
        return held;
    }

    /**
     * Reads everything once.
     *
     * @param nanos monotonic clock ({@link System#nanoTime}); rates are over the time since the call before
     */
    public synchronized Tick tick(long nanos) {
        if (turn % HOST_EVERY == 0) {
            memory = HostMemory.read(tree, text);
        }
        hostText.load(tree.file("/proc/net/dev"));
        hostNet.parse(hostText);
        traffic.sum(hostNet, hostText);
        Map<ContainerRef, UsageSample> usage = new HashMap<>(probes.size() * 2);
        Map<ContainerRef, Freezer> held = new HashMap<>();
        Set<ContainerRef> gone = new HashSet<>();
        long phase = turn;
        Iterator<Map.Entry<ContainerRef, ContainerProbe>> all =
                probes.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<ContainerRef, ContainerProbe> entry = all.next();
            if (!look(entry.getKey(), entry.getValue(), phase++, nanos, usage, held)) {
                gone.add(entry.getKey());
                entry.getValue().close();
                all.remove();
            }
        }
        turn++;
        return new Tick(usage, held, gone, traffic.rxBytes, traffic.txBytes);
    }

    /** One container at one tick; false when it has stopped. */
    private boolean look(
            ContainerRef ref,
            ContainerProbe probe,
            long phase,
            long nanos,
            Map<ContainerRef, UsageSample> usage,
            Map<ContainerRef, Freezer> held) {
        if (!read(probe, phase)) {
            return false;
        }
        usage.put(ref, probe.sample(nanos, memory, cpus, rule));
        if (probe.freezer() != Freezer.THAWED) {
            held.put(ref, probe.freezer());
        }
        return true;
    }

    private long checkEvery() {
        return Math.max(CHECK_EVERY, probes.size() / CHECKS_A_TICK);
    }

    private boolean read(ContainerProbe probe, long phase) {
        long every = checkEvery();
        boolean doubted = probe.takeDoubt();
        if (doubted || phase % every == 0) {
            probe.readLimits(text, doubted || phase % (3 * every) == 0);
        }
        if (doubted || !probe.rests(text, phase)) {
            if (!probe.read(text, doubted || phase % RARE_EVERY == 0)) {
                return false;
            }
        }
        probe.net().read(hostNet, hostText, inside, text, matcher, phase % (3 * every) == 1);
        return true;
    }

    @Override
    public synchronized void close() {
        probes.values().forEach(ContainerProbe::close);
        probes.clear();
    }
}
