package org.lxdeck.engine.host.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.Places;
import org.lxdeck.engine.host.ImageRole;
import org.lxdeck.engine.host.ProfileRole;
import org.lxdeck.engine.host.local.config.BlockConfiguration;
import org.lxdeck.engine.host.local.config.ConfigProbe;
import org.lxdeck.engine.host.local.config.DeviceLeftovers;
import org.lxdeck.engine.host.local.config.LiblxcProbe;
import org.lxdeck.engine.host.local.config.MapChanges;
import org.lxdeck.engine.host.local.config.NewContainer;
import org.lxdeck.engine.host.local.config.NicLeftovers;
import org.lxdeck.engine.host.local.config.PolicyFiles;
import org.lxdeck.engine.host.local.config.ProfileFiles;
import org.lxdeck.engine.host.local.config.ProfileVerbs;
import org.lxdeck.engine.host.local.creation.Blueprints;
import org.lxdeck.engine.host.local.creation.LocalCreation;
import org.lxdeck.engine.host.local.creation.TemplatedConfiguration;
import org.lxdeck.engine.image.LocalImages;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.op.Journal;
import org.lxdeck.engine.storage.DirPool;
import org.lxdeck.engine.storage.IdMap;

/** The parts of a local host, put together. */
public final class LocalRooms implements LocalParts {
    private final Places places;
    private final Journal journal;
    private final MapChanges mapChanges;
    private final LocalImages images;
    private final ImageCatalog imageCatalog;
    private final ProfileFiles profileFiles;
    private final Configuration configuration;
    private final ProfileVerbs profileVerbs;
    private final LocalCreation creation;
    private final DeviceLeftovers leftovers;

    private LocalRooms(LocalSite site, Census census, Liblxc liblxc) {
        this.places = site.places();
        ConfigProbe probe = new LiblxcProbe(liblxc);
        this.journal = new Journal(site.places());
        this.leftovers = new DeviceLeftovers(site.places());
        this.mapChanges = new MapChanges(site, journal);
        this.images = new LocalImages(site.hostId(), site.places(), journal);
        this.imageCatalog = new ImageCatalog(site.places());
        this.profileFiles = new ProfileFiles(site.places(), census);
        BlockConfiguration blocks = new BlockConfiguration(site, census, profileFiles, probe);
        this.configuration = new TemplatedConfiguration(site, blocks);
        this.profileVerbs = new ProfileVerbs(site, census, profileFiles, blocks);
        this.creation = new LocalCreation(site, images.store(), new DirPool(), journal, new Plans(blocks, probe));
    }

    /** Makes them. */
    public static final class Maker implements PartsMaker {
        @Override
        public LocalParts make(LocalSite site, Census census, Liblxc liblxc) {
            return new LocalRooms(site, census, liblxc);
        }
    }

    private record Plans(BlockConfiguration configuration, ConfigProbe probe) implements Blueprints {
        @Override
        public NewContainer plan(Intent.Create intent, String architecture, Map<String, String> kept, long createdAt)
                throws EngineException {
            return configuration.plan(intent, architecture, kept, createdAt);
        }

        @Override
        public IdMap reserve(String name, NewContainer plan) throws EngineException {
            return configuration.reserve(name, plan);
        }

        @Override
        public void settled(String name) {
            configuration.settled(name);
        }

        @Override
        public void keep(NewContainer plan, PolicyFiles.Writing writing) throws EngineException {
            configuration.keep(plan, writing);
        }

        @Override
        public Optional<String> fault(Path config) throws EngineException {
            return probe.fault(config);
        }
    }

    @Override
    public Configuration configuration() {
        return configuration;
    }

    @Override
    public Creation creation() {
        return creation;
    }

    @Override
    public ImageRole images() {
        return images;
    }

    @Override
    public Catalog<Image> imageCatalog() {
        return imageCatalog;
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
        Map<String, Journal.Recovery> all = new HashMap<>(images.recoveries());
        all.putAll(creation.recoveries());
        all.put(MapChanges.KIND, mapChanges::recover);
        try {
            images.sweep();
            leftovers.sweep();
            NicLeftovers.sweep(places);
            return journal.recover(all);
        } catch (EngineException failure) {
            return List.of(failure.error().message());
        }
    }
}
