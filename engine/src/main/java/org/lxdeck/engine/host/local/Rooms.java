package org.lxdeck.engine.host.local;

import org.jspecify.annotations.Nullable;

/** The parts of a host, made when first needed, and tidied up once before the first change. */
final class Rooms {
    private final LocalSite site;
    private final Liblxc liblxc;
    private final PartsMaker maker;
    private final Outlet outlet;
    private final Definitions definitions;
    private final LocalCensus census;
    private @Nullable LocalParts made;
    private boolean recovered;

    Rooms(LocalSite site, LiveCensus table, Outlet outlet, Liblxc liblxc, PartsMaker maker) {
        this.site = site;
        this.liblxc = liblxc;
        this.maker = maker;
        this.outlet = outlet;
        this.definitions = new Definitions(site, table, this);
        this.census = new LocalCensus(table, definitions, outlet);
    }

    Definitions definitions() {
        return definitions;
    }

    LocalCensus census() {
        return census;
    }

    synchronized LocalParts parts() {
        LocalParts ready = made;
        if (ready == null) {
            ready = maker.make(site, census, liblxc);
            made = ready;
        }
        return ready;
    }

    /** The parts, after what a killed lxdeck left half-done was finished or undone; blocks. */
    LocalParts tidy() {
        LocalParts ready = parts();
        synchronized (this) {
            if (recovered || site.readOnly()) {
                return ready;
            }
            recovered = true;
            for (String sentence : RenameLeftovers.mend(site)) {
                outlet.notice(sentence);
            }
            for (String sentence : ready.recover()) {
                outlet.notice(sentence);
            }
        }
        return ready;
    }
}
