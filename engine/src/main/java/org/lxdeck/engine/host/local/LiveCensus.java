package org.lxdeck.engine.host.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.engine.stats.AvailableRule;
import org.lxdeck.engine.stats.CgroupLayout;
import org.lxdeck.engine.stats.Freezer;
import org.lxdeck.engine.stats.Glance;
import org.lxdeck.engine.stats.InitFinder;
import org.lxdeck.engine.stats.KernelTree;
import org.lxdeck.engine.stats.ProcText;
import org.lxdeck.engine.stats.RunningScan;
import org.lxdeck.engine.stats.Tick;
import org.lxdeck.engine.stats.UsageCollector;

/**
 * The table of one lxcpath's containers: who is there, in which state, with which init. Directory, /proc/net/unix and
 * cgroup files are its sources, events only hurry it; liblxc is never asked here, so a hung monitor holds up nothing.
 * Safe for every thread; each call takes milliseconds at most.
 */
final class LiveCensus {
    private static final long SETTLE_NANOS = 1_500_000_000L;

    private final LocalSite site;
    private final KernelTree tree;
    private final ProcText text = new ProcText();
    private final Roster roster;
    private final Map<String, Entry> entries = new TreeMap<>();
    private final Gauges gauges;
    private RunningScan.Running sockets = RunningScan.Running.NOTHING;
    private String problem = "";
    private long generation;

    LiveCensus(LocalSite site, KernelTree tree, AvailableRule rule) {
        this.site = site;
        this.tree = tree;
        this.gauges = new Gauges(tree, rule);
        this.roster = new Roster(site.lxcpath());
    }

    synchronized CgroupLayout layout() {
        return gauges.layout();
    }

    /** Reads directory and sockets: who is defined, who runs. */
    synchronized void scan(long nanos) {
        sockets = RunningScan.look(tree, text, site.lxcpath());
        take(nanos);
    }

    /**
     * Reads directory and sockets, and looks at each running container on several threads meanwhile.
     *
     * @param parts what is wanted of ADDRESSES and TYPE
     * @return of TYPE: names of running ones whose configuration has to be read to tell
     */
    synchronized List<String> look(Set<Part> parts, long nanos) {
        sockets = RunningScan.look(tree, text, site.lxcpath());
        FirstLooks looks = new FirstLooks(layout(), site.lxcpath(), sockets, parts);
        looks.start();
        take(nanos);
        looks.finish();
        return looks.tell(entries);
    }

    private void take(long nanos) {
        Set<String> names = roster.names(sockets.here());
        problem = names == null ? roster.problem() : "";
        Set<String> defined = names == null ? Set.of() : names;
        Set<String> running = sockets.knowing(site.lxcpath(), defined).here();
        retain(defined, running);
        for (String name : defined) {
            entry(name).defined(true);
        }
        for (String name : running) {
            if (!defined.contains(name)) {
                entry(name).defined(false);
            }
        }
        for (Entry entry : entries.values()) {
            boolean runs = running.contains(entry.name);
            if (runs == entry.isAlive() || entry.isSettled(nanos)) {
                continue;
            }
            if (runs) {
                entry.move(ContainerStatus.RUNNING);
            } else {
                ended(entry);
            }
        }
    }

    /** Whether the directory holds something that may become a container without another event. */
    synchronized boolean expects() {
        return roster.expects();
    }

    private void retain(Set<String> defined, Set<String> running) {
        Iterator<Entry> all = entries.values().iterator();
        while (all.hasNext()) {
            Entry entry = all.next();
            if (!defined.contains(entry.name) && !running.contains(entry.name)) {
                gauges.forget(entry.ref);
                all.remove();
                generation++;
            }
        }
    }

    private Entry entry(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            entry = new Entry(site.hostId(), name);
            entries.put(name, entry);
            generation++;
        }
        return entry;
    }

    private void ended(Entry entry) {
        gauges.forget(entry.ref);
        entry.move(ContainerStatus.STOPPED);
    }

    /** Memory and freezer of so many of the running ones, by the names of their cgroups: for the first frame. */
    synchronized Map<ContainerRef, UsageSample> glance(long nanos, int most) {
        Map<ContainerRef, UsageSample> usage = new HashMap<>();
        long hostMemory = Glance.hostMemory(tree, text);
        for (Entry entry : entries.values()) {
            if (entry.isAlive() && usage.size() < most) {
                Glance seen = Glance.read(tree, text, layout(), entry.name, hostMemory, gauges.rule());
                entry.hold(seen.freezer());
                if (seen.exists()) {
                    usage.put(entry.ref, Samples.memoryOnly(nanos, seen));
                }
            }
        }
        return usage;
    }

    synchronized List<String> stopped() {
        List<String> names = new ArrayList<>();
        for (Entry entry : entries.values()) {
            if (!entry.isAlive()) {
                names.add(entry.name);
            }
        }
        return names;
    }

    /** Finds the init processes that are not known yet. */
    synchronized void identify() {
        InitFinder finder = null;
        for (Entry entry : entries.values()) {
            if (entry.isAlive() && entry.pid() == 0) {
                if (finder == null) {
                    finder = new InitFinder(tree, layout(), text);
                }
                int only = sockets.isOnly(entry.name) ? finder.findOnly(entry.name) : 0;
                entry.pid(only > 0 ? only : finder.find(site.lxcpath(), entry.name));
            }
        }
    }

    /** Whether some running container's init could not be found without liblxc. */
    synchronized List<String> unidentified() {
        List<String> names = new ArrayList<>();
        for (Entry entry : entries.values()) {
            if (entry.isAlive() && entry.pid() == 0 && entry.unusable.isEmpty()) {
                names.add(entry.name);
            }
        }
        return names;
    }

    /** Reads the freezers of the running ones whose init is known. */
    synchronized void readFreezers() {
        entries.values().forEach(this::readFreezer);
    }

    private void readFreezer(Entry entry) {
        if (entry.isAlive() && entry.pid() != 0) {
            doubt(entry);
            entry.hold(Freezer.read(tree, text, layout().resolve(text, entry.pid(), entry.name)));
        }
    }

    /** Between two ticks: who is frozen, from files kept open. */
    synchronized void readHeld() {
        Map<ContainerRef, Freezer> held = gauges.freezers();
        if (held != null) {
            for (Entry entry : entries.values()) {
                if (entry.isAlive() && entry.pid() != 0) {
                    entry.hold(held.getOrDefault(entry.ref, Freezer.THAWED));
                }
            }
        }
    }

    /** What this machine's lxcfs counts as available memory, once it is known. */
    synchronized void rule(AvailableRule known) {
        gauges.rule(known);
    }

    /** Reads all numbers; also learns from them who has stopped or is frozen. */
    synchronized Tick tick(long nanos) {
        identify();
        for (Entry entry : entries.values()) {
            track(entry);
        }
        Tick tick = gauges.collector().tick(nanos);
        for (Entry entry : entries.values()) {
            learn(entry, tick);
        }
        if (!tick.gone().isEmpty()) {
            scan(nanos);
            identify();
        }
        return tick;
    }

    private void track(Entry entry) {
        if (entry.isAlive() && entry.pid() != 0 && !gauges.collector().track(entry.ref, entry.pid())) {
            entry.pid(0);
        }
    }

    private static void learn(Entry entry, Tick tick) {
        if (!tick.gone().isEmpty() && tick.gone().contains(entry.ref)) {
            entry.pid(0);
        } else if (entry.isAlive() && entry.pid() != 0) {
            entry.hold(tick.held().getOrDefault(entry.ref, Freezer.THAWED));
        }
    }

    /** Reads the freezer of one. */
    synchronized void readFreezers(String name) {
        with(name, this::readFreezer);
    }

    /** Whether the container has a monitor; read afresh. */
    synchronized boolean runs(String name) {
        return RunningScan.names(tree, text, site.lxcpath(), Set.of(name)).contains(name);
    }

    /** The next scan is believed whatever events said. */
    synchronized void unsettle(String name) {
        with(name, entry -> entry.settle(Long.MIN_VALUE));
    }

    /** A monitor told of a new state. */
    synchronized void event(String name, ContainerStatus status, long nanos) {
        Entry entry = entries.get(name);
        if (entry == null) {
            scan(nanos);
            entry = entries.get(name);
        }
        if (entry == null) {
            return;
        }
        doubt(entry);
        if (status == ContainerStatus.STOPPED) {
            ended(entry);
        } else {
            if (status == ContainerStatus.STARTING) {
                gauges.forget(entry.ref);
                entry.pid(0);
            }
            entry.move(status == ContainerStatus.THAWED ? ContainerStatus.RUNNING : status);
        }
        entry.settle(nanos + SETTLE_NANOS);
    }

    /** All containers as they are known now, sorted by name. */
    synchronized List<Container> view() {
        List<Container> all = new ArrayList<>(entries.size());
        for (Entry entry : entries.values()) {
            all.add(entry.container());
        }
        return all;
    }

    /** Runs the action on the entry, if there is such a container, under the table's lock. */
    synchronized void with(String name, EntryAction action) {
        Entry entry = entries.get(name);
        if (entry != null) {
            action.on(entry);
        }
    }

    synchronized List<String> names() {
        return new ArrayList<>(entries.keySet());
    }

    /**
     * The process ids of the inits by container.
     *
     * @param round only of those whose addresses are to be read in this round; negative: of all
     */
    synchronized Map<String, Integer> inits(long round) {
        Map<String, Integer> inits = new TreeMap<>();
        for (Entry entry : entries.values()) {
            if (entry.pid() != 0 && (round < 0 || entry.wantsAddress(round, entries.size()))) {
                inits.put(entry.name, entry.pid());
            }
        }
        return inits;
    }

    synchronized List<ContainerRef> refs() {
        List<ContainerRef> refs = new ArrayList<>(entries.size());
        for (Entry entry : entries.values()) {
            refs.add(entry.ref);
        }
        return refs;
    }

    /** Names of the living containers that can be asked about. */
    synchronized List<String> running() {
        List<String> names = new ArrayList<>();
        for (Entry entry : entries.values()) {
            if (entry.isAlive() && entry.unusable.isEmpty()) {
                names.add(entry.name);
            }
        }
        return names;
    }

    /** The stamp of each configuration that was read. */
    synchronized Map<String, String> stamps() {
        Map<String, String> stamps = new TreeMap<>();
        for (Entry entry : entries.values()) {
            if (!entry.stamp().isEmpty() && entry.unusable.isEmpty()) {
                stamps.put(entry.name, entry.stamp());
            }
        }
        return stamps;
    }

    /** The container's files may have changed or gone. */
    synchronized void doubt(String name) {
        roster.doubt(name);
        with(name, this::doubt);
    }

    private void doubt(Entry entry) {
        gauges.doubt(entry.ref);
    }

    /** Grows when containers come or go. */
    synchronized long generation() {
        return generation;
    }

    /** Why the lxcpath cannot be read; empty when it can. */
    synchronized String problem() {
        return problem;
    }

    synchronized UsageCollector numbers() {
        return gauges.collector();
    }

    synchronized void close() {
        gauges.close();
    }

    /** Something done to one entry. */
    interface EntryAction {
        void on(Entry entry);
    }
}
