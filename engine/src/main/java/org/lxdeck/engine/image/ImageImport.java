package org.lxdeck.engine.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.ImageIntent;
import org.lxdeck.engine.model.Fingerprint;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.Text;
import org.lxdeck.engine.op.Journal;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.engine.op.Rollback;
import org.lxdeck.engine.store.AtomicFile;
import org.lxdeck.engine.store.IoSentence;
import org.lxdeck.engine.store.PrivateDirectory;

/** Brings the files of one image into the store: all of it, or nothing. */
final class ImageImport {
    static final String JOURNAL_KIND = "image-import";
    static final String STAGING = "staging";
    static final String SAME = "Image with same fingerprint already exists";
    static final String FINGERPRINT = "fingerprint";

    private final String host;
    private final ImageStore store;
    private final Journal journal;

    ImageImport(String host, ImageStore store, Journal journal) {
        this.host = host;
        this.store = store;
        this.journal = journal;
    }

    Outcome run(ImageIntent.ImportImage intent, Progress progress) throws EngineException {
        ImageEdits.checkFree(intent.aliases(), store.list());
        long total = PartIntake.size(intent.metadata());
        if (intent.rootfs().isPresent()) {
            total += PartIntake.size(intent.rootfs().get());
        }
        Path images = store.directory();
        try (Journal.Entry entry = journal.begin(JOURNAL_KIND, Map.of("image", Text.line(intent.subject(), 200)));
                Rollback rollback = new Rollback()) {
            Path staging = images.resolve("." + entry.id());
            entry.fact(STAGING, staging.getFileName().toString());
            PrivateDirectory.at(staging);
            rollback.onFailure(() -> RemoveTree.of(staging));
            entry.at("staged");
            Image image = takeIn(intent, staging, total, progress);
            entry.fact(FINGERPRINT, image.fingerprint().hex());
            progress.stage("storing");
            progress.check();
            Image stored = store.change("store the image", () -> commit(image, staging, entry));
            rollback.keep();
            RemoveTree.of(staging);
            return Outcome.of(FINGERPRINT, stored.fingerprint().hex());
        } catch (IOException failure) {
            throw IoSentence.of(failure, "store the image");
        }
    }

    private Image takeIn(ImageIntent.ImportImage intent, Path staging, long total, Progress progress)
            throws EngineException {
        progress.stage("importing");
        MessageDigest digest = sha256();
        PartIntake intake = new PartIntake(digest, progress, total);
        String file = name(intent.metadata());
        PartIntake.Part main = intake.take(intent.metadata(), staging.resolve("main"));
        long size = main.size();
        Optional<String> yaml = main.content().metadata();
        if (yaml.isEmpty()) {
            throw new EngineException(
                    EngineError.Kind.INVALID,
                    "Metadata tarball is missing metadata.yaml: " + file,
                    "put a metadata.yaml with architecture and creation_date at its top level");
        }
        ImageMetadata metadata = ImageMetadata.parse(yaml.get(), file + ": metadata.yaml");
        if (intent.rootfs().isPresent()) {
            size += intake.take(intent.rootfs().get(), staging.resolve("rootfs"))
                    .size();
        } else {
            checkUnified(main.content(), file);
        }
        Map<String, String> properties = new LinkedHashMap<>(metadata.properties());
        properties.putAll(intent.properties());
        return new Image(
                host,
                new Fingerprint(hex(digest.digest())),
                intent.aliases(),
                metadata.architecture(),
                properties,
                size,
                metadata.creationDate(),
                metadata.expiryDate(),
                Instant.now().getEpochSecond(),
                0,
                intent.isPublic(),
                intent.rootfs().isPresent(),
                intent.rootfs().map(ImageImport::name).orElse(file));
    }

    private static String name(Path file) {
        return Text.line(String.valueOf(file.getFileName()), 200);
    }

    private static void checkUnified(ArchiveContent content, String file) throws EngineException {
        if (content.hasDiskImage()) {
            throw new EngineException(
                    EngineError.Kind.INVALID, file + " is an image of a virtual machine; lxdeck runs containers");
        }
        if (!content.hasRootfs()) {
            throw new EngineException(
                    EngineError.Kind.INVALID,
                    "Invalid instance type: " + file + " has no rootfs/ in it",
                    "give the root file system's archive as the second file");
        }
    }

    private Image commit(Image image, Path staging, Journal.Entry entry) throws EngineException, IOException {
        try (Rollback rollback = new Rollback()) {
            List<Image> images = store.list();
            for (Image other : images) {
                if (other.fingerprint().equals(image.fingerprint())) {
                    throw new EngineException(
                            EngineError.Kind.CONFLICT,
                            SAME + ": " + image.fingerprint().shortForm());
                }
            }
            ImageEdits.checkFree(image.aliases(), images);
            rollback.onFailure(() -> store.removeParts(image.fingerprint()));
            if (image.split()) {
                AtomicFile.replace(staging.resolve("rootfs"), store.rootfsFile(image.fingerprint()));
                entry.at("rootfs-moved");
            }
            AtomicFile.replace(staging.resolve("main"), store.mainFile(image.fingerprint()));
            entry.at("main-moved");
            store.save(image);
            rollback.keep();
            entry.at("recorded");
            return image;
        }
    }

    /** Takes back, or cleans up after, an import whose process is gone. */
    Optional<String> recover(Map<String, String> facts) throws EngineException {
        String name = facts.getOrDefault("image", "");
        String staging = facts.getOrDefault(STAGING, "");
        String hex = facts.getOrDefault(FINGERPRINT, "");
        return store.change("take back the import of image " + name, () -> {
            if (staging.startsWith("." + JOURNAL_KIND) && ImageMetadata.isPlainName(staging)) {
                RemoveTree.of(store.directory().resolve(staging));
            }
            if (Fingerprint.isValid(hex)) {
                Fingerprint fingerprint = new Fingerprint(hex);
                if (Files.exists(store.recordFile(fingerprint))) {
                    return Optional.of("the interrupted import of image " + name + " is complete");
                }
                store.removeParts(fingerprint);
            }
            return Optional.of("an interrupted import of image " + name + " was taken back");
        });
    }

    static String hex(byte[] bytes) {
        StringBuilder out = new StringBuilder(bytes.length * 2);
        for (byte b : bytes) {
            out.append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
        }
        return out.toString();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
