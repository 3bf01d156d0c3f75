package org.lxdeck.engine.host.local;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.host.ContainerRole;
import org.lxdeck.engine.host.DiagnosisRole;
import org.lxdeck.engine.host.FileRole;
import org.lxdeck.engine.host.Histories;
import org.lxdeck.engine.host.HostDriver;
import org.lxdeck.engine.host.HostSink;
import org.lxdeck.engine.host.ImageRole;
import org.lxdeck.engine.host.ProfileRole;
import org.lxdeck.engine.model.Focus;
import org.lxdeck.engine.model.Host;
import org.lxdeck.engine.model.HostKind;
import org.lxdeck.engine.stats.AddressReader;
import org.lxdeck.engine.stats.AvailableRule;
import org.lxdeck.engine.stats.HistoryRings;
import org.lxdeck.engine.stats.HostReader;
import org.lxdeck.engine.stats.KernelTree;

/**
 * The containers of one lxcpath of this machine: puts the census, its readers, the watch and the verbs together. Opening
 * one costs nothing; neither liblxc nor a YAML library is loaded before something needs it.
 */
public final class LocalHost implements HostDriver {
    private final LocalSite site;
    private final boolean mayMonitor;
    private final IntSupplier firstRows;
    private final Station station;
    private final LocalContainers containers;
    private final LocalFiles files;
    private @Nullable LocalWatch watch;
    private Focus focus = Focus.NOWHERE;

    /**
     * @param mayMonitor whether the monitor FIFO may be taken
     * @param firstRows how many containers' numbers are read first
     */
    public LocalHost(LocalSite site, boolean mayMonitor, PartsMaker maker, IntSupplier firstRows) {
        this.site = site;
        this.firstRows = firstRows;
        this.mayMonitor = mayMonitor && !site.readOnly();
        LiveCensus census = new LiveCensus(site, KernelTree.LIVE, AvailableRule.CACHE);
        Outlet outlet = new Outlet(census);
        Liblxc liblxc = new Liblxc(site.places());
        Rooms rooms = new Rooms(site, census, outlet, liblxc, maker);
        this.station = new Station(site, census, rooms, liblxc, outlet, new HistoryRings());
        this.containers = new LocalContainers(site, rooms, liblxc);
        this.files = new LocalFiles(site, rooms, liblxc);
    }

    @Override
    public Host host() {
        return new Host(site.hostId(), HostKind.LOCAL, site.lxcpath(), site.readOnly(), "");
    }

    @Override
    public synchronized void watch(HostSink sink) {
        station.outlet().open(sink);
        if (watch == null) {
            watch = new LocalWatch(station, mayMonitor, firstRows);
            watch.focus(focus);
            watch.start();
        }
    }

    @Override
    public void refresh(Set<Part> parts, HostSink sink) {
        station.outlet().open(sink);
        if (parts.contains(Part.CONTAINERS)
                || parts.contains(Part.CONFIG)
                || parts.contains(Part.TYPE)
                || parts.contains(Part.ADDRESSES)
                || parts.contains(Part.USAGE)) {
            readContainers(parts);
        }
        if (parts.contains(Part.IMAGES)) {
            station.readImages();
        }
        if (parts.contains(Part.PROFILES)) {
            station.readProfiles();
        }
    }

    private void readContainers(Set<Part> parts) {
        LiveCensus census = station.census();
        long now = System.nanoTime();
        List<String> untold = census.look(parts, now);
        if (!census.unidentified().isEmpty()) {
            LiblxcRound.identify(station);
            census.readFreezers();
            if (parts.contains(Part.ADDRESSES)) {
                station.readAddresses(new AddressReader(KernelTree.LIVE), -1);
            }
        }
        if (parts.contains(Part.USAGE)) {
            var tick = census.tick(now);
            station.outlet()
                    .usage(
                            tick.usage(),
                            new HostReader(KernelTree.LIVE, site.lxcpath(), census.layout()).read("unknown"));
        }
        if (parts.contains(Part.CONFIG)) {
            station.rooms().definitions().readAll();
        } else if (parts.contains(Part.TYPE)) {
            untold.addAll(census.stopped());
            station.rooms().definitions().read(untold);
        }
        station.outlet().containers();
    }

    @Override
    public synchronized void focus(Focus wanted) {
        focus = wanted;
        if (watch != null) {
            watch.focus(wanted);
        }
    }

    @Override
    public ContainerRole containers() {
        return containers;
    }

    @Override
    public Optional<ImageRole> images() {
        return Optional.of(station.rooms().tidy().images());
    }

    @Override
    public Optional<ProfileRole> profiles() {
        return Optional.of(station.rooms().tidy().profiles());
    }

    @Override
    public Optional<FileRole> files() {
        return Optional.of(files);
    }

    @Override
    public Optional<DiagnosisRole> diagnosis() {
        return Optional.of(new LocalDiagnosis(site, station.rooms()));
    }

    @Override
    public Histories histories() {
        return station.rings();
    }

    @Override
    public void close() {
        LocalWatch running;
        synchronized (this) {
            running = watch;
            watch = null;
        }
        if (running != null) {
            running.close();
        }
        station.outlet().close();
        station.census().close();
        station.liblxc().close();
    }
}
