package org.lxdeck.engine.host.local.creation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineOptions;
import org.lxdeck.engine.Engines;
import org.lxdeck.engine.ImageIntent;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.image.Samples;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ImageAlias;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationStatus;

/** Real containers, made and deleted by the whole engine in an lxcpath of their own. */
@Tag("lxc")
class CreationTest {
    private Path root = Path.of("/nonexistent");
    private Path lxcpath = root;
    private Optional<Engine> opened = Optional.empty();

    @BeforeEach
    void open() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "needs root");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/lxc-start")), "needs the LXC tools");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/bwrap")), "needs bubblewrap");
        root = Files.createTempDirectory("lxdeck-test-");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
        openAt(root.resolve("lxc"));
    }

    private void openAt(Path path) throws Exception {
        opened.ifPresent(Engine::close);
        lxcpath = path;
        Files.createDirectories(path);
        Map<String, String> env = Map.of("LXDECK_ROOT", root.toString());
        opened = Optional.of(Engines.open(EngineOptions.of(env).withLxcpaths(List.of(path.toString()))));
    }

    @AfterEach
    void removeEverything() throws Exception {
        opened.ifPresent(Engine::close);
        if (!Files.isDirectory(lxcpath)) {
            return;
        }
        for (String name : names(lxcpath)) {
            tool("lxc-stop", "-k", "-P", lxcpath.toString(), "-n", name);
        }
        tool("umount", "-l", root.resolve("overlay/merged").toString());
        Samples.run("rm", "-rf", "--one-file-system", root.toString());
    }

    private Operation submit(Intent intent) throws InterruptedException {
        Engine engine = opened.orElseThrow();
        return engine.await(engine.submit(intent));
    }

    private void done(Intent intent) throws InterruptedException {
        Operation operation = submit(intent);
        assertEquals(OperationStatus.SUCCESS, operation.status(), () -> operation
                .error()
                .toString());
    }

    private String refused(Intent intent) throws InterruptedException {
        Operation operation = submit(intent);
        assertEquals(OperationStatus.FAILURE, operation.status());
        return operation.error().orElseThrow().message();
    }

    private static Intent.Create create(String name, String image, Map<String, String> config, boolean start) {
        return new Intent.Create(new ContainerRef("local", name), image, List.of(), config, Map.of(), "", false, start);
    }

    private static String tool(String... argv) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(argv).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said.trim();
    }

    private String inside(String name, String command) throws IOException, InterruptedException {
        return tool("lxc-attach", "-P", lxcpath.toString(), "-n", name, "--", "/bin/sh", "-c", command);
    }

    private String lxc(String name, String... argv) throws IOException, InterruptedException {
        String[] all = Stream.concat(
                        Stream.of(argv[0], "-P", lxcpath.toString(), "-n", name),
                        Stream.of(argv).skip(1))
                .toArray(String[]::new);
        return tool(all);
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String modeOf(String name) throws IOException {
        Map<String, Object> found = Files.readAttributes(lxcpath.resolve(name), "unix:mode,uid");
        return Integer.toOctalString((Integer) found.getOrDefault("mode", 0) & 07777) + " "
                + (Integer.toUnsignedLong((Integer) found.getOrDefault("uid", -1)) >= 65536
                        ? "mapped"
                        : found.get("uid"));
    }

    private void starter() throws InterruptedException {
        Operation made = submit(new ImageIntent.MakeStarterImage("local", "starter"));
        assumeTrue(made.status() == OperationStatus.SUCCESS, () -> made.error().toString());
    }

    @Test
    void theStarterRunsUnprivilegedAndShutsDownByItself() throws Exception {
        starter();
        done(create("web", "starter", Map.of(), true));
        assertEquals("100 mapped", modeOf("web"));
        assertEquals("0 web\nweb\n0", inside("web", "cat /etc/hostname; hostname; id -u"));
        assertEquals("0 " + procsInside(), inside("web", "cat /proc/1/comm"));
        done(new Intent.Stop(new ContainerRef("local", "web"), 10));
        assertEquals("100 mapped", modeOf("web"));
        done(new Intent.Delete(new ContainerRef("local", "web"), false));
        assertEquals(List.of(), names(lxcpath));
        assertEquals(List.of(), names(root.resolve("var/lib/lxdeck/journal")));
    }

    private static String procsInside() {
        return "init";
    }

    @Test
    void nobodyOnTheHostCanRunASetuidFileMadeInside() throws Exception {
        starter();
        for (String privileged : List.of("false", "true")) {
            done(create("web", "starter", Map.of("security.privileged", privileged), true));
            assertEquals(privileged.equals("true") ? "700 0" : "100 mapped", modeOf("web"));
            inside("web", "cp /bin/busybox /tmp/evil; chmod 6755 /tmp/evil");
            Path evil = lxcpath.resolve("web/rootfs/tmp/evil");
            assertTrue(Files.exists(evil));
            for (int running = 0; running < 2; running++) {
                String said = tool("su", "-s", "/bin/sh", "nobody", "-c", evil + " id -u");
                assertTrue(said.contains("Permission denied"), said);
                done(
                        running == 0
                                ? new Intent.Kill(new ContainerRef("local", "web"))
                                : new Intent.Delete(new ContainerRef("local", "web"), false));
            }
        }
    }

    @Test
    void theToolsOfLxcCopySnapshotRenameAndDestroyIt() throws Exception {
        starter();
        done(create("web", "starter", Map.of(), false));
        assertEquals("0 ", lxc("web", "lxc-copy", "-N", "copy"));
        assertEquals("0 ", lxc("copy", "lxc-start"));
        assertEquals("0 0", inside("copy", "id -u"));
        assertEquals("0 ", lxc("copy", "lxc-stop", "-k"));
        assertTrue(lxc("web", "lxc-snapshot").startsWith("0 "));
        assertTrue(lxc("web", "lxc-snapshot", "-L").contains("snap0"));
        assertEquals("0 ", lxc("web", "lxc-snapshot", "-d", "snap0"));
        assertEquals("0 ", lxc("web", "lxc-copy", "-R", "-N", "renamed"));
        assertEquals("0 ", lxc("renamed", "lxc-destroy"));
        done(new Intent.Delete(new ContainerRef("local", "copy"), false));
        assertEquals(List.of(), names(lxcpath));
    }

    @Test
    void anImageKeepsItsCapabilitiesDevicesAndOwnersMappedOrShifted() throws Exception {
        importTree();
        done(create("plain", "tree", Map.of(), false));
        checkTree(lxcpath.resolve("plain/rootfs"), false);
        Path overlay = root.resolve("overlay");
        for (String name : List.of("lower", "upper", "work", "merged")) {
            Files.createDirectories(overlay.resolve(name));
        }
        String options = "lowerdir=" + overlay + "/lower,upperdir=" + overlay + "/upper,workdir=" + overlay + "/work";
        assumeTrue(
                tool("mount", "-t", "overlay", "-o", options, "lxdeck-test", overlay + "/merged")
                        .startsWith("0"),
                "this kernel has no overlayfs");
        Files.setPosixFilePermissions(overlay.resolve("merged"), PosixFilePermissions.fromString("rwx--x--x"));
        openAt(overlay.resolve("merged"));
        done(create("shifted", "tree", Map.of(), false));
        boolean mapped = Files.readString(lxcpath.resolve("shifted/config")).contains("idmap=container");
        checkTree(lxcpath.resolve("shifted/rootfs"), !mapped);
        starter();
        done(create("web", "starter", Map.of(), true));
        assertEquals("0 0", inside("web", "stat -c %u /etc/hostname"));
        done(new Intent.Delete(new ContainerRef("local", "web"), true));
    }

    private void importTree() throws Exception {
        Path tree = Files.createDirectories(root.resolve("tree"));
        Files.writeString(tree.resolve("tool"), "#!/bin/sh\n");
        Samples.run("chown", "1000:1001", tree.resolve("tool").toString());
        Samples.run("chmod", "6755", tree.resolve("tool").toString());
        Samples.run("setcap", "cap_net_raw+ep", tree.resolve("tool").toString());
        Samples.run(
                "setfattr",
                "-n",
                "user.note",
                "-v",
                "kept",
                tree.resolve("tool").toString());
        Samples.run("mknod", tree.resolve("null").toString(), "c", "1", "3");
        Files.createSymbolicLink(tree.resolve("link"), Path.of("/etc/shadow"));
        Files.createLink(tree.resolve("twin"), tree.resolve("tool"));
        Path rootfs = root.resolve("rootfs.tar");
        Samples.run("tar", "--xattrs", "--xattrs-include=*", "-cf", rootfs.toString(), "-C", tree.toString(), ".");
        Path metadata = Samples.metadata(root.resolve("meta.tar"));
        done(new ImageIntent.ImportImage(
                "local", metadata, Optional.of(rootfs), List.of(new ImageAlias("tree", "")), Map.of(), false));
    }

    private static void checkTree(Path rootfs, boolean shifted) throws Exception {
        Path tool = rootfs.resolve("tool");
        Map<String, Object> found = Files.readAttributes(tool, "unix:mode,uid,gid,nlink");
        int uid = (Integer) found.getOrDefault("uid", -1);
        assertEquals(06755, (Integer) found.getOrDefault("mode", 0) & 07777);
        assertEquals(2, found.get("nlink"));
        if (shifted) {
            assertTrue(uid >= 65536 && (uid - 1000) % 1000 == 0, "uid " + uid);
            assertTrue(Samples.run("getcap", "-n", tool.toString()).contains("rootid=" + (uid - 1000)));
        } else {
            assertEquals(1000, uid);
        }
        assertTrue(Samples.run("getcap", tool.toString()).contains("cap_net_raw=ep"));
        assertTrue(Samples.run("getfattr", "-d", tool.toString()).contains("user.note=\"kept\""));
        int device = (Integer) Files.getAttribute(rootfs.resolve("null"), "unix:mode");
        assertEquals(0020000, device & 0170000);
        assertTrue(Files.isSymbolicLink(rootfs.resolve("link")));
        assertNotEquals(
                Optional.of(uid),
                Optional.of(Files.getAttribute(Path.of("/etc/shadow"), "unix:uid", LinkOption.NOFOLLOW_LINKS)));
    }

    @Test
    void whatCannotBeMadeLeavesNothing() throws Exception {
        starter();
        done(create("web", "starter", Map.of(), false));
        assertTrue(refused(create("web", "starter", Map.of(), false)).contains("web"));
        assertEquals("Image not found: nosuch", refused(create("a", "nosuch", Map.of(), false)));
        assertTrue(
                refused(create("a", "starter", Map.of("nope.key", "1"), false)).contains("nope.key"));
        assertFalse(refused(create("1bad", "starter", Map.of(), false)).isEmpty());
        assertFalse(refused(create("a\u001b[31m", "starter", Map.of(), false)).contains("\u001b"));
        String profile = refused(new Intent.Create(
                new ContainerRef("local", "a"), "starter", List.of("nosuch"), Map.of(), Map.of(), "", false, false));
        assertTrue(profile.contains("nosuch"), profile);
        assertEquals(List.of("web"), names(lxcpath));
        Files.writeString(lxcpath.resolve("web/lxc_snapshots"), lxcpath + "\nclone1\n" + lxcpath + "\nclone2\n");
        String clones = refused(new Intent.Delete(new ContainerRef("local", "web"), false));
        assertEquals("container web is the base of the overlay clones clone1, clone2", clones);
        Files.delete(lxcpath.resolve("web/lxc_snapshots"));
    }

    @Test
    void aForeignContainerIsDestroyedByItsOwnTools() throws Exception {
        Path rootfs = Files.createDirectories(lxcpath.resolve("old/rootfs"));
        Files.writeString(lxcpath.resolve("old/config"), "lxc.rootfs.path = dir:" + rootfs + "\nlxc.uts.name = old\n");
        opened.orElseThrow().refresh(java.util.Set.of(org.lxdeck.engine.Part.CONTAINERS));
        done(new Intent.Delete(new ContainerRef("local", "old"), false));
        assertEquals(List.of(), names(lxcpath));
    }
}
