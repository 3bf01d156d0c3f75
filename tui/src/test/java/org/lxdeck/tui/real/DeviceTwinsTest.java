package org.lxdeck.tui.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lxdeck.tui.cli.CliRun.Answer;
import org.opentest4j.TestAbortedException;

/** The same devices added to a running container of a real LXD and to one here: nodes, mounts and limits are the same. */
@Tag("lxd")
@Tag("lxc")
class DeviceTwinsTest {
    private static final String THEIRS = "twin1";
    private static final String OURS = "twin2";

    private RealDeck deck;
    private RealLxd lxd;
    private String loop = "";

    @BeforeEach
    void makeTwins() throws IOException {
        deck = RealDeck.open();
        lxd = RealLxd.start();
        deck.done("image", "starter");
        lxd.importStarter(deck);
        deck.doneWith("devices: {root: {type: disk, path: /, pool: default}}\n", "profile", "edit", "default");
        Answer theirs = lxd.ask("", "launch", "starter", THEIRS);
        if (theirs.code() != 0) {
            throw new TestAbortedException("LXD starts no containers here: " + theirs);
        }
        deck.done("launch", "starter", OURS);
    }

    @AfterEach
    void removeTwins() throws IOException {
        try {
            if (lxd != null) {
                lxd.close();
            }
        } finally {
            if (deck != null) {
                deck.close();
            }
            if (!loop.isEmpty()) {
                Command.output("losetup", "-d", loop);
            }
        }
    }

    private void both(String verb, String... words) throws IOException {
        List<String> rest = List.of(words);
        lxd.lxc(line(verb, THEIRS, rest));
        deck.done(line(verb, OURS, rest));
    }

    private static String[] line(String verb, String name, List<String> rest) {
        List<String> line = new ArrayList<>(List.of("config", "device", verb, name));
        line.addAll(rest);
        return line.toArray(String[]::new);
    }

    /** What a command prints in both, which must be the same. */
    private String said(String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of("exec", THEIRS, "--"));
        line.addAll(List.of(command));
        String theirs = lxd.ask("", line.toArray(String[]::new)).out().trim();
        assertEquals(theirs, deck.inside(OURS, command).trim(), String.join(" ", command));
        return theirs;
    }

    private String node(String path) throws IOException {
        return said("sh", "-c", "stat -c '%F %t:%T %u:%g %a' " + path + " 2>/dev/null || echo none");
    }

    @Test
    void nodesAreTheSame() throws IOException {
        both("add", "a", "unix-char", "source=/dev/full", "path=/dev/in/full", "uid=3", "gid=4");
        assertEquals("character special file 1:7 3:4 660", node("/dev/in/full"));
        both("add", "b", "unix-block", "source=/dev/loop6", "mode=0600");
        assertEquals("block special file 7:6 0:0 600", node("/dev/loop6"));
        both("add", "c", "unix-char", "path=/dev/numbered", "major=10", "minor=235");
        assertEquals("character special file a:eb 0:0 660", node("/dev/numbered"));
        both("add", "d", "unix-char", "source=/dev/loop-control");
        assertTrue(node("/dev/loop-control").startsWith("character special file a:ed 0:0 "));
        both("remove", "a");
        both("remove", "b");
        assertEquals("none", node("/dev/in/full"));
        assertEquals("none", node("/dev/loop6"));
    }

    @Test
    void mountsAndLimitsAreTheSame() throws IOException {
        Path tree = Files.createDirectories(deck.scratch().resolve("tree"));
        Files.writeString(tree.resolve("hello"), "from a block device");
        String image = deck.scratch().resolve("image").toString();
        Command.output("truncate", "-s", "8M", image);
        Command.output("mkfs.ext4", "-q", "-d", tree.toString(), image);
        loop = Command.output("losetup", "-f", "--show", image).trim();
        both("add", "data", "disk", "source=" + loop, "path=/mnt/data", "limits.read=5MB", "limits.write=9iops");
        assertEquals("from a block device", said("cat", "/mnt/data/hello"));
        String mount = "grep -o ' /mnt/data [a-z]*' /proc/self/mountinfo; stat -c %u:%g /mnt/data/hello";
        assertTrue(said("sh", "-c", mount).startsWith("/mnt/data rw"));
        assertFalse(throttle("read_bps").isEmpty());
        assertFalse(throttle("write_iops").isEmpty());
        both("set", "data", "limits.read", "100iops");
        // LXD sets it on another disk and leaves the old one: throttle-changes.
        assertTrue(throttle(OURS, "read_iops").endsWith(" 100"));
        assertEquals("", throttle(OURS, "read_bps"));
        both("remove", "data");
        assertEquals("", throttle(OURS, "read_iops"));
        assertEquals("none", said("sh", "-c", "grep -o ' /mnt/data ' /proc/self/mountinfo || echo none"));
        both("add", "tree", "disk", "source=" + tree, "path=/mnt/tree", "readonly=true");
        assertEquals("no", said("sh", "-c", "touch /mnt/tree/x 2>/dev/null && echo yes || echo no"));
    }

    /** A throttle's value in both cgroups, which must be the same. */
    private static String throttle(String kind) throws IOException {
        String theirs = throttle(THEIRS, kind);
        assertEquals(theirs, throttle(OURS, kind), kind);
        return theirs;
    }

    private static String throttle(String name, String kind) throws IOException {
        Path blkio = Path.of("/sys/fs/cgroup/blkio");
        return Files.readString(blkio.resolve("lxc.payload." + name).resolve("blkio.throttle." + kind + "_device"))
                .trim();
    }
}
