package org.lxdeck.engine.host.local;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.stats.CgroupLayout;

/** The census as verbs and parts see it: each question is answered from what the kernel says now. */
final class LocalCensus implements Census {
    /** Longer than an event takes from a monitor to here, also on a busy machine. */
    private static final long ON_ITS_WAY = 150_000_000L;

    private static final long LOOK_NANOS = 20_000_000L;

    private final Map<String, Long> lookedAt = new ConcurrentHashMap<>();
    private final LiveCensus table;
    private final Definitions definitions;
    private final Outlet outlet;

    LocalCensus(LiveCensus table, Definitions definitions, Outlet outlet) {
        this.table = table;
        this.definitions = definitions;
        this.outlet = outlet;
    }

    @Override
    public List<Container> containers() {
        table.scan(System.nanoTime());
        definitions.readAll();
        return table.view();
    }

    @Override
    public ContainerStatus status(String name) {
        return look(name).status();
    }

    @Override
    public int initPid(String name) {
        return look(name).pid();
    }

    /** Everything a verb wants to know before it begins, its definition included. */
    Seen see(String name) {
        definitions.reread(name);
        return look(name);
    }

    private Seen look(String name) {
        table.unsettle(name);
        table.scan(System.nanoTime());
        table.identify();
        table.readFreezers(name);
        Seen[] found = {Seen.NOTHING};
        table.with(
                name,
                entry -> found[0] =
                        new Seen(true, entry.status(), entry.pid(), entry.definition(), entry.configProblem()));
        return found[0];
    }

    CgroupLayout layout() {
        return table.layout();
    }

    /** Whether it has a monitor; the cheapest question. */
    boolean runs(String name) {
        return table.runs(name);
    }

    /** Waits for its monitor to go; false when it is still there after that time. */
    boolean endsWithin(String name, Duration limit) {
        long begin = System.nanoTime();
        while (table.runs(name)) {
            if (System.nanoTime() - begin >= limit.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return true;
    }

    /**
     * A monitor told of a new state. What it tells in the moments after a verb has looked may be older than that: then
     * another look is believed instead.
     */
    void event(String name, ContainerStatus status, long nanos) {
        Long at = lookedAt.get(name);
        if (at == null || nanos - at > ON_ITS_WAY) {
            lookedAt.remove(name);
            table.event(name, status, nanos);
            return;
        }
        if (status == ContainerStatus.STARTING || status == ContainerStatus.STOPPED) {
            table.with(name, entry -> entry.pid(0)); // there may be another init by now
        }
        Seen unused = look(name);
    }

    /** Publishes what is known, e.g. while a verb waits. */
    void publish() {
        outlet.containers();
    }

    @Override
    public void changed(String name) {
        table.doubt(name);
        Seen unused = look(name);
        lookedAt.put(name, System.nanoTime());
        definitions.reread(name);
        outlet.containers();
    }

    @Override
    public void changed(Collection<String> names) {
        for (String name : names) {
            table.doubt(name);
            table.unsettle(name);
        }
        table.scan(System.nanoTime());
        table.identify();
        for (String name : names) {
            table.readFreezers(name);
            lookedAt.put(name, System.nanoTime());
            definitions.reread(name);
        }
        outlet.containers();
    }
}
