package org.lxdeck.engine.image;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Places;
import org.lxdeck.engine.model.Fingerprint;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.ImageAlias;
import org.lxdeck.engine.model.Text;
import org.lxdeck.engine.store.AtomicFile;
import org.lxdeck.engine.store.IoSentence;
import org.lxdeck.engine.store.ObjectLock;
import org.lxdeck.engine.store.PrivateDirectory;

/**
 * The images of this machine, plain files in {@code Places.state()/images}: {@code <fp>} (unified, or the metadata part),
 * {@code <fp>.rootfs} (split only) and {@code <fp>.yaml}, the record. An image exists when its record does. Changes go
 * through {@link #change}; reading needs nothing. Safe for every thread and every process.
 */
public final class ImageStore {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int RECORD_LIMIT = 1 << 20;
    private static final int SHORTEST_PREFIX = 2;

    private final String host;
    private final Path directory;
    private final Path run;

    /**
     * @param host id of the host its images are shown under
     */
    public ImageStore(String host, Places places) {
        this.host = host;
        this.directory = places.state().resolve("images");
        this.run = places.run();
    }

    /** Every image, sorted by fingerprint; a record that cannot be read is left out and named in {@code problems}. */
    public List<Image> list(List<String> problems) {
        List<Image> images = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            return images;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.yaml")) {
            for (Path file : files) {
                if (!AtomicFile.isTemporary(file.getFileName().toString())) {
                    readRecord(file, problems).ifPresent(images::add);
                }
            }
        } catch (IOException failure) {
            problems.add(IoSentence.of(failure, "read the image store").error().message());
        }
        images.sort((a, b) -> a.fingerprint().hex().compareTo(b.fingerprint().hex()));
        return images;
    }

    public List<Image> list() {
        return list(new ArrayList<>());
    }

    private Optional<Image> readRecord(Path file, List<String> problems) {
        try {
            return Optional.of(ImageRecords.parse(host, AtomicFile.read(file, RECORD_LIMIT), file.toString()));
        } catch (IOException failure) {
            if (Files.exists(file)) {
                problems.add(IoSentence.of(failure, "read " + file).error().message());
            }
        } catch (EngineException failure) {
            problems.add(failure.error().message());
        }
        return Optional.empty();
    }

    public Optional<Image> get(Fingerprint fingerprint) {
        for (Image image : list()) {
            if (image.fingerprint().equals(fingerprint)) {
                return Optional.of(image);
            }
        }
        return Optional.empty();
    }

    /** The image that an alias, a fingerprint or an unambiguous beginning of one names. */
    public Image resolve(String reference) throws EngineException {
        return resolve(reference, list());
    }

    static Image resolve(String reference, List<Image> images) throws EngineException {
        for (Image image : images) {
            if (hasAlias(image, reference)) {
                return image;
            }
        }
        List<Image> matches = new ArrayList<>();
        if (reference.length() >= SHORTEST_PREFIX) {
            for (Image image : images) {
                if (image.fingerprint().hex().startsWith(reference)) {
                    matches.add(image);
                }
            }
        }
        if (matches.isEmpty()) {
            throw new EngineException(
                    EngineError.Kind.NOT_FOUND,
                    "Image not found: " + Text.line(reference, 200),
                    "see: lxdeck image list");
        }
        if (matches.size() > 1) {
            StringBuilder names = new StringBuilder();
            for (Image match : matches) {
                names.append(names.length() == 0 ? "" : ", ")
                        .append(match.fingerprint().shortForm());
            }
            throw new EngineException(
                    EngineError.Kind.CONFLICT,
                    "More than one image matches " + Text.line(reference, 200) + ": " + names);
        }
        return matches.get(0);
    }

    static boolean hasAlias(Image image, String name) {
        for (ImageAlias alias : image.aliases()) {
            if (alias.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The unified tarball, or the metadata part of a split image. */
    public Path mainFile(Fingerprint fingerprint) {
        return directory.resolve(fingerprint.hex());
    }

    /** The root file system part; exists only for a split image. */
    public Path rootfsFile(Fingerprint fingerprint) {
        return directory.resolve(fingerprint.hex() + ".rootfs");
    }

    Path recordFile(Fingerprint fingerprint) {
        return directory.resolve(fingerprint.hex() + ".yaml");
    }

    /** Does the work while nobody else changes the store; {@code doing} reads on from "cannot". */
    <T> T change(String doing, ObjectLock.Work<T> work) throws EngineException {
        return ObjectLock.whileHeld(run, "image store", "", PATIENCE, doing, work);
    }

    /** The directory itself, made when it is missing. */
    Path directory() throws EngineException {
        try {
            Path state = directory.getParent();
            return PrivateDirectory.beneath(state == null ? directory : state, "images");
        } catch (IOException failure) {
            throw IoSentence.of(failure, "make the image store");
        }
    }

    void save(Image image) throws EngineException {
        try {
            AtomicFile.write(recordFile(image.fingerprint()), ImageRecords.print(image));
        } catch (IOException failure) {
            throw IoSentence.of(
                    failure, "write the record of image " + image.fingerprint().shortForm());
        }
    }

    /** Removes the files of an image whose record is gone. */
    void removeParts(Fingerprint fingerprint) throws EngineException {
        try {
            AtomicFile.delete(mainFile(fingerprint));
            AtomicFile.delete(rootfsFile(fingerprint));
        } catch (IOException failure) {
            throw IoSentence.of(failure, "remove the files of image " + fingerprint.shortForm());
        }
    }

    /** Notes that a container was just made from it. */
    public void markUsed(Fingerprint fingerprint, long epochSeconds) throws EngineException {
        change("note the use of an image", () -> {
            Optional<Image> image = get(fingerprint);
            if (image.isPresent()) {
                save(ImageEdits.usedAt(image.get(), epochSeconds));
            }
            return image;
        });
    }
}
