package org.lxdeck.tui.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pictures of the README and the recording. With {@code -Dpictures=update} they are made anew from the real program;
 * without it only looked after.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PicturesTest {
    private static final long MOST_BYTES = 1_500_000;

    @TempDir
    Path root;

    @Test
    @Order(1)
    @Tag("tmux")
    void areMadeAnew() throws Exception {
        Assumptions.assumeTrue("update".equals(System.getProperty("pictures")), "only with -Dpictures=update");
        System.setProperty("java.awt.headless", "true");
        for (Path old : pictures()) {
            Files.delete(old);
        }
        try (Studio studio = new Studio(root)) {
            for (Shot shot : Shot.ALL) {
                studio.take(shot, 80, 24);
                studio.take(shot, 160, 48);
            }
            studio.gallery();
            studio.record(root);
        }
    }

    /** A small terminal plays it: what it shows at the end is what it showed when it was recorded. */
    @Test
    @Order(2)
    @Tag("tmux")
    void theRecordingEndsWithItsScreen() throws IOException {
        Cast cast = Cast.read(Studio.PICTURES.resolve("walk.cast"));
        assertTrue(cast.seconds() > 10, "it has the timing of a person");
        assertTrue(cast.pieces().size() > 20);
        String screen = Walk.play(cast);
        assertEquals(Files.readString(Studio.PICTURES.resolve("walk.txt")), screen);
        assertTrue(screen.contains("Search"), screen);
    }

    @Test
    void thoseOfTheReadmeAreThere() throws IOException {
        Matcher links = Pattern.compile("tui/pictures/([a-z0-9-]+\\.[a-z]+)")
                .matcher(Files.readString(Path.of("../README.md")));
        TreeSet<String> missing = new TreeSet<>();
        int many = 0;
        while (links.find()) {
            many++;
            if (!Files.exists(Studio.PICTURES.resolve(links.group(1)))) {
                missing.add(links.group(1));
            }
        }
        assertTrue(many > 0);
        assertEquals(List.of(), List.copyOf(missing));
    }

    @Test
    void theyAreSmall() throws IOException {
        long bytes = 0;
        for (Path file : pictures()) {
            bytes += Files.size(file);
        }
        assertTrue(bytes < MOST_BYTES, bytes + " bytes");
    }

    private static List<Path> pictures() throws IOException {
        try (Stream<Path> files = Files.list(Studio.PICTURES)) {
            return files.toList();
        }
    }
}
