package org.lxdeck.engine.host.local;

import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.model.Focus;
import org.lxdeck.engine.model.HostUsage;
import org.lxdeck.engine.op.Unexpected;
import org.lxdeck.engine.stats.HostReader;
import org.lxdeck.engine.stats.KernelTree;
import org.lxdeck.engine.stats.Tick;

/**
 * Follows one local host: a first frame at once, then the numbers every second and every event as it comes. Whatever can
 * be slow or hang has a thread of its own beside this one.
 */
final class LocalWatch implements Runnable, AutoCloseable {
    private static final long SECOND = 1_000_000_000L;
    /** Directory and sockets are read every so many seconds while events tell of what changes in them. */
    private static final int SCAN_EVERY = 5;

    /** Before all the rest begins the first frame may be painted: it needs the processors more. */
    private static final long FIRST_PAINT = 60_000_000L;

    /** News that come in swarms are gathered for that long. */
    private static final long GATHER = 15_000_000L;

    private final Station station;
    private final IntSupplier firstRows;
    private final Bell bell = new Bell();
    private final SlowRound slow;
    private final LxcfsWatch lxcfs;
    private final LiblxcRound liblxc;
    private final FocusRound focus;
    private final HostReader hostReader;
    private @Nullable DirectoryEvents directories;
    private boolean toldFault;
    private int sinceScan;

    LocalWatch(Station station, boolean mayMonitor, IntSupplier firstRows) {
        this.station = station;
        this.firstRows = firstRows;
        this.slow = new SlowRound(station);
        this.lxcfs = new LxcfsWatch(station);
        this.liblxc = new LiblxcRound(station, bell, mayMonitor);
        this.focus = new FocusRound(station, lxcfs);
        this.hostReader = new HostReader(
                KernelTree.LIVE, station.site().lxcpath(), station.census().layout());
    }

    void start() {
        Thread thread = new Thread(this, "lxdeck-watch");
        thread.setDaemon(true);
        thread.start();
    }

    void focus(Focus wanted) {
        focus.look(wanted);
    }

    @Override
    public void run() {
        try {
            firstFrame();
            LockSupport.parkNanos(FIRST_PAINT);
            directories = DirectoryEvents.open(
                    bell, station.site().lxcpath(), station.census().layout().anyMountPoint());
            slow.start();
            lxcfs.start();
            liblxc.start();
            focus.start();
            tick();
            follow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (directories != null) {
                directories.close();
            }
        }
    }

    /** Names, states and memory, by the shortest way. */
    private void firstFrame() {
        long now = System.nanoTime();
        LiveCensus census = station.census();
        census.scan(now);
        var usage = census.glance(now, firstRows.getAsInt());
        station.outlet().containers();
        station.outlet().usage(usage, hostReader.read(lxcfs.word()));
    }

    private void follow() throws InterruptedException {
        long next = System.nanoTime() + SECOND;
        boolean between = false;
        while (true) {
            long half = next - SECOND / 2;
            Bell.Rung rung = bell.await(between || liblxc.hears() ? next : half);
            if (rung.closed()) {
                return;
            }
            long now = System.nanoTime();
            try {
                if (!rung.isEmpty()) {
                    hear(rung, now);
                }
                if (now - next >= 0) {
                    tick();
                    next = Math.max(next + SECOND, System.nanoTime() + SECOND / 4);
                    between = false;
                } else if (!liblxc.hears() && now - half >= 0) {
                    between = true;
                    station.census().readHeld();
                    station.outlet().containers();
                }
            } catch (RuntimeException e) {
                tellFault(e);
            }
        }
    }

    /** Events first, then what directory and sockets say. */
    private void hear(Bell.Rung rung, long now) {
        LiveCensus census = station.census();
        for (Bell.News news : rung.news()) {
            station.rooms().census().event(news.name(), news.status(), now);
        }
        if (rung.look()) {
            census.scan(now);
        }
        census.identify();
        station.outlet().containers();
        if (rung.look()) {
            slow.hurry();
        }
        LockSupport.parkNanos(GATHER);
    }

    private void tick() {
        long now = System.nanoTime();
        LiveCensus census = station.census();
        sinceScan++;
        if (sinceScan >= SCAN_EVERY || !hearsAll() || census.expects()) {
            sinceScan = 0;
            census.scan(now);
        }
        Tick tick = census.tick(now);
        station.rings().record(tick.usage());
        HostUsage host = hostReader.read(lxcfs.word(), tick, now);
        station.rings().record(station.site().hostId(), now, host);
        station.outlet().usage(tick.usage(), host);
        station.outlet().containers();
    }

    private boolean hearsAll() {
        DirectoryEvents events = directories;
        return liblxc.hears() && events != null && events.seesAll();
    }

    private void tellFault(RuntimeException e) {
        if (!toldFault) {
            toldFault = true;
            station.outlet().notice(Unexpected.error(e).message());
        }
    }

    @Override
    public void close() {
        bell.close();
        focus.close();
        slow.close();
        lxcfs.close();
        liblxc.close();
        liblxc.join(500);
    }
}
