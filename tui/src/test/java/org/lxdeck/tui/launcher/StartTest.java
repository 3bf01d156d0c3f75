package org.lxdeck.tui.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.tui.launcher.Sandbox.Ran;

/** Starting a program that is built: words, places, environment, exit code. */
class StartTest {
    @TempDir
    Path root;

    private Sandbox sandbox;

    @BeforeEach
    void build() throws Exception {
        sandbox = new Sandbox(root);
        Ran built = sandbox.lxdeck("version");
        assertEquals(7, built.code(), built.err());
        sandbox.forget();
    }

    @AfterEach
    void takeAway() throws Exception {
        sandbox.takeAway();
    }

    @Test
    void handsWordsOnAsTheyAreAndBecomesJava() throws Exception {
        Ran ran = sandbox.lxdeck("exec", "c 1", "--", "", "*", "a'b\"c", "--yes");
        assertEquals(
                "[exec]\n[c 1]\n[--]\n[]\n[*]\n[a'b\"c]\n[--yes]",
                ran.out().substring(0, ran.out().indexOf("\npid=")));
        assertTrue(ran.out().contains("pid=" + ran.pid() + "\n"), "a verb takes the launcher's place");
        assertEquals(7, ran.code());
        assertEquals("", ran.err());
        assertEquals(List.of(), sandbox.called(), "the second time there is nothing to build");
    }

    @Test
    void keepsTheUsersLocaleForJavaToJudge() throws Exception {
        assertTrue(sandbox.lxdeck("list").out().contains("lang=de_DE.UTF-8 all=C.UTF-8\n"));
    }

    @Test
    void isFoundThroughLinks() throws Exception {
        Files.createSymbolicLink(root.resolve("bin/one"), Path.of("../lxdeck tree/lxdeck"));
        Files.createSymbolicLink(root.resolve("bin/two"), root.resolve("bin/one"));
        sandbox.runs("echo $LXDECK_LAUNCHER");
        for (String way :
                List.of("two list", "bin/two list", "cd 'lxdeck tree'; ./lxdeck list", "'lxdeck tree/lxdeck' list")) {
            Ran ran = sandbox.run("sh", "-c", way);
            assertEquals(0, ran.code(), ran.err());
            assertTrue(
                    Files.isSameFile(
                            sandbox.tree.resolve("lxdeck"), Path.of(ran.out().strip())),
                    way + ran.out());
            assertEquals(List.of(), sandbox.called(), way);
        }
    }

    @Test
    void worksInEveryShell() throws Exception {
        for (String shell : List.of("/usr/bin/dash", "/bin/bash --posix", "/bin/busybox sh")) {
            String[] words = shell.split(" ");
            if (Files.exists(Path.of(words[0]))) {
                Ran ran = sandbox.run("sh", "-c", shell + " 'lxdeck tree/lxdeck' list 'a b'");
                assertTrue(ran.out().startsWith("[list]\n[a b]\n"), shell + ran.err());
                assertEquals(List.of(), sandbox.called(), shell);
            }
        }
    }

    @Test
    void givesMoreHeapToMoreContainers() throws Exception {
        for (int i = 0; i < 300; i++) {
            Files.createDirectories(root.resolve("many/c" + i));
            Files.writeString(root.resolve("many/c" + i + "/config"), "");
        }
        Files.createDirectories(root.resolve("none"));
        assertTrue(heap("many") > heap("none"));
    }

    /** The limit in MiB that a dashboard on this directory of containers gets. */
    private int heap(String lxcpath) throws Exception {
        Files.deleteIfExists(root.resolve("flags"));
        sandbox.lxdeck("--lxcpath", root.resolve(lxcpath).toString());
        for (String flag : Files.readAllLines(root.resolve("flags"))) {
            if (flag.startsWith("-Xmx")) {
                return Integer.parseInt(flag.substring(4, flag.length() - 1));
            }
        }
        throw new AssertionError(Files.readString(root.resolve("flags")));
    }

    @Test
    void letsNoVariableOfOthersChangeTheFlags() throws Exception {
        sandbox.variable("JAVA_TOOL_OPTIONS", "-Dx=y");
        sandbox.runs("echo \"tool=$JAVA_TOOL_OPTIONS\"");
        assertEquals("tool=\n", sandbox.lxdeck("list").out());
        Files.deleteIfExists(root.resolve("flags"));
        sandbox.variable("LXDECK_JAVA_OPTIONS", "-Da=1 -Db=2");
        sandbox.lxdeck("list");
        assertTrue(Files.readAllLines(root.resolve("flags")).containsAll(List.of("-Da=1", "-Db=2")));
    }

    @Test
    void startsNoPackageManagerForASecondRun() throws Exception {
        sandbox.program("apt-get", "echo apt-get >>" + Sandbox.q(sandbox.log()));
        sandbox.lxdeck("--yes", "list");
        assertFalse(sandbox.called().contains("apt-get"));
    }
}
