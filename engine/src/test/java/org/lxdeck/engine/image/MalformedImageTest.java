package org.lxdeck.engine.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.ImageIntent;
import org.lxdeck.engine.model.ImageAlias;
import org.lxdeck.engine.op.Progress;

/** Bad files: each gives one sentence and leaves the store as it was. */
class MalformedImageTest {
    @TempDir
    Path dir;

    private LocalImages images = new LocalImages("local", Samples.places(Path.of("/nonexistent")));

    @BeforeEach
    void makeStoreWithOneImage() throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/bwrap")) && ImageImportTest.ownerIsRoot(),
                "needs root and bubblewrap");
        images = new LocalImages("local", Samples.places(dir));
        take(Samples.unified(dir.resolve("good.tar")), Optional.empty());
    }

    private void take(Path main, Optional<Path> rootfs) throws EngineException {
        images.importFiles(
                new ImageIntent.ImportImage(
                        "local", main, rootfs, List.of(new ImageAlias("name", "")), Map.of(), false),
                Progress.NONE);
        images.edit(
                new ImageIntent.EditImage(
                        "local", images.store().resolve("name").fingerprint(), List.of(), Map.of(), false),
                Progress.NONE);
    }

    private Map<String, Long> store() throws IOException {
        Map<String, Long> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(dir.resolve("var/lib/lxdeck"))) {
            for (Path file : all.toList()) {
                files.put(file.toString(), Files.isDirectory(file) ? -1 : Files.size(file));
            }
        }
        return files;
    }

    private String refusal(Path main, Optional<Path> rootfs) throws IOException {
        Map<String, Long> before = store();
        EngineException refused = assertThrows(EngineException.class, () -> take(main, rootfs));
        assertEquals(before, store());
        String sentence = refused.error().message();
        assertFalse(sentence.contains("\n") || sentence.contains("Exception") || sentence.contains("\u001b"), sentence);
        return sentence;
    }

    private String unified(Samples samples) throws IOException {
        return refusal(samples.to(dir.resolve("bad.tar")), Optional.empty());
    }

    private static Samples withMetadata(String yaml) throws IOException {
        return new Samples().file("metadata.yaml", yaml).directory("rootfs/");
    }

    @Test
    void metadata() throws IOException {
        assertEquals("Metadata tarball is missing metadata.yaml: bad.tar", unified(new Samples().directory("rootfs/")));
        assertEquals(
                "bad.tar: metadata.yaml:1: Missing creation date", unified(withMetadata("architecture: x86_64\n")));
        assertEquals(
                "bad.tar: metadata.yaml:2: Architecture isn't supported: zx81",
                unified(withMetadata("creation_date: 5\narchitecture: zx81\n")));
        assertEquals(
                "bad.tar: metadata.yaml:1: creation_date must be a whole number, not \"yesterday\"",
                unified(withMetadata("creation_date: yesterday\n")));
        assertTrue(unified(withMetadata("a: [1\nb: }\n")).startsWith("bad.tar: metadata.yaml:2: "));
        assertEquals("bad.tar: metadata.yaml:1: expected a mapping (key: value)", unified(withMetadata("just text\n")));
        assertEquals("bad.tar: metadata.yaml is larger than 1 MiB", unified(withMetadata("#".repeat(1_100_000))));
        assertEquals(
                "bad.tar: metadata.yaml is not a regular file",
                unified(new Samples().symlink("metadata.yaml", "/etc/shadow").directory("rootfs/")));
        assertEquals(
                "bad.tar: metadata.yaml:4: the template of /etc/x must be the plain name of a file in templates/",
                unified(withMetadata("""
                        creation_date: 5
                        architecture: x86_64
                        templates:
                          /etc/x: {when: [start], template: ../../etc/shadow}
                        """)));
    }

    @Test
    void layout() throws IOException {
        assertEquals(
                "Invalid instance type: bad.tar has no rootfs/ in it",
                unified(new Samples().file("metadata.yaml", Samples.METADATA)));
        assertEquals(
                "bad.tar is an image of a virtual machine; lxdeck runs containers",
                unified(new Samples().file("metadata.yaml", Samples.METADATA).file("rootfs.img", "x")));
        assertTrue(unified(new Samples()).startsWith("Unsupported compression: bad.tar"));
    }

    @Test
    void membersThatLeadOut() throws IOException {
        assertEquals(
                "bad.tar: member \"rootfs/../../evil\" leads out of the archive",
                unified(withMetadata(Samples.METADATA).file("rootfs/../../evil", "x")));
        assertEquals(
                "bad.tar: member \"/etc/evil\" has an absolute path",
                unified(withMetadata(Samples.METADATA).file("/etc/evil", "x")));
        assertEquals(
                "bad.tar: member \"rootfs/link/evil\" goes through the symbolic link \"rootfs/link\"",
                unified(withMetadata(Samples.METADATA)
                        .symlink("rootfs/link", "/tmp")
                        .file("rootfs/link/evil", "x")));
        assertEquals(
                "bad.tar: hard link target \"/etc/shadow\" has an absolute path",
                unified(withMetadata(Samples.METADATA).hardlink("rootfs/shadow", "/etc/shadow")));
        assertEquals(
                "bad.tar: member \"../\u00b7[31mred\" leads out of the archive",
                unified(withMetadata(Samples.METADATA).file("../\u001b[31mred", "x")));
    }

    @Test
    void brokenFiles() throws Exception {
        Path good = Samples.unified(dir.resolve("whole.tar"));
        for (String packer : List.of("gzip -n", "xz", "zstd -q", "bzip2", "cat")) {
            Path packed = Samples.through(packer, good, ".packed");
            try (RandomAccessFile file = new RandomAccessFile(packed.toFile(), "rw")) {
                file.setLength(packer.equals("cat") ? 700 : file.length() - 20);
            }
            String said = refusal(packed, Optional.empty());
            assertTrue(said.startsWith("whole.tar.packed is damaged or cut off: "), said);
        }
        Path text = Files.writeString(dir.resolve("notes.txt"), "not an archive");
        assertTrue(refusal(text, Optional.empty()).startsWith("Unsupported compression: notes.txt is neither"));
        Path disk = Files.writeString(dir.resolve("disk.qcow2"), "QFI\u0000 and more");
        assertTrue(refusal(disk, Optional.empty()).contains("the disk of a virtual machine"));
        Path squash = Files.write(
                dir.resolve("bad.squashfs"), ("hsqs" + "x".repeat(300)).getBytes(StandardCharsets.US_ASCII));
        Path metadata = Samples.metadata(dir.resolve("meta.tar"));
        assertEquals("bad.squashfs is not a squashfs of version 4", refusal(metadata, Optional.of(squash)));
    }

    @Test
    void sourcesThatAreNoFiles() throws Exception {
        assertEquals(
                "cannot use " + dir + ": it is a directory, not a tarball or squashfs file",
                refusal(dir, Optional.empty()));
        assertEquals(
                "cannot read the image file " + dir.resolve("none") + ": no such file or directory",
                refusal(dir.resolve("none"), Optional.empty()));
        Samples.run("mkfifo", dir.resolve("pipe").toString());
        assertEquals(
                "cannot use " + dir.resolve("pipe") + ": it is a pipe or a device; give a regular file",
                refusal(dir.resolve("pipe"), Optional.empty()));
        Path empty = Files.createFile(dir.resolve("empty"));
        assertEquals("cannot use " + empty + ": the file is empty", refusal(empty, Optional.empty()));
    }

    @Test
    void badAliases() throws Exception {
        Path good = Samples.through("gzip -n", Samples.unified(dir.resolve("whole.tar")), ".gz");
        for (String alias : List.of("", " ", "a\u001b[31m", "x".repeat(300))) {
            Map<String, Long> before = store();
            assertThrows(
                    EngineException.class,
                    () -> images.importFiles(
                            new ImageIntent.ImportImage(
                                    "local",
                                    good,
                                    Optional.empty(),
                                    List.of(new ImageAlias(alias, "")),
                                    Map.of(),
                                    false),
                            Progress.NONE));
            assertEquals(before, store());
        }
    }

    @Test
    void aFullDiskLeavesTheStoreAsItWas() throws Exception {
        Path small = Files.createDirectories(dir.resolve("small"));
        Samples.run("mount", "-t", "tmpfs", "-o", "size=2m", "lxdeck-test", small.toString());
        try {
            images = new LocalImages("local", Samples.places(small));
            Path good = Samples.unified(dir.resolve("good2.tar"));
            take(good, Optional.empty());
            Path big = new Samples()
                    .file("metadata.yaml", Samples.METADATA)
                    .file("rootfs/big", "x".repeat(4_000_000))
                    .to(dir.resolve("big.tar"));
            EngineException refused = assertThrows(EngineException.class, () -> take(big, Optional.empty()));
            assertEquals(
                    "cannot copy big.tar into the image store: no space left on the file system",
                    refused.error().message());
            assertFalse(refused.error().hint().isEmpty());
            assertEquals(1, images.store().list().size());
            try (Stream<Path> files = Files.list(small.resolve("var/lib/lxdeck/images"))) {
                assertEquals(2, files.count());
            }
        } finally {
            Samples.run("umount", small.toString());
        }
    }
}
