package org.lxdeck.engine.host.local.creation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.host.local.Creation;
import org.lxdeck.engine.host.local.LocalSite;
import org.lxdeck.engine.host.local.config.NewContainer;
import org.lxdeck.engine.image.Architectures;
import org.lxdeck.engine.image.ImageStore;
import org.lxdeck.engine.image.ImageUnpack;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.op.Journal;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.engine.storage.IdMap;
import org.lxdeck.engine.storage.IdShift;
import org.lxdeck.engine.storage.IdTranslation;
import org.lxdeck.engine.storage.IdmapProbe;
import org.lxdeck.engine.storage.Placement;
import org.lxdeck.engine.storage.PoolDriver;
import org.lxdeck.engine.storage.RootIds;
import org.lxdeck.engine.storage.RootfsMode;
import org.lxdeck.engine.store.AtomicFile;
import org.lxdeck.engine.store.IoSentence;

/**
 * Makes containers: everything happens in a staging directory of the lxcpath that nobody can enter and liblxc does not see;
 * its rename is the moment the container exists. Deleting goes the other way round.
 */
public final class LocalCreation implements Creation {
    static final String CREATE_KIND = "create";
    static final String STAGING = ".lxdeck-new-";

    private final LocalSite site;
    private final ImageStore images;
    private final PoolDriver pool;
    private final Journal journal;
    private final Blueprints blueprints;

    public LocalCreation(LocalSite site, ImageStore images, PoolDriver pool, Journal journal, Blueprints blueprints) {
        this.site = site;
        this.images = images;
        this.pool = pool;
        this.journal = journal;
        this.blueprints = blueprints;
    }

    @Override
    public void create(Intent.Create intent, Progress progress) throws EngineException {
        String name = intent.ref().name();
        Path directory = site.directory(name);
        refuseTaken(name, directory);
        Image image = images.resolve(intent.image());
        requireRunnable(image);
        long now = Instant.now().getEpochSecond();
        NewContainer plan = blueprints.plan(intent, image.architecture(), kept(image), now);
        plan.notes().forEach(progress::note);
        try {
            Files.createDirectories(Path.of(site.lxcpath()));
        } catch (IOException failure) {
            throw IoSentence.of(failure, "make " + site.lxcpath());
        }
        try {
            make(intent, image, plan, blueprints.reserve(name, plan), progress);
        } finally {
            blueprints.settled(name);
        }
        images.markUsed(image.fingerprint(), now);
    }

    private void make(Intent.Create intent, Image image, NewContainer plan, IdMap ids, Progress progress)
            throws EngineException {
        String name = intent.ref().name();
        Path staging = Path.of(site.lxcpath(), STAGING + name);
        try (Journal.Entry entry = journal.begin(CREATE_KIND, facts(name))) {
            pool.delete(staging, Progress.NONE);
            pool.create(staging, (volume, at) -> fill(volume, intent, image, plan, ids, entry, at), progress);
            publish(staging, site.directory(name), name, entry);
        }
    }

    private Map<String, String> facts(String name) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("lxcpath", site.lxcpath());
        facts.put("name", name);
        return facts;
    }

    private static void refuseTaken(String name, Path directory) throws EngineException {
        if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            throw new EngineException(
                    EngineError.Kind.CONFLICT,
                    "container " + name + " already exists (" + directory + ")",
                    "choose another name, or delete it first");
        }
    }

    private static void requireRunnable(Image image) throws EngineException {
        String machine = Architectures.ofThisMachine();
        if (!Architectures.runs(machine, image.architecture())) {
            throw new EngineException(
                    EngineError.Kind.INVALID,
                    "image " + image.fingerprint().shortForm() + " is for " + image.architecture()
                            + "; this machine is " + machine);
        }
    }

    private static Map<String, String> kept(Image image) {
        Map<String, String> kept = new LinkedHashMap<>();
        image.properties().forEach((key, value) -> kept.put("image." + key, value));
        kept.put("volatile.apply_template", "create");
        kept.put("volatile.base_image", image.fingerprint().hex());
        kept.put("volatile.uuid", UUID.randomUUID().toString());
        return kept;
    }

    private void fill(
            Path volume,
            Intent.Create intent,
            Image image,
            NewContainer plan,
            IdMap ids,
            Journal.Entry entry,
            Progress progress)
            throws EngineException {
        entry.at("staged");
        new ImageUnpack(images, image).into(volume, progress);
        entry.at("unpacked");
        RootfsMode mode = RootfsMode.PRIVILEGED;
        try {
            if (!ids.isNone()) {
                Placement.openWay(Path.of(site.lxcpath())).forEach(progress::note);
                boolean mapped = new IdmapProbe(site.places()).works(site.lxcpath(), RootIds.ofThisMachine());
                mode = mapped ? RootfsMode.IDMAPPED_MOUNT : RootfsMode.SHIFTED;
            }
            if (mode == RootfsMode.SHIFTED) {
                IdShift.apply(volume.resolve("rootfs"), new IdTranslation(IdMap.NONE, ids), progress);
            }
            progress.stage("configuring");
            Path config = volume.resolve("config");
            byte[] text = plan.file(head(intent.ref(), mode, ids));
            blueprints.keep(plan, () -> AtomicFile.write(config, text, "rw-r-----"));
            Optional<String> fault = blueprints.fault(config);
            if (fault.isPresent()) {
                throw new EngineException(EngineError.Kind.INVALID, "the configuration does not load: " + fault.get());
            }
            entry.at("configured");
            progress.check();
            Placement.close(volume, mode, ids.root());
        } catch (IOException failure) {
            throw IoSentence.of(failure, "set up " + intent.ref().name());
        }
    }

    private List<LxcLine> head(ContainerRef ref, RootfsMode mode, IdMap ids) {
        List<LxcLine> head = new ArrayList<>();
        head.add(new LxcLine(
                "lxc.rootfs.path", "dir:" + site.directory(ref.name()).resolve("rootfs")));
        if (mode == RootfsMode.IDMAPPED_MOUNT) {
            head.add(new LxcLine("lxc.rootfs.options", "idmap=container"));
        }
        head.add(new LxcLine("lxc.uts.name", ref.name()));
        for (String map : ids.values()) {
            head.add(new LxcLine("lxc.idmap", map));
        }
        return head;
    }

    private void publish(Path staging, Path directory, String name, Journal.Entry entry) throws EngineException {
        boolean done = false;
        try {
            refuseTaken(name, directory);
            pool.rename(staging, directory);
            done = true;
            entry.at("published");
        } finally {
            if (!done) {
                pool.delete(staging, Progress.NONE);
            }
        }
    }

    @Override
    public void delete(ContainerRef ref, Progress progress) throws EngineException {
        new LocalDeletion(site, pool, journal).delete(ref.name(), progress);
    }

    /** What {@link Journal#recover} needs to know about half-made and half-deleted containers. */
    public Map<String, Journal.Recovery> recoveries() {
        return Map.of(
                CREATE_KIND, this::recoverCreate, LocalDeletion.KIND, new LocalDeletion(site, pool, journal)::recover);
    }

    private Optional<String> recoverCreate(Map<String, String> facts) throws EngineException {
        String name = facts.getOrDefault("name", "");
        Path staging = Leftover.path(facts, STAGING + name);
        if (!Files.exists(staging, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        pool.delete(staging, Progress.NONE);
        return Optional.of("an interrupted creation of container " + name + " was taken back");
    }
}
