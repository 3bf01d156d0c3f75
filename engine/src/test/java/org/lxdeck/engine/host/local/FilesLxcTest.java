package org.lxdeck.engine.host.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.FileIntent;
import org.lxdeck.engine.FileIntent.Copying;
import org.lxdeck.engine.FileIntent.Ownership;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.model.FileEntry;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationStatus;

/** Files of real containers whose content is as hostile as it can be. */
@Tag("lxc")
class FilesLxcTest {
    private static final Copying PLAIN = new Copying(false, false, false);
    private static final Copying TREE = new Copying(false, true, false);
    private static final String[] SHIFTED = {"lxc.idmap = u 0 100000 65536", "lxc.idmap = g 0 100000 65536"};
    private static final String[] MAPPED = {"lxc.rootfs.options = idmap=container", SHIFTED[0], SHIFTED[1]};

    private TestBed bed;
    private Engine engine;
    private Path here;
    private Path rootfs;

    @BeforeEach
    void open() throws Exception {
        bed = TestBed.open();
        Files.setPosixFilePermissions(bed.lxcpath, PosixFilePermissions.fromString("rwx--x--x"));
        here = Files.createDirectory(bed.root.resolve("here"));
        Files.writeString(here.resolve("secret"), "of the host");
        engine = bed.engine();
        rootfs = bed.lxcpath.resolve("a/rootfs");
    }

    @AfterEach
    void close() throws IOException {
        bed.close();
    }

    /** One of the ways in which ids stand on disk, running or stopped. */
    private void container(String kind) throws Exception {
        boolean mapped = kind.startsWith("mapped");
        boolean shifted = kind.startsWith("shifted");
        bed.define("a", mapped ? MAPPED : shifted ? SHIFTED : new String[0]);
        Path directory = bed.lxcpath.resolve("a");
        if (shifted) {
            Process chown = bed.child("/usr/bin/chown", "-R", "-h", "100000:100000", directory.toString());
            assertEquals(0, chown.waitFor());
        } else if (mapped) {
            Files.setAttribute(directory, "unix:uid", 100000);
        }
        engine.refresh(EnumSet.of(Part.CONTAINERS));
        if (kind.endsWith("running")) {
            succeeds(new Intent.Start(bed.ref("a")));
        }
    }

    private Operation done(Intent intent) throws InterruptedException {
        return engine.await(engine.submit(intent));
    }

    private Operation succeeds(Intent intent) throws InterruptedException {
        Operation operation = done(intent);
        assertEquals(OperationStatus.SUCCESS, operation.status(), () -> String.valueOf(operation.error()));
        return operation;
    }

    private EngineError fails(Intent intent) throws InterruptedException {
        Operation operation = done(intent);
        assertEquals(OperationStatus.FAILURE, operation.status());
        return operation.error().orElseThrow();
    }

    private Intent push(Path source, String target, Copying how, Ownership ownership) {
        return new FileIntent.Push(bed.ref("a"), List.of(source.toString()), target, how, ownership);
    }

    private Intent push(Path source, String target) {
        return push(source, target, PLAIN, Ownership.OF_SOURCE);
    }

    private Intent pull(String source, Path target, Copying how) {
        return new FileIntent.Pull(bed.ref("a"), List.of(source), target.toString(), how);
    }

    private String read(String path) throws EngineException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        engine.files("local").read(bed.ref("a"), path, 1 << 20, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private EngineError refused(String path) {
        return assertThrows(EngineException.class, () -> read(path), path).error();
    }

    private FileEntry look(String path) throws EngineException {
        return engine.files("local").look(bed.ref("a"), path);
    }

    private static int id(Path file, String which) throws IOException {
        return (Integer) Files.getAttribute(file, "unix:" + which, LinkOption.NOFOLLOW_LINKS);
    }

    private static int mode(Path file) throws IOException {
        return (Integer) Files.getAttribute(file, "unix:mode", LinkOption.NOFOLLOW_LINKS) & 07777;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "privileged running",
                "privileged stopped",
                "shifted running",
                "shifted stopped",
                "mapped running",
                "mapped stopped"
            })
    void filesGoInAndOutWithTheirOwnersAsSeenInside(String kind) throws Exception {
        container(kind);
        Path source = Files.writeString(here.resolve("f"), "one");
        Files.setAttribute(source, "unix:uid", 7);
        Files.setAttribute(source, "unix:gid", 8);
        Files.setPosixFilePermissions(source, PosixFilePermissions.fromString("rw-r-----"));
        succeeds(push(source, "/root/f"));
        FileEntry there = look("/root/f");
        assertEquals(List.of(7L, 8L, 3L), List.of(there.uid(), there.gid(), there.size()));
        assertEquals("-rw-r-----", there.modeText());
        int shift = kind.startsWith("shifted") ? 100000 : 0;
        assertEquals(shift + 7, id(rootfs.resolve("root/f"), "uid"));
        Files.setAttribute(rootfs.resolve("root/f"), "unix:uid", shift + 55);
        Files.writeString(source, "second");
        Files.setPosixFilePermissions(source, PosixFilePermissions.fromString("rwxrwxrwx"));
        succeeds(push(source, "/root/f"));
        there = look("/root/f");
        assertEquals("-rw-r-----", there.modeText(), "an existing file keeps its mode");
        assertEquals(55, there.uid(), "and its owner");
        assertEquals("second", read("/root/f"));
        succeeds(new FileIntent.MakeDirectory(bed.ref("a"), "/root/d", false, new Ownership(5, 6, 0700)));
        assertEquals(
                List.of(5L, 6L), List.of(look("/root/d").uid(), look("/root/d").gid()));
        succeeds(push(source, "/root/d", PLAIN, new Ownership(9, -1, 04755)));
        assertEquals("-rwsr-xr-x", look("/root/d/f").modeText());
        succeeds(pull("/root/d", here.resolve("out"), TREE));
        assertEquals(0755, mode(here.resolve("out/d/f")), "what comes out is setuid for nobody");
        assertEquals(0, id(here.resolve("out/d/f"), "uid"));
        fails(new FileIntent.DeleteFiles(bed.ref("a"), List.of("/root/d"), false));
        assertEquals("second", read("/root/d/f"));
        succeeds(new FileIntent.DeleteFiles(bed.ref("a"), List.of("/root/d"), true));
        assertEquals(EngineError.Kind.NOT_FOUND, refused("/root/d/f").kind());
        if (!kind.startsWith("privileged")) {
            EngineError unknown = fails(push(source, "/root/g", PLAIN, new Ownership(70000, -1, -1)));
            assertEquals(EngineError.Kind.INVALID, unknown.kind(), unknown::message);
            refused("/root/g");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"shifted running", "shifted stopped", "privileged running"})
    void nothingLeadsOutOfTheRoot(String kind) throws Exception {
        container(kind);
        Path root = rootfs.resolve("root");
        String secret = here.resolve("secret").toString();
        Files.createSymbolicLink(root.resolve("abs"), Path.of(secret));
        Files.createSymbolicLink(root.resolve("rel"), Path.of("../../../../../../../../../.." + secret));
        Files.createSymbolicLink(root.resolve("dir"), here);
        Files.createSymbolicLink(root.resolve("loop"), Path.of("loop"));
        Files.createSymbolicLink(root.resolve("magic"), Path.of("/proc/1/root" + secret));
        Files.createSymbolicLink(root.resolve("top"), Path.of("/.."));
        for (String path : List.of("abs", "rel", "dir/secret", "loop", "magic", "top" + secret, "../../.." + secret)) {
            refused("/root/" + path);
        }
        assertEquals(EngineError.Kind.REFUSED, refused("/root/loop").kind());
        Path source = Files.writeString(here.resolve("f"), "new");
        for (String path : List.of("abs", "rel", "dir/secret", "magic", "dir/other", "top" + secret)) {
            fails(push(source, "/root/" + path));
        }
        fails(new FileIntent.MakeDirectory(bed.ref("a"), "/root/dir/made", false, Ownership.OF_SOURCE));
        fails(new FileIntent.DeleteFiles(bed.ref("a"), List.of("/root/dir/secret"), true));
        succeeds(new FileIntent.DeleteFiles(bed.ref("a"), List.of("/root/dir", "/root/abs"), true));
        assertEquals("of the host", Files.readString(here.resolve("secret")));
        assertEquals(2, here.toFile().list().length);
        // The same links lead to the container's own file once it has one there.
        Files.createDirectories(rootfs.resolve(secret.substring(1)).getParent());
        Files.writeString(rootfs.resolve(secret.substring(1)), "its own");
        assertEquals("its own", read("/root/rel"));
        succeeds(push(source, "/root/rel"));
        assertEquals("new", Files.readString(rootfs.resolve(secret.substring(1))));
        assertTrue(Files.isSymbolicLink(root.resolve("rel")));
    }

    @Test
    void onlyRegularFilesAreOpened() throws Exception {
        container("privileged running");
        Path root = rootfs.resolve("root");
        assertEquals(
                0, bed.child("/usr/bin/mkfifo", root.resolve("fifo").toString()).waitFor());
        assertEquals(
                0,
                bed.child("/usr/bin/mknod", root.resolve("null").toString(), "c", "1", "3")
                        .waitFor());
        Files.writeString(root.resolve("odd\n\u001b[31m"), "x");
        assertTrue(refused("/root/fifo").message().contains("it is a FIFO"));
        assertTrue(refused("/root/null").message().contains("it is a character device"));
        Path source = Files.writeString(here.resolve("f"), "new");
        assertTrue(fails(push(source, "/root/fifo")).message().contains("FIFO"));
        assertTrue(fails(push(source, "/root/null")).message().contains("character device"));
        for (String kernels : List.of("/proc/meminfo", "/proc/sys/kernel/hostname", "/proc/1/environ")) {
            assertTrue(refused(kernels).message().contains("the kernel makes it"), kernels);
            assertTrue(fails(push(source, kernels)).message().contains("the kernel makes it"), kernels);
        }
        Operation all = succeeds(pull("/root", here.resolve("out"), TREE));
        assertEquals(2, all.notes().size(), () -> all.notes().toString());
        assertEquals("x", Files.readString(here.resolve("out/root/odd\n\u001b[31m")));
        assertTrue(engine.files("local").list(bed.ref("a"), "/root").entries().stream()
                .anyMatch(entry -> entry.shown().equals("odd··[31m")));
        assertTrue(fails(new FileIntent.DeleteFiles(bed.ref("a"), List.of("/proc"), true))
                .message()
                .contains("something is mounted there"));
    }

    @Test
    void aLinkThatCameOutLeadsNoLaterCopyAstray() throws Exception {
        container("privileged stopped");
        Path victim = Files.createDirectory(here.resolve("victim"));
        Path tree = Files.createDirectory(rootfs.resolve("root/t"));
        Files.createSymbolicLink(tree.resolve("x"), victim);
        Files.createSymbolicLink(tree.resolve("y"), victim.resolve("y"));
        succeeds(pull("/root/t", here.resolve("out"), TREE));
        assertTrue(Files.isSymbolicLink(here.resolve("out/t/x")));
        Files.delete(tree.resolve("x"));
        Files.delete(tree.resolve("y"));
        Files.writeString(tree.resolve("y"), "evil");
        succeeds(pull("/root/t", here.resolve("out"), TREE));
        Files.writeString(Files.createDirectory(tree.resolve("x")).resolve("f"), "evil");
        fails(pull("/root/t", here.resolve("out"), TREE));
        assertEquals(0, victim.toFile().list().length);
        assertFalse(Files.isSymbolicLink(here.resolve("out/t/y")));
    }

    /** A directory that is swapped with a link to the host's again and again, for a while. */
    @Test
    void aSwappedDirectoryNeverLeadsOut() throws Exception {
        container("shifted running");
        Path root = rootfs.resolve("root");
        Files.createDirectories(root.resolve("d"));
        Files.writeString(root.resolve("d/secret"), "inside");
        Files.createSymbolicLink(root.resolve("l"), here);
        Path source = Files.writeString(here.resolve("f"), "pushed");
        String swap = "cd " + root + " && while :; do mv -T d x; mv -T l d; mv -T d l; mv -T x d; done";
        bed.child("/bin/sh", "-c", swap);
        long end = System.nanoTime() + Duration.ofSeconds(6).toNanos();
        int reads = 0;
        while (System.nanoTime() < end) {
            try {
                assertEquals("inside", read("/root/d/secret"));
                reads++;
            } catch (EngineException missed) {
                assertTrue(missed.error().kind() != EngineError.Kind.TIMED_OUT, missed.error()::message);
            }
            Operation unused = done(push(source, "/root/d/new"));
            Operation unusedToo = done(new FileIntent.DeleteFiles(bed.ref("a"), List.of("/root/d/new"), true));
        }
        assertTrue(reads > 0, "it never got hold of the directory");
        assertEquals("of the host", Files.readString(here.resolve("secret")));
        assertFalse(Files.exists(here.resolve("new")));
    }

    @Test
    void aFailedPushLeavesTheOldFileWhole() throws Exception {
        container("privileged running");
        succeeds(push(Files.writeString(here.resolve("f"), "old"), "/tmp/f"));
        int pid = engine.state().container(bed.ref("a")).orElseThrow().pid();
        Process mount = bed.child(
                "/usr/bin/nsenter",
                "-t",
                "" + pid,
                "-m",
                "/bin/busybox",
                "mount",
                "-t",
                "tmpfs",
                "-o",
                "size=64k",
                "t",
                "/tmp");
        assertEquals(0, mount.waitFor());
        succeeds(push(here.resolve("f"), "/tmp/f"));
        Path large = here.resolve("large");
        Files.write(large, new byte[200_000]);
        EngineError full = fails(push(large, "/tmp/f"));
        assertTrue(full.message().contains("no space left"), full::message);
        assertEquals("old", read("/tmp/f"));
        assertEquals(
                1, engine.files("local").list(bed.ref("a"), "/tmp").entries().size());
        assertEquals(
                0,
                bed.child(
                                "/usr/bin/nsenter",
                                "-t",
                                "" + pid,
                                "-m",
                                "/bin/busybox",
                                "mount",
                                "-o",
                                "remount,ro",
                                "t",
                                "/tmp")
                        .waitFor());
        EngineError readOnly = fails(push(here.resolve("f"), "/tmp/f"));
        assertTrue(readOnly.message().contains("read-only"), readOnly::message);
    }

    @Test
    void holesStayHoles() throws Exception {
        container("privileged stopped");
        Path sparse = here.resolve("sparse");
        assertEquals(
                0, bed.child("/usr/bin/truncate", "-s", "3G", sparse.toString()).waitFor());
        succeeds(push(sparse, "/root/sparse"));
        assertEquals(3L << 30, look("/root/sparse").size());
        Process du =
                new ProcessBuilder("du", "-k", rootfs.resolve("root/sparse").toString()).start();
        String said = new String(du.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(Integer.parseInt(said.split("\t")[0]) < 100, said);
    }

    @Test
    void layersOfAStoppedContainerAreMountedForNobodyElse() throws Exception {
        container("privileged stopped");
        Path directory = bed.lxcpath.resolve("a");
        Path upper = Files.createDirectory(directory.resolve("upper"));
        Files.createDirectory(directory.resolve("olwork"));
        Path config = directory.resolve("config");
        String text = Files.readString(config).replace("dir:" + rootfs, "overlay:" + rootfs + ":" + upper);
        Files.writeString(config, text);
        succeeds(push(Files.writeString(here.resolve("f"), "above"), "/root/f"));
        assertEquals("above", read("/root/f"));
        assertEquals("above", Files.readString(upper.resolve("root/f")));
        assertFalse(Files.exists(rootfs.resolve("root/f")));
        succeeds(new FileIntent.DeleteFiles(bed.ref("a"), List.of("/init"), false));
        refused("/init");
        assertTrue(Files.exists(rootfs.resolve("init")));
        assertFalse(Files.readString(Path.of("/proc/self/mountinfo")).contains(upper.toString()));
    }
}
