package org.lxdeck.engine.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.ImageIntent;
import org.lxdeck.engine.model.Fingerprint;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.ImageAlias;
import org.lxdeck.engine.op.Progress;

class ImageImportTest {
    @TempDir
    Path dir;

    private LocalImages images = new LocalImages("local", Samples.places(Path.of("/nonexistent")));

    @BeforeEach
    void makeStore() {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/bwrap")) && ownerIsRoot(), "needs root and bubblewrap");
        images = new LocalImages("local", Samples.places(dir));
    }

    static boolean ownerIsRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private Fingerprint take(Path main, Optional<Path> rootfs, String... aliases) throws EngineException {
        List<ImageAlias> names =
                Stream.of(aliases).map(name -> new ImageAlias(name, "")).toList();
        return new Fingerprint(images.importFiles(
                        new ImageIntent.ImportImage("local", main, rootfs, names, Map.of("label", "mine"), false),
                        Progress.NONE)
                .fact("fingerprint"));
    }

    @ParameterizedTest
    @CsvSource({"cat,''", "gzip -n,.gz", "bzip2,.bz2", "xz,.xz", "xz --format=lzma,.lzma", "zstd -q,.zst"})
    void unifiedFingerprintIsTheHashOfTheFile(String command, String ending) throws Exception {
        Path file = Samples.through(command, Samples.unified(dir.resolve("image.tar")), ending + ".x");
        Fingerprint made = take(file, Optional.empty(), "alpine/3.19/amd64");
        assertEquals(Samples.run("sha256sum", file.toString()).substring(0, 64), made.hex());
        Image image = images.store().resolve("alpine/3.19/amd64");
        assertEquals(made, image.fingerprint());
        assertEquals(Files.size(file), image.size());
        assertEquals(1470920887L, image.createdAt());
        assertEquals("fedora", image.properties().get("os"));
        assertEquals("1.2.3", image.properties().get("release"));
        assertEquals("mine", image.properties().get("label"));
        assertEquals(0, image.lastUsedAt());
        assertEquals(file.getFileName().toString(), image.filename());
        assertEquals(-1, Files.mismatch(file, images.store().mainFile(made)));
    }

    @ParameterizedTest
    @CsvSource({"tar", "squashfs"})
    void splitFingerprintIsTheHashOfBothParts(String kind) throws Exception {
        Path metadata = Samples.through("gzip -n", Samples.metadata(dir.resolve("custom.tar")), ".gz");
        Path rootfs = Samples.rootfs(dir.resolve("rootfs.tar"));
        if (kind.equals("squashfs")) {
            Path etc = Files.createDirectories(dir.resolve("tree/etc"));
            Files.writeString(etc.resolve("hostname"), "squash");
            rootfs = dir.resolve("rootfs.squashfs");
            Samples.run("mksquashfs", dir.resolve("tree").toString(), rootfs.toString(), "-quiet", "-no-progress");
        }
        Fingerprint made = take(metadata, Optional.of(rootfs), "split");
        String expected = Samples.run("sh", "-c", "cat '" + metadata + "' '" + rootfs + "' | sha256sum");
        assertEquals(expected.substring(0, 64), made.hex());
        assertTrue(images.store().resolve("split").split());
        assertEquals(-1, Files.mismatch(rootfs, images.store().rootfsFile(made)));
        images.delete(made, Progress.NONE);
        assertEquals(List.of(), storeFiles());
    }

    @Test
    void unifiedSquashfs() throws Exception {
        Files.createDirectories(dir.resolve("tree/rootfs/etc"));
        Files.writeString(dir.resolve("tree/metadata.yaml"), Samples.METADATA);
        Path file = dir.resolve("image.squashfs");
        Samples.run("mksquashfs", dir.resolve("tree").toString(), file.toString(), "-quiet", "-no-progress");
        Fingerprint made = take(file, Optional.empty());
        assertEquals(Samples.run("sha256sum", file.toString()).substring(0, 64), made.hex());
    }

    @Test
    void shortFingerprintsResolveWhenUnambiguous() throws Exception {
        Fingerprint made = take(Samples.unified(dir.resolve("a.tar")), Optional.empty(), "one");
        assertEquals(made, images.store().resolve(made.hex().substring(0, 4)).fingerprint());
        Image other = images.store().resolve("one");
        String twin = made.hex().substring(0, 63) + (made.hex().endsWith("0") ? "1" : "0");
        images.store().save(ImageEdits.with(withFingerprint(other, twin), List.of(), Map.of(), false));
        EngineException ambiguous = assertThrows(
                EngineException.class, () -> images.store().resolve(made.hex().substring(0, 12)));
        assertTrue(ambiguous.error().message().startsWith("More than one image matches"));
        assertEquals(made, images.store().resolve(made.hex()).fingerprint());
        EngineException none =
                assertThrows(EngineException.class, () -> images.store().resolve("nosuch"));
        assertEquals("Image not found: nosuch", none.error().message());
    }

    private static Image withFingerprint(Image image, String hex) {
        return new Image(
                image.host(),
                new Fingerprint(hex),
                List.of(),
                image.architecture(),
                image.properties(),
                image.size(),
                image.createdAt(),
                0,
                0,
                0,
                false,
                false,
                "");
    }

    @Test
    void theSameImageAndTheSameAliasAreTakenOnce() throws Exception {
        Path file = Samples.unified(dir.resolve("a.tar"));
        take(file, Optional.empty(), "one");
        EngineException same = assertThrows(EngineException.class, () -> take(file, Optional.empty()));
        assertTrue(same.error().message().startsWith("Image with same fingerprint already exists"));
        assertEquals(EngineError.Kind.CONFLICT, same.error().kind());
        Path other = Samples.through("gzip -n", file, ".gz");
        EngineException alias = assertThrows(EngineException.class, () -> take(other, Optional.empty(), "one"));
        assertEquals("Alias \"one\" already exists", alias.error().message());
        assertEquals(2, storeFiles().size());
    }

    @Test
    void editReplacesNamesAndProperties() throws Exception {
        Fingerprint made = take(Samples.unified(dir.resolve("a.tar")), Optional.empty(), "one", "two");
        images.edit(
                new ImageIntent.EditImage(
                        "local", made, List.of(new ImageAlias("three", "d")), Map.of("os", "1.20"), true),
                Progress.NONE);
        Image image = images.store().resolve("three");
        assertEquals(Map.of("os", "1.20"), image.properties());
        assertTrue(image.isPublic());
        assertEquals("d", image.aliases().get(0).description());
        assertThrows(EngineException.class, () -> images.store().resolve("one"));
    }

    @Test
    void cancelLeavesNothing() throws Exception {
        Path file = Samples.unified(dir.resolve("a.tar"));
        Progress cancelled = new Cancelling();
        EngineException stopped = assertThrows(
                EngineException.class,
                () -> images.importFiles(
                        new ImageIntent.ImportImage("local", file, Optional.empty(), List.of(), Map.of(), false),
                        cancelled));
        assertEquals(EngineError.Kind.CANCELLED, stopped.error().kind());
        assertEquals(List.of(), storeFiles());
    }

    /** Progress of an operation that is cancelled while its first bytes are copied. */
    private static final class Cancelling implements Progress {
        private boolean cancelled;

        @Override
        public void stage(String name) {}

        @Override
        public void bytes(long done, long total) {
            cancelled = true;
        }

        @Override
        public void steps(long done, long total) {}

        @Override
        public void check() throws EngineException {
            if (cancelled) {
                throw new EngineException(EngineError.Kind.CANCELLED, "cancelled");
            }
        }

        @Override
        public void onCancel(Runnable action) {}

        @Override
        public void note(String sentence) {}
    }

    private List<String> storeFiles() throws IOException {
        try (Stream<Path> names = Files.list(dir.resolve("var/lib/lxdeck/images"))) {
            return names.map(name -> name.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theStarterImageIsMadeOnceAndNamed() throws Exception {
        Assumptions.assumeTrue(StaticElf.check(Path.of("/bin/busybox")), "needs a static /bin/busybox");
        String first = images.makeStarter("starter", Progress.NONE).fact("fingerprint");
        assertEquals(first, images.makeStarter("starter", Progress.NONE).fact("fingerprint"));
        assertEquals(first, images.makeStarter("again", Progress.NONE).fact("fingerprint"));
        Image image = images.store().resolve("starter");
        assertEquals(2, image.aliases().size());
        assertEquals(2, storeFiles().size());
        assertFalse(StaticElf.check(Path.of("/usr/bin/tar")));
    }
}
