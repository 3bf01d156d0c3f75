package org.lxdeck.engine.host.local.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.engine.config.ContainerSpec;
import org.lxdeck.engine.config.MapHead;
import org.lxdeck.engine.config.MarkedConfig;
import org.lxdeck.engine.host.local.LocalSite;
import org.lxdeck.engine.op.Journal;
import org.lxdeck.engine.storage.IdMap;
import org.lxdeck.engine.storage.RootIds;

/** kill -9 in the middle of a change of ids: afterwards files, directory and configuration agree, old or new. */
@Tag("lxc")
class MapKillTest {
    private static final int FILES = 300;

    @TempDir
    Path root;

    private LocalSite site;
    private IdMap old;

    MapKillTest() {
        site = KilledMapChange.site(Path.of("/nonexistent"));
        old = IdMap.NONE;
    }

    @BeforeEach
    void open() throws Exception {
        assumeTrue(
                "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/bwrap")),
                "needs root and bubblewrap");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
        site = KilledMapChange.site(root);
        old = RootIds.ofThisMachine().map();
    }

    /** A container whose files stand shifted on disk and whose keys ask for ids of its own. */
    private void make() throws Exception {
        RealHost.run("rm", "-rf", site.directory("c").toString());
        Path rootfs = site.directory("c").resolve("rootfs");
        Path bin = Files.createDirectories(rootfs.resolve("bin"));
        for (int i = 0; i < FILES; i++) {
            own(Files.writeString(bin.resolve("f" + i), "x"), old.host(false, i));
        }
        own(bin, old.host(false, 0));
        own(rootfs, old.host(false, 0));
        StringBuilder head = new StringBuilder("lxc.rootfs.path = dir:" + rootfs + "\n");
        old.values().forEach(value -> head.append("lxc.idmap = ").append(value).append('\n'));
        Map<String, String> keys = Map.of("security.idmap.isolated", "true");
        ContainerSpec spec = ContainerSpec.made("", "x86_64", false, List.of(), keys, Map.of(), 1);
        byte[] text = head.toString().getBytes(StandardCharsets.UTF_8);
        Files.write(site.config("c"), MarkedConfig.parse(text, "config").with(spec, List.of()));
        own(site.directory("c"), old.root());
        Files.setAttribute(site.directory("c"), "unix:mode", 0100);
    }

    private static void own(Path file, long id) throws IOException {
        Files.setAttribute(file, "unix:uid", (int) id, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(file, "unix:gid", (int) id, LinkOption.NOFOLLOW_LINKS);
    }

    private static long owner(Path file) throws IOException {
        return Integer.toUnsignedLong((Integer) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS));
    }

    private Process start(String point) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledMapChange.class.getName(),
                        root.toString(),
                        point)
                .redirectErrorStream(true)
                .start();
    }

    @Test
    void atEveryPointAndInBetween() throws Exception {
        make();
        Process whole = start("");
        String said = new String(whole.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, whole.waitFor(), said);
        List<String> points = said.lines().distinct().toList();
        assertTrue(points.containsAll(List.of("idmap.planned", "idmap.shifted", "idmap.written")), said);
        assertEquals(base(), agreed("whole"));
        for (String point : points) {
            make();
            Process process = start(point);
            process.getInputStream().readAllBytes();
            assertEquals(137, process.waitFor(), point);
            recover(point);
        }
        Random random = new Random();
        for (int round = 0; round < 4; round++) {
            make();
            Process process = start("");
            boolean ended = process.waitFor(150 + random.nextInt(400), TimeUnit.MILLISECONDS);
            process.destroyForcibly();
            assertTrue(process.waitFor(10, TimeUnit.SECONDS) || ended);
            recover("round " + round);
        }
    }

    private long base() {
        return old.host(false, 65536);
    }

    private void recover(String when) throws Exception {
        Journal journal = new Journal(site.places());
        Map<String, Journal.Recovery> how = Map.of(MapChanges.KIND, new MapChanges(site, journal)::recover);
        List<String> told = journal.recover(how);
        assertTrue(told.size() <= 1, when + told);
        assertEquals(List.of(), journal.recover(how), when);
        long first = agreed(when);
        if (when.startsWith("idmap.")) {
            assertEquals(when.equals("idmap.written") || when.equals("idmap.end"), first == base(), when);
        }
        try (Stream<Path> plans = Files.list(site.places().state().resolve("idmaps"))) {
            assertEquals(List.of(), plans.toList(), when);
        } catch (java.nio.file.NoSuchFileException noneYet) {
            return;
        }
    }

    /** The first id of the map that the configuration says, once everything else says the same. */
    private long agreed(String when) throws Exception {
        MarkedConfig config = new ConfigFile(site.config("c")).read();
        IdMap map = IdMapPlan.of(config.outside());
        IdMap onDisk = MapHead.isMounted(config) ? IdMap.NONE : map;
        for (int i = 0; i < FILES; i++) {
            assertEquals(
                    onDisk.host(false, i), owner(site.directory("c").resolve("rootfs/bin/f" + i)), when + " file " + i);
        }
        assertEquals(map.root(), owner(site.directory("c")), when);
        return map.root();
    }
}
