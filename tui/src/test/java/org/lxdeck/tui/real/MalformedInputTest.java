package org.lxdeck.tui.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.lxdeck.tui.cli.CliRun.Answer;

/**
 * Input that is wrong in one way each, given to the command line of a store on a small disk of its own: one sentence and
 * what to do, the right exit code, and a store that is the same to the byte.
 */
@Tag("lxc")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MalformedInputTest {
    private static final int DISK_MEBIBYTES = 24;

    private RealDeck deck;
    private Path files;
    private final List<Case> cases = new ArrayList<>();

    /** A line, what it reads, and what it must answer: the exit code and the first line. */
    private record Case(String line, String input, List<String> words, int code, String sentence) {}

    @BeforeAll
    void makeStore() throws IOException {
        deck = RealDeck.onSmallDisk(DISK_MEBIBYTES);
        files = deck.scratch();
        deck.done("image", "starter");
        deck.done("init", "starter", "c1");
        deck.done("profile", "create", "web");
        deck.done("image", "import", Archive.image().to(files.resolve("good.tar.gz")), "--alias", "good");
    }

    @AfterAll
    void removeStore() throws IOException {
        if (deck != null) {
            deck.close();
        }
    }

    private void line(int code, String sentence, String... words) {
        reading("", code, sentence, words);
    }

    private void reading(String input, int code, String sentence, String... words) {
        String name = String.join(" ", words).replace(files.toString(), "").replace('\u001b', '^');
        cases.add(new Case(
                name
                        + (input.isEmpty()
                                ? ""
                                : " < " + input.strip().lines().findFirst().orElse("")),
                input,
                List.of(words),
                code,
                sentence));
    }

    private void profile(String yaml, String sentence) {
        reading(yaml, 1, sentence, "profile", "edit", "web");
    }

    private void image(Archive archive, String sentence) throws IOException {
        image("bad" + cases.size() + ".tar.gz", archive.gzip(), sentence);
    }

    private void image(String name, byte[] content, String sentence) throws IOException {
        Path file = Files.write(files.resolve(name), content);
        line(1, sentence, "image", "import", file.toString(), "--alias", "bad");
    }

    @TestFactory
    Stream<DynamicTest> eachIsRefusedAndLeavesTheStoreAsItWas() throws IOException {
        profiles();
        archives();
        namesAndValues();
        return cases.stream().map(one -> DynamicTest.dynamicTest(one.line(), () -> check(one)));
    }

    private void profiles() {
        profile("a: [1\nb: }\n", "<stdin>:2: expected ',' or ']'");
        profile("\t\tname: web\n", "<stdin>:1: found character");
        profile("cofnig:\n  limits.cpu: \"1\"\n", "<stdin>:1: unknown key \"cofnig\" (did you mean config?)");
        profile(
                "config:\n  limits.memroy: 1GiB\n",
                "<stdin>:2: Invalid config: Unknown configuration key: limits.memroy (did you mean limits.memory?)");
        profile("config: [limits.cpu]\n", "<stdin>:1: config must be a mapping (name: value)");
        profile("devices:\n  eth0: nic\n", "<stdin>:2: devices.eth0 must be a mapping (name: value)");
        profile("config:\n  limits.cpu: {a: b}\n", "<stdin>:2: config.limits.cpu must be a text, not a mapping");
        profile("config:\n  limits.cpu: \"1\"\n  limits.cpu: \"2\"\n", "<stdin>:3: \"limits.cpu\" stands here twice");
        profile(
                "devices:\n  eth0:\n    nictype: bridged\n    parent: lxcbr0\n",
                "<stdin>:2: Device validation failed for \"eth0\": Required value: type");
        profile("devices:\n  gpu0:\n    type: gpus\n", "<stdin>:3: Device validation failed for \"gpu0\": Unsupported");
        profile(
                "devices:\n  eth0:\n    type: nic\n    nictype: bridged\n    parent: lxcbr0\n    prent: x\n",
                "<stdin>:6: Device validation failed for \"eth0\": Invalid device option \"prent\" (did you mean parent?)");
        profile(
                "devices:\n  root:\n    type: disk\n    path: ../../etc\n    source: /etc\n",
                "<stdin>:4: Device validation failed for \"root\": Invalid value for device option \"path\"");
        profile(
                "config:\n  limits.memory: 12XB\n",
                "<stdin>:2: Invalid config: limits.memory: Invalid value: 12XB (it takes bytes such as 512MiB, or 50%)");
        profile(
                "config:\n  limits.memory: 99999999999999999999GB\n",
                "<stdin>:2: Invalid config: limits.memory: Invalid");
        profile("config:\n  limits.cpu: \"-3\"\n", "(it takes a number of CPUs, or a set such as 0-1,3)");
        profile("config:\n  user.x: \"a\u0000b\"\n", "<stdin>:2: a character that YAML does not allow");
        profile(
                "config:\n  user.x: \"a\\0b\"\n",
                "<stdin>:2: Invalid config: user.x: Invalid value: it contains control");
        profile("config:\n  user.x: \"a\\e[31mb\"\n", "<stdin>:2: Invalid config: user.x: Invalid value: it contains");
        profile("[".repeat(5000) + "\n", "<stdin>: more than 20 levels deep");
        profile("a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n", "<stdin>:1: unknown key \"a\"");
        profile(
                "config:\n  raw.lxc: |\n    lxc.init.cmd /sbin/init\n",
                "<stdin>:2: Invalid config: raw.lxc: Invalid raw.lxc line: lxc.init.cmd /sbin/init");
        profile("just text\n", "<stdin>:1: the text must be a mapping (name: value)");
        profile("- a\n- b\n", "<stdin>:1: the text must be a mapping (name: value)");
        profile("config:\n  user.x: " + "x".repeat(5_000_000) + "\n", "<stdin>: the text is longer than 1048576");
        reading("config: {}\n", 1, "Profile not found: nosuch", "profile", "edit", "nosuch");
    }

    private void archives() throws IOException {
        image(new Archive().file("rootfs/etc/hostname", "x"), "Metadata tarball is missing metadata.yaml: ");
        image(Archive.image("architecture: [x\n"), "metadata.yaml:2: expected ',' or ']'");
        image(Archive.image("architecture: x86_64\n"), "metadata.yaml:1: Missing creation date");
        image(
                Archive.image("creation_date: 5\narchitecture: zx81\n"),
                "metadata.yaml:2: Architecture isn't supported: zx81");
        image(
                Archive.image("creation_date: yesterday\narchitecture: x86_64\n"),
                "metadata.yaml:1: creation_date must be a whole number, not \"yesterday\"");
        image(
                Archive.image(Archive.METADATA + "templates:\n  /etc/x: {when: [start], template: ../../etc/shadow}\n"),
                "metadata.yaml:6: the template of /etc/x must be the plain name of a file in templates/");
        image(Archive.image().file("rootfs/../../evil", "x"), "member \"rootfs/../../evil\" leads out of the archive");
        image(Archive.image().file("/etc/evil", "x"), "member \"/etc/evil\" has an absolute path");
        image(
                Archive.image().symlink("rootfs/out", "/tmp").file("rootfs/out/evil", "x"),
                "member \"rootfs/out/evil\" goes through the symbolic link \"rootfs/out\"");
        image(
                Archive.image().hardlink("rootfs/shadow", "/etc/shadow"),
                "hard link target \"/etc/shadow\" has an absolute path");
        image(Archive.image().file("../\u001b[31mred", "x"), "member \"../\u00b7[31mred\" leads out of the archive");
        byte[] whole = Archive.image().file("rootfs/x", "x".repeat(100_000)).gzip();
        image("cut.tar.gz", Arrays.copyOf(whole, whole.length - 20), "cut.tar.gz is damaged or cut off: ");
        image("empty.tar.gz", new byte[0], "the file is empty");
        image("notes.txt", "not an archive".getBytes(StandardCharsets.UTF_8), "notes.txt is neither a tar archive");
        image("zeros.tar", new byte[4096], "zeros.tar is neither a tar archive");
        image(
                "bad.squashfs",
                ("hsqs" + "x".repeat(300)).getBytes(StandardCharsets.UTF_8),
                "not a squashfs of version 4");
        image("\u001b[31mred.tar.gz", new byte[3], "\u00b7[31mred.tar.gz is neither a tar archive");
        line(
                1,
                "/none.tar.gz: no such file or directory",
                "image",
                "import",
                files.resolve("none.tar.gz").toString());
        line(1, "it is a directory, not a tarball or squashfs file", "image", "import", files.toString());
        String good = files.resolve("good.tar.gz").toString();
        line(1, "Alias \"starter\" already exists", "image", "import", good, "--alias", "starter");
        line(1, "Invalid alias name \"a\u00b7[31m\"", "image", "import", good, "--alias", "a\u001b[31m");
        line(1, "Invalid alias name \"\": it must be 1 to 255", "image", "import", good, "--alias", "");
        line(1, "'more' is not of the form KEY=VALUE", "image", "import", good, "nonsense", "more");
        line(1, "Alias \"starter\" already exists", "image", "alias", "create", "starter", "good");
    }

    private void namesAndValues() {
        line(1, "the name c1 is taken in ", "init", "starter", "c1");
        line(1, "a container name cannot start with a digit: 1bad", "init", "starter", "1bad");
        line(1, "letters, digits and hyphens only: a\u00b7[31m", "init", "starter", "a\u001b[31m");
        line(1, "letters, digits and hyphens only: ../c2", "init", "starter", "../c2");
        line(1, "a container name has at most 63 characters", "init", "starter", "x".repeat(64));
        line(1, "Image not found: nosuch", "init", "nosuch", "c2");
        line(1, "Profile not found: nosuch", "init", "starter", "c2", "-p", "nosuch");
        line(1, "limits.cpu: Invalid CPU limit syntax", "init", "starter", "c2", "-c", "limits.cpu=zero");
        line(1, "Unknown configuration key: nope.key", "init", "starter", "c2", "-c", "nope.key=1");
        line(1, "'limits.memory' is not of the form KEY=VALUE", "init", "starter", "c2", "-c", "limits.memory");
        line(1, "letters, digits and hyphens only: c/1", "rename", "c1", "c/1");
        line(1, "limits.memory: Invalid value: 1.5", "config", "set", "c1", "limits.memory=1.5");
        line(1, "Invalid value for an integer", "config", "set", "c1", "limits.processes=999999999999999999999");
        line(1, "Device validation failed for \"x\"", "config", "device", "add", "c1", "x", "nic", "nictype=bridged");
        line(1, "The profile already exists: web", "profile", "create", "web");
        line(1, "letters, digits and -_.+: only: a\u00b7[31mb", "profile", "create", "a\u001b[31mb");
        line(1, "letters, digits and -_.+: only: ../web", "profile", "create", "../web");
        line(1, "Name \"default\" already in use", "profile", "rename", "web", "default");
        line(1, "Profile not found: nosuch", "profile", "add", "c1", "nosuch");
        line(1, "there is no container called nosuch", "delete", "nosuch");
        line(1, "container c1 is not running", "exec", "c1", "--", "true");
        line(3, "The \"default\" profile cannot be deleted", "profile", "delete", "default");
        line(1, "Unknown column shorthand char 'Z' in 'Z'", "list", "-c", "Z");
        line(2, "expected one of [table, csv, json, yaml, compact]", "list", "-f", "xml");
        line(2, "'lsit'; did you mean ", "lsit");
        line(2, "Missing required parameter: 'IMAGE'", "launch");
        line(2, "Unknown option: '--frce'", "start", "c1", "--frce");
    }

    /** What does not fit: in the store, and in a container although its image did. */
    @Test
    void aFullDiskLeavesTheStoreAsItWas() throws IOException {
        byte[] noise = new byte[DISK_MEBIBYTES * 2 * 1024 * 1024];
        new Random(1).nextBytes(noise);
        Path rootfs = files.resolve("large.tar");
        Files.write(files.resolve("noise"), noise);
        Command.output("tar", "-C", files.toString(), "-cf", rootfs.toString(), "noise");
        String metadata = new Archive().file("metadata.yaml", Archive.METADATA).to(files.resolve("metadata.tar.gz"));
        refused(1, "no space left on the file system", "image", "import", metadata, rootfs.toString());
        String packed = Archive.image()
                .file("rootfs/big", "x".repeat(DISK_MEBIBYTES * 2 * 1024 * 1024))
                .to(files.resolve("big.tar.gz"));
        deck.done("image", "import", packed, "--alias", "big");
        refused(1, "Unable to unpack image, run out of disk space", "init", "big", "c2");
    }

    @Test
    void withoutPermissionTheStoreStaysAsItWas() throws IOException {
        String good = Archive.image().file("rootfs/other", "x").to(files.resolve("other.tar.gz"));
        String[] closed = {
            deck.store().resolve("images").toString(),
            deck.store().resolve("profiles").toString(),
            deck.lxcpath().toString()
        };
        for (String each : closed) {
            Command.output("chattr", "+i", each);
        }
        try {
            refused(1, "not permitted", "image", "import", good);
            refused(1, "not permitted", "profile", "create", "other");
            refused(1, "not permitted", "init", "starter", "c2");
            refused(1, "not permitted", "delete", "c1");
        } finally {
            for (String each : closed) {
                Command.output("chattr", "-i", each);
            }
        }
    }

    @Test
    void aReadOnlyDiskStaysAsItWas() throws IOException {
        String good = Archive.image().file("rootfs/third", "x").to(files.resolve("third.tar.gz"));
        String disk = deck.root().toString();
        // A mount over it: liblxc's log in this process keeps the one below from becoming read-only.
        Command.output("mount", "--bind", disk, disk);
        try {
            Command.output("mount", "-o", "remount,bind,ro", disk);
            refused(1, "ead-only file system", "image", "import", good);
            refused(1, "ead-only file system", "profile", "create", "other");
            refused(1, "ead-only file system", "init", "starter", "c2");
            refused(1, "ead-only file system", "delete", "c1");
        } finally {
            Command.output("umount", disk);
        }
    }

    @Test
    void settingsDamagedByHandAreNamedWithTheirLine() throws IOException {
        Path settings = deck.root().resolve("etc/lxdeck/config.yaml");
        Files.createDirectories(deck.root().resolve("etc/lxdeck"));
        Files.writeString(settings, "# mine\nlxcpaths: [/x]\n");
        try {
            refused(1, settings + ":2: expected a mapping (key: value)", "list");
        } finally {
            Files.delete(settings);
        }
    }

    private void refused(int code, String sentence, String... words) throws IOException {
        check(new Case(String.join(" ", words), "", List.of(words), code, sentence));
    }

    private void check(Case one) throws IOException {
        List<Path> trees = List.of(deck.store(), deck.lxcpath());
        Map<String, String> before = TreeHash.of(trees);
        Answer answer = deck.withInput(one.input(), one.words().toArray(String[]::new));
        assertEquals(before, TreeHash.of(trees), answer::toString);
        assertEquals(one.code(), answer.code(), answer::toString);
        String first = answer.err().lines().findFirst().orElse("");
        assertTrue(first.startsWith("Error: ") && first.contains(one.sentence()), answer::toString);
        assertTrue(answer.err().lines().count() <= 2, answer::toString);
        assertFalse(answer.err().contains("Exception") || answer.err().indexOf('\u001b') >= 0, answer::toString);
        assertFalse(answer.err().contains("should not have happened"), answer::toString);
    }
}
