package org.lxdeck.engine.host.local;

import org.lxdeck.engine.stats.AddressReader;
import org.lxdeck.engine.stats.KernelTree;

/** What is read behind the first frame and then seldom: configurations, addresses, images, profiles. */
final class SlowRound extends Round {
    /** A configuration changed by others shows after twice as many seconds; where there are very many, after more. */
    private static final int CONFIG_ROUNDS = 2;

    private final AddressReader addresses = new AddressReader(KernelTree.LIVE);
    private String imageStamp = "";
    private String profileStamp = "";
    private long generation = -1;

    SlowRound(Station station) {
        super(station, "lxdeck-slow", 1000);
    }

    @Override
    void turn(long number) {
        Station s = station();
        long now = s.census().generation();
        boolean other = number % 2 == 0;
        if (now != generation) {
            generation = now;
            s.rooms().definitions().readAll();
        } else if (other) {
            s.rooms().definitions().readSome(CONFIG_ROUNDS);
        }
        s.readAddresses(addresses, number);
        s.outlet().containers();
        if (other) {
            readCatalogs();
        }
        if (number == 0 && !s.site().readOnly()) {
            s.rooms().tidy();
        }
    }

    private void readCatalogs() {
        LocalParts parts = station().rooms().parts();
        String images = parts.imageCatalog().stamp();
        if (!images.equals(imageStamp)) {
            imageStamp = images;
            station().readImages();
        }
        String profiles = parts.profileCatalog().stamp();
        if (!profiles.equals(profileStamp)) {
            profileStamp = profiles;
            station().readProfiles();
        }
    }
}
