package org.lxdeck.engine.host.local.creation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.ImageIntent;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.Places;
import org.lxdeck.engine.config.ContainerSpec;
import org.lxdeck.engine.config.Effective;
import org.lxdeck.engine.host.local.LocalSite;
import org.lxdeck.engine.host.local.config.NewContainer;
import org.lxdeck.engine.host.local.config.PolicyFiles;
import org.lxdeck.engine.image.LocalImages;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ImageAlias;
import org.lxdeck.engine.op.Journal;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.engine.storage.DirPool;
import org.lxdeck.engine.storage.IdMap;

/** Imports, creates or deletes in a process of its own, which ends like by kill -9 when the journal reaches a point. */
public final class KilledWork {
    private final LocalImages images;
    private final LocalCreation creation;
    private final Journal journal;

    KilledWork(Path root, Journal journal, Places places) {
        this.journal = journal;
        this.images = new LocalImages("local", places, journal);
        LocalSite site = new LocalSite("local", root.resolve("lxc").toString(), false, places);
        this.creation = new LocalCreation(site, images.store(), new DirPool(), journal, new Plain());
    }

    static Places places(Path root) {
        return Places.of(Map.of("LXDECK_ROOT", root.toString()));
    }

    LocalImages images() {
        return images;
    }

    void work(String what, Path image) throws EngineException {
        ContainerRef ref = new ContainerRef("local", "web");
        switch (what) {
            case "image-import" ->
                images.importFiles(
                        new ImageIntent.ImportImage(
                                "local", image, Optional.empty(), List.of(new ImageAlias("name", "")), Map.of(), false),
                        Progress.NONE);
            case "image-delete" -> images.delete(images.store().resolve("name").fingerprint(), Progress.NONE);
            case "create" ->
                creation.create(
                        new Intent.Create(ref, "name", List.of(), Map.of(), Map.of(), "", false, false), Progress.NONE);
            case "delete" -> creation.delete(ref, Progress.NONE);
            default -> throw new IllegalArgumentException(what);
        }
    }

    List<String> recover() throws EngineException {
        Map<String, Journal.Recovery> all = new HashMap<>(images.recoveries());
        all.putAll(creation.recoveries());
        images.sweep();
        return journal.recover(all);
    }

    private static final class Plain implements Blueprints {
        @Override
        public NewContainer plan(Intent.Create intent, String architecture, Map<String, String> kept, long createdAt)
                throws EngineException {
            ContainerSpec spec = ContainerSpec.made("", architecture, false, List.of(), kept, Map.of(), createdAt);
            return new NewContainer(spec, Effective.of(List.of(), kept, Map.of()), true, List.of(), List.of());
        }

        @Override
        public IdMap reserve(String name, NewContainer plan) {
            return IdMap.NONE;
        }

        @Override
        public void settled(String name) {}

        @Override
        public void keep(NewContainer plan, PolicyFiles.Writing writing) throws EngineException {
            try {
                writing.write();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public Optional<String> fault(Path config) {
            return Optional.empty();
        }
    }

    /** Arguments: root, work, image, and the point at which to end (empty: never; say what was passed). */
    public static void main(String[] args) throws Exception {
        Places places = places(Path.of(args[0]));
        Journal journal = new Journal(places, point -> {
            System.out.println(point);
            System.out.flush();
            if (point.equals(args[3])) {
                Runtime.getRuntime().halt(137);
            }
        });
        new KilledWork(Path.of(args[0]), journal, places).work(args[1], Path.of(args[2]));
        System.exit(0);
    }
}
