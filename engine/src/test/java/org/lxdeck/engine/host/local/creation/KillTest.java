package org.lxdeck.engine.host.local.creation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lxdeck.engine.image.Samples;
import org.lxdeck.engine.op.Journal;

/** kill -9 in the middle of an import, a creation or a deletion: afterwards all of it is there, or nothing. */
@Tag("lxc")
class KillTest {
    private static final List<String> ORDER = List.of("image-import", "create", "delete", "image-delete");

    @TempDir
    Path root;

    private Path image = Path.of("/nonexistent");

    @BeforeEach
    void makeImage() throws IOException {
        org.junit.jupiter.api.Assumptions.assumeTrue(
                "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/bwrap")),
                "needs root and bubblewrap");
        image = new Samples()
                .file("metadata.yaml", Samples.METADATA)
                .directory("rootfs/")
                .file("rootfs/big", "x".repeat(3_000_000))
                .to(root.resolve("image.tar"));
    }

    private Process start(String what, String point) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWork.class.getName(),
                        root.toString(),
                        what,
                        image.toString(),
                        point)
                .redirectErrorStream(true)
                .start();
    }

    private List<String> points(String what) throws IOException, InterruptedException {
        Process process = start(what, "");
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said.lines().distinct().toList();
    }

    private KilledWork fresh() {
        return new KilledWork(root, new Journal(KilledWork.places(root)), KilledWork.places(root));
    }

    /** Brings everything to the state in which the work can begin. */
    private void prepare(String what) throws Exception {
        KilledWork work = fresh();
        boolean image = !work.images().store().list().isEmpty();
        boolean container = Files.exists(root.resolve("lxc/web"));
        boolean wantsImage = !what.equals("image-import");
        boolean wantsContainer = what.equals("delete");
        if (wantsImage && !image) {
            work.work("image-import", this.image);
        } else if (!wantsImage && image) {
            work.work("image-delete", this.image);
        }
        if (wantsContainer && !container) {
            work.work("create", this.image);
        } else if (!wantsContainer && container) {
            work.work("delete", this.image);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"image-import", "create", "delete", "image-delete"})
    void atEveryPoint(String what) throws Exception {
        prepare(what);
        List<String> points = points(what);
        assertTrue(points.size() >= 3, points.toString());
        for (String point : points) {
            prepare(what);
            Process process = start(what, point);
            process.getInputStream().readAllBytes();
            assertEquals(137, process.waitFor(), point);
            checkAfterRecovery(point);
        }
    }

    @Test
    void atAnyTime() throws Exception {
        Random random = new Random(42);
        for (int round = 0; round < 12; round++) {
            String what = ORDER.get(round % ORDER.size());
            prepare(what);
            Process process = start(what, "");
            boolean ended = process.waitFor(300 + random.nextInt(500), TimeUnit.MILLISECONDS);
            process.destroyForcibly();
            assertTrue(process.waitFor(10, TimeUnit.SECONDS) || ended);
            checkAfterRecovery(what + " round " + round);
        }
    }

    private void checkAfterRecovery(String when) throws Exception {
        KilledWork work = fresh();
        List<String> said = work.recover();
        assertTrue(said.size() <= 1, when + said);
        assertEquals(List.of(), work.recover(), when);
        Path images = root.resolve("var/lib/lxdeck/images");
        List<String> records =
                names(images).stream().filter(name -> name.endsWith(".yaml")).toList();
        assertEquals(records.size() * 2, names(images).size(), when + names(images));
        assertEquals(records.size(), work.images().store().list().size(), when);
        assertEquals(List.of(), names(root.resolve("var/lib/lxdeck/journal")), when);
        for (String name : names(root.resolve("lxc"))) {
            assertEquals("web", name, when);
            assertTrue(Files.exists(root.resolve("lxc/web/config")), when);
            assertEquals(3_000_000, Files.size(root.resolve("lxc/web/rootfs/big")), when);
        }
        assertFalse(Files.exists(root.resolve("lxc/web")) && records.isEmpty() && when.startsWith("create"), when);
    }

    private static List<String> names(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
