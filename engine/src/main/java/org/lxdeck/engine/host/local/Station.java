package org.lxdeck.engine.host.local;

import java.util.List;
import java.util.Map;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Address;
import org.lxdeck.engine.stats.AddressReader;
import org.lxdeck.engine.stats.HistoryRings;

/** What all threads that watch one local host work on. */
record Station(LocalSite site, LiveCensus census, Rooms rooms, Liblxc liblxc, Outlet outlet, HistoryRings rings) {

    /** Reads the addresses of running containers; {@code onlyWithout}: of those that have none yet. */
    void readAddresses(AddressReader reader, boolean onlyWithout) {
        for (Map.Entry<String, Integer> init : census.inits(onlyWithout).entrySet()) {
            int pid = init.getValue();
            List<Address> found = reader.read(pid);
            census.with(init.getKey(), entry -> {
                if (entry.pid() == pid) {
                    entry.addresses(found);
                }
            });
        }
    }

    void readImages() {
        try {
            outlet.images(rooms.parts().imageCatalog().list(site.hostId()));
        } catch (EngineException e) {
            outlet.notice(e.error().message());
        }
    }

    void readProfiles() {
        try {
            outlet.profiles(rooms.parts().profileCatalog().list(site.hostId()));
        } catch (EngineException e) {
            outlet.notice(e.error().message());
        }
    }
}
