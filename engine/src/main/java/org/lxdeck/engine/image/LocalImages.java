package org.lxdeck.engine.image;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.ImageIntent;
import org.lxdeck.engine.Places;
import org.lxdeck.engine.host.ImageRole;
import org.lxdeck.engine.model.Fingerprint;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.op.Journal;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.engine.store.AtomicFile;
import org.lxdeck.engine.store.IoSentence;

/** The verbs on this machine's images. Safe for every thread; two processes at once are kept apart by the store's lock. */
public final class LocalImages implements ImageRole {
    private static final String DELETE_KIND = "image-delete";

    private final String host;
    private final ImageStore store;
    private final Journal journal;

    public LocalImages(String host, Places places) {
        this(host, places, new Journal(places));
    }

    public LocalImages(String host, Places places, Journal journal) {
        this.host = host;
        this.store = new ImageStore(host, places);
        this.journal = journal;
    }

    public ImageStore store() {
        return store;
    }

    @Override
    public Outcome importFiles(ImageIntent.ImportImage intent, Progress progress) throws EngineException {
        return new ImageImport(host, store, journal).run(intent, progress);
    }

    @Override
    public Outcome makeStarter(String alias, Progress progress) throws EngineException {
        return new StarterImage(host, store, journal).make(alias, progress);
    }

    @Override
    public Outcome delete(Fingerprint fingerprint, Progress progress) throws EngineException {
        try (Journal.Entry entry = journal.begin(DELETE_KIND, Map.of(ImageImport.FINGERPRINT, fingerprint.hex()))) {
            return store.change("delete image " + fingerprint.shortForm(), () -> {
                Image image = existing(fingerprint);
                AtomicFile.delete(store.recordFile(image.fingerprint()));
                entry.at("record-removed");
                store.removeParts(fingerprint);
                return Outcome.DONE;
            });
        }
    }

    @Override
    public Outcome edit(ImageIntent.EditImage intent, Progress progress) throws EngineException {
        return store.change("change image " + intent.fingerprint().shortForm(), () -> {
            Image image = existing(intent.fingerprint());
            ImageEdits.checkAliases(intent.aliases(), image.fingerprint(), store.list());
            store.save(ImageEdits.with(image, intent.aliases(), intent.properties(), intent.isPublic()));
            return Outcome.DONE;
        });
    }

    /** What {@link Journal#recover} needs to know to finish or take back the work of this room. */
    public Map<String, Journal.Recovery> recoveries() {
        return Map.of(
                ImageImport.JOURNAL_KIND,
                facts -> new ImageImport(host, store, journal).recover(facts),
                DELETE_KIND,
                this::recoverDelete);
    }

    /** Removes half-written records of processes that are gone; blocks. */
    public void sweep() throws EngineException {
        try {
            AtomicFile.sweep(store.directory());
        } catch (IOException failure) {
            throw IoSentence.of(failure, "tidy up the image store");
        }
    }

    private Optional<String> recoverDelete(Map<String, String> facts) throws EngineException {
        String hex = facts.getOrDefault(ImageImport.FINGERPRINT, "");
        if (!Fingerprint.isValid(hex)) {
            return Optional.empty();
        }
        Fingerprint fingerprint = new Fingerprint(hex);
        return store.change("finish deleting image " + fingerprint.shortForm(), () -> {
            if (store.get(fingerprint).isPresent()) {
                return Optional.empty();
            }
            store.removeParts(fingerprint);
            return Optional.of("an interrupted deletion of image " + fingerprint.shortForm() + " was finished");
        });
    }

    private Image existing(Fingerprint fingerprint) throws EngineException {
        Optional<Image> image = store.get(fingerprint);
        if (image.isEmpty()) {
            throw new EngineException(EngineError.Kind.NOT_FOUND, "Image not found: " + fingerprint.shortForm());
        }
        return image.get();
    }
}
