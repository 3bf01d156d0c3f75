package org.lxdeck.engine.host.local;

import java.util.List;
import org.lxdeck.engine.host.ImageRole;
import org.lxdeck.engine.host.ProfileRole;
import org.lxdeck.engine.host.local.config.BlockConfiguration;
import org.lxdeck.engine.host.local.config.LiblxcProbe;
import org.lxdeck.engine.host.local.config.ProfileFiles;
import org.lxdeck.engine.host.local.config.ProfileVerbs;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.Profile;

/** The parts of a local host. */
public final class LocalRooms implements LocalParts {
    private final ProfileFiles profileFiles;
    private final BlockConfiguration configuration;
    private final ProfileVerbs profileVerbs;

    private LocalRooms(LocalSite site, Census census, Liblxc liblxc) {
        this.profileFiles = new ProfileFiles(site.places(), census);
        this.configuration = new BlockConfiguration(site, census, profileFiles, new LiblxcProbe(liblxc));
        this.profileVerbs = new ProfileVerbs(site, census, profileFiles, configuration);
    }

    /** Makes them. */
    public static final class Maker implements PartsMaker {
        @Override
        public LocalParts make(LocalSite site, Census census, Liblxc liblxc) {
            return new LocalRooms(site, census, liblxc);
        }
    }

    @Override
    public Configuration configuration() {
        return configuration;
    }

    @Override
    public Creation creation() {
        throw new IllegalStateException("not wired");
    }

    @Override
    public ImageRole images() {
        throw new IllegalStateException("not wired");
    }

    @Override
    public Catalog<Image> imageCatalog() {
        return new Nothing<>();
    }

    @Override
    public ProfileRole profiles() {
        return profileVerbs;
    }

    @Override
    public Catalog<Profile> profileCatalog() {
        return profileFiles;
    }

    @Override
    public List<String> recover() {
        return List.of();
    }

    // PLACEHOLDER until the image store is here.
    private static final class Nothing<T> implements Catalog<T> {
        @Override
        public String stamp() {
            return "";
        }

        @Override
        public List<T> list(String hostId) {
            return List.of();
        }
    }
}
