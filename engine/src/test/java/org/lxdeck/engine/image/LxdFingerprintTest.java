package org.lxdeck.engine.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.model.Fingerprint;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.op.Progress;

/** The same files imported here and into a real LXD. */
@Tag("lxd")
class LxdFingerprintTest {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    @TempDir
    Path dir;

    private LocalImages images() {
        return new LocalImages("local", Samples.places(dir));
    }

    private String ours(Path main, Optional<Path> rootfs) throws EngineException {
        return images().importFiles(
                        new Intent.ImportImage("local", main, rootfs, List.of(), Map.of(), false), Progress.NONE)
                .fact("fingerprint");
    }

    private static String theirs(RealLxd lxd, Path main, Optional<Path> rootfs)
            throws IOException, InterruptedException {
        String said = rootfs.isPresent()
                ? lxd.lxc("image", "import", main.toString(), rootfs.get().toString())
                : lxd.lxc("image", "import", main.toString());
        Matcher found = HEX.matcher(said);
        assertTrue(found.find(), said);
        return found.group();
    }

    @Test
    void fingerprintsAndRecordsAreEqual() throws Exception {
        try (RealLxd lxd = RealLxd.start()) {
            Path plain = Samples.unified(dir.resolve("image.tar"));
            Path metadata = Samples.metadata(dir.resolve("meta.tar"));
            Path rootfs = Samples.rootfs(dir.resolve("rootfs.tar"));
            Path tree = Files.createDirectories(dir.resolve("tree/etc"));
            Files.writeString(tree.resolve("hostname"), "squash");
            Path squash = dir.resolve("rootfs.squashfs");
            Samples.run("mksquashfs", dir.resolve("tree").toString(), squash.toString(), "-quiet", "-no-progress");
            int number = 0;
            for (String packer : List.of("cat", "gzip -n", "bzip2", "xz", "xz --format=lzma", "zstd -q")) {
                String ending = ".packed" + number++;
                Path unified = Samples.through(packer, plain, ending);
                String made = ours(unified, Optional.empty());
                assertEquals(theirs(lxd, unified, Optional.empty()), made, packer);
                compareRecord(lxd, made);
                Path meta = Samples.through(packer, metadata, ending);
                Path root = Samples.through(packer, rootfs, ending);
                assertEquals(theirs(lxd, meta, Optional.of(root)), ours(meta, Optional.of(root)), packer);
            }
            assertEquals(theirs(lxd, metadata, Optional.of(squash)), ours(metadata, Optional.of(squash)));
            Files.delete(dir.resolve("tree/etc/hostname"));
        }
    }

    private void compareRecord(RealLxd lxd, String fingerprint) throws IOException, InterruptedException {
        Image image = images().store().get(new Fingerprint(fingerprint)).orElseThrow();
        String info = lxd.lxc("query", "/1.0/images/" + fingerprint);
        assertTrue(info.contains("\"architecture\": \"" + image.architecture() + "\""), info);
        assertTrue(info.contains("\"size\": " + image.size()), info);
        String created = Instant.ofEpochSecond(image.createdAt()).toString();
        assertTrue(info.contains("\"created_at\": \"" + created + "\""), info);
        image.properties()
                .forEach((key, value) -> assertTrue(info.contains("\"" + key + "\": \"" + value + "\""), info));
    }

    @Test
    void complaintsHoldTheWordsOfLxd() throws Exception {
        try (RealLxd lxd = RealLxd.start()) {
            Map<String, Samples> bad = Map.of(
                    "Metadata tarball is missing metadata.yaml", new Samples().directory("rootfs/"),
                    "Missing creation date",
                            new Samples()
                                    .file("metadata.yaml", "architecture: x86_64\n")
                                    .directory("rootfs/"),
                    "Architecture isn't supported: zx81",
                            new Samples()
                                    .file("metadata.yaml", "architecture: zx81\ncreation_date: 5\n")
                                    .directory("rootfs/"));
            for (Map.Entry<String, Samples> one : bad.entrySet()) {
                Path file = one.getValue().to(dir.resolve("bad.tar"));
                IOException theirs = assertThrows(IOException.class, () -> theirs(lxd, file, Optional.empty()));
                EngineException ours = assertThrows(EngineException.class, () -> ours(file, Optional.empty()));
                assertTrue(String.valueOf(theirs.getMessage()).contains(one.getKey()), String.valueOf(theirs));
                assertTrue(
                        ours.error().message().contains(one.getKey()),
                        ours.error().message());
            }
        }
    }
}
