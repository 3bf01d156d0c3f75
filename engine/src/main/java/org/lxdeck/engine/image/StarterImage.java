package org.lxdeck.engine.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.ImageIntent;
import org.lxdeck.engine.model.Fingerprint;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.ImageAlias;
import org.lxdeck.engine.op.Journal;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.engine.op.Rollback;
import org.lxdeck.engine.store.IoSentence;
import org.lxdeck.engine.store.PrivateDirectory;

/**
 * The image for a first container: made on the spot from the host's static busybox, without network, and imported like any
 * other. The same busybox always gives the same fingerprint.
 */
final class StarterImage {
    /** The property by which an older starter image is known when busybox was upgraded. */
    private static final String MARK = "variant";

    private static final String MARKED = "starter";
    private static final List<Path> PLACES = List.of(
            Path.of("/bin/busybox"),
            Path.of("/usr/bin/busybox"),
            Path.of("/bin/busybox.static"),
            Path.of("/usr/lib/busybox/busybox-static"),
            Path.of("/usr/sbin/busybox"));

    private final String host;
    private final ImageStore store;
    private final Journal journal;

    StarterImage(String host, ImageStore store, Journal journal) {
        this.host = host;
        this.store = store;
        this.journal = journal;
    }

    Outcome make(String alias, Progress progress) throws EngineException {
        progress.stage("looking for busybox");
        Path busybox = findBusybox();
        Path images = store.directory();
        try (Journal.Entry entry = journal.begin(ImageImport.JOURNAL_KIND, Map.of("image", MARKED));
                Rollback rollback = new Rollback()) {
            Path staging = images.resolve("." + entry.id());
            entry.fact(ImageImport.STAGING, staging.getFileName().toString());
            PrivateDirectory.at(staging);
            rollback.onFailure(() -> RemoveTree.of(staging));
            progress.stage("packing");
            Path archive = staging.resolve("starter.tar.gz");
            StarterArchive.write(busybox, applets(busybox), archive);
            progress.check();
            return bringIn(archive, alias, progress);
        } catch (IOException failure) {
            throw IoSentence.of(failure, "make the starter image");
        }
    }

    private Outcome bringIn(Path archive, String alias, Progress progress) throws EngineException, IOException {
        Fingerprint made = new Fingerprint(ImageImport.hex(ImageImport.sha256().digest(Files.readAllBytes(archive))));
        Optional<Image> same = store.get(made);
        if (same.isEmpty()) {
            ImageIntent.ImportImage intent =
                    new ImageIntent.ImportImage(host, archive, Optional.empty(), List.of(), Map.of(), false);
            new ImageImport(host, store, journal).run(intent, progress);
        }
        return store.change("name the starter image", () -> name(made, alias));
    }

    private Outcome name(Fingerprint made, String alias) throws EngineException {
        for (Image image : store.list()) {
            if (image.fingerprint().equals(made) || !ImageStore.hasAlias(image, alias)) {
                continue;
            }
            if (!MARKED.equals(image.properties().get(MARK))) {
                throw new EngineException(
                        EngineError.Kind.CONFLICT, "Alias \"" + alias + "\" already exists and names another image");
            }
            List<ImageAlias> others = new ArrayList<>(image.aliases());
            others.removeIf(other -> other.name().equals(alias));
            store.save(ImageEdits.with(image, others, image.properties(), image.isPublic()));
        }
        Optional<Image> image = store.get(made);
        if (image.isPresent() && !ImageStore.hasAlias(image.get(), alias)) {
            store.save(ImageEdits.withAlias(image.get(), new ImageAlias(alias, "made from this host's busybox")));
        }
        return Outcome.of(ImageImport.FINGERPRINT, made.hex());
    }

    private static Path findBusybox() throws EngineException {
        boolean dynamic = false;
        for (Path place : PLACES) {
            if (Files.isRegularFile(place) && Files.isExecutable(place)) {
                if (StaticElf.check(place)) {
                    return place;
                }
                dynamic = true;
            }
        }
        throw new EngineException(
                EngineError.Kind.UNAVAILABLE,
                dynamic
                        ? "the busybox of this host is not linked statically, so it would not run in an empty container"
                        : "there is no busybox on this host to make the starter image from",
                "install the package busybox-static");
    }

    /** The names under which busybox wants to be called, as paths without the leading slash. */
    private static List<String> applets(Path busybox) throws EngineException, IOException {
        try (ToolProcess tool = ToolProcess.start("busybox", List.of(busybox.toString(), "--list-full"))) {
            String listed =
                    new String(tool.process().getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (tool.waitFor() != 0) {
                throw new EngineException(EngineError.Kind.FAILED, "busybox does not list what it can do");
            }
            return listed.lines()
                    .filter(StarterImage::isAppletPath)
                    .sorted()
                    .distinct()
                    .toList();
        }
    }

    private static boolean isAppletPath(String path) {
        return path.matches("(usr/)?s?bin/[A-Za-z0-9_.+\\[\\]-]{1,40}") && !path.endsWith("bin/busybox");
    }
}
