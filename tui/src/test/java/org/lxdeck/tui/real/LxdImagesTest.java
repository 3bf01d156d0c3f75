package org.lxdeck.tui.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lxdeck.tui.cli.CliRun.Answer;

/** The same files imported here and into a real LXD. */
@Tag("lxd")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LxdImagesTest {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    private RealLxd lxd;
    private RealDeck deck;
    private Path files;

    @BeforeAll
    void open() throws IOException {
        deck = RealDeck.open();
        lxd = RealLxd.start();
        files = deck.scratch();
        Files.createDirectories(files.resolve("rootfs/etc"));
        Files.writeString(files.resolve("rootfs/etc/hostname"), "image\n");
        Files.createSymbolicLink(files.resolve("rootfs/bin"), Path.of("usr/bin"));
        Files.writeString(files.resolve("metadata.yaml"), Archive.METADATA);
    }

    @AfterAll
    void close() throws IOException {
        try {
            if (lxd != null) {
                lxd.close();
            }
        } finally {
            if (deck != null) {
                deck.close();
            }
        }
    }

    @Test
    void fingerprintsAndRecordsAreEqual() throws IOException {
        int number = 0;
        for (String packer : List.of("cat", "gzip -n", "bzip2", "xz", "xz --format=lzma", "zstd -q")) {
            String end = number++ + " metadata.yaml";
            String unified = packed(packer, "unified" + end + " rootfs");
            String metadata = packed(packer, "metadata" + end);
            String rootfs = packed(packer, "rootfs" + number + " -C rootfs .");
            sameImage(unified);
            sameImage(metadata, rootfs);
        }
        String squash = files.resolve("rootfs.squashfs").toString();
        Command.output("mksquashfs", files.resolve("rootfs").toString(), squash, "-quiet", "-no-progress");
        sameImage(packed("cat", "plain metadata.yaml"), squash);
    }

    /** The first word names the file, the others are tar's. */
    private String packed(String packer, String words) throws IOException {
        int blank = words.indexOf(' ');
        String file = files.resolve(words.substring(0, blank) + ".packed").toString();
        Command.output(
                "sh",
                "-c",
                "cd '" + files + "' && tar -c" + words.substring(blank) + " -f - | " + packer + " >" + file);
        return file;
    }

    private void sameImage(String... parts) throws IOException {
        String[] line = Stream.concat(Stream.of("image", "import"), List.of(parts).stream())
                .toArray(String[]::new);
        String theirs = fingerprint(lxd.lxc(line));
        assertEquals(theirs, fingerprint(deck.done(line)), () -> String.join(" ", line));
        ObjectMapper json = new ObjectMapper();
        JsonNode info = json.readTree(lxd.lxc("query", "/1.0/images/" + theirs));
        JsonNode ours =
                json.readTree(deck.done("image", "list", theirs, "-f", "json")).get(0);
        for (String field : List.of("architecture", "size", "created_at", "properties", "type", "public", "filename")) {
            assertEquals(info.get(field), ours.get(field), field);
        }
    }

    private static String fingerprint(String said) {
        Matcher found = HEX.matcher(said);
        assertTrue(found.find(), said);
        return found.group();
    }

    @Test
    void complaintsHoldTheWordsOfLxd() throws IOException {
        Map<String, Archive> bad = Map.of(
                "Metadata tarball is missing metadata.yaml", new Archive().file("rootfs/x", "x"),
                "Missing creation date", Archive.image("architecture: x86_64\n"),
                "Architecture isn't supported: zx81", Archive.image("architecture: zx81\ncreation_date: 5\n"));
        for (Map.Entry<String, Archive> one : bad.entrySet()) {
            String file = one.getValue().to(files.resolve("bad.tar.gz"));
            Answer theirs = lxd.refusal("image", "import", file);
            Answer ours = deck.run("image", "import", file);
            assertTrue(theirs.code() == 1 && theirs.err().contains(one.getKey()), theirs::toString);
            assertTrue(ours.code() == 1 && ours.err().contains(one.getKey()), ours::toString);
        }
    }
}
