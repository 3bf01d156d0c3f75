package org.lxdeck.engine.host.local;

import java.util.List;
import java.util.Map;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Address;
import org.lxdeck.engine.stats.AddressReader;
import org.lxdeck.engine.stats.HistoryRings;

/** What all threads that watch one local host work on. */
record Station(LocalSite site, LiveCensus census, Rooms rooms, Liblxc liblxc, Outlet outlet, HistoryRings rings) {

    /** Reads the addresses of the running containers whose turn it is in this round, of all when it is negative. */
    void readAddresses(AddressReader reader, long round) {
        for (Map.Entry<String, Integer> init : census.inits(round).entrySet()) {
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
