package org.lxdeck.tui.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.tui.launcher.Sandbox.Ran;

/** What is built when, and what it says when that fails. */
class BuildTest {
    @TempDir
    Path root;

    private Sandbox sandbox;

    @BeforeEach
    void make() throws Exception {
        sandbox = new Sandbox(root);
    }

    @AfterEach
    void takeAway() throws Exception {
        sandbox.takeAway();
    }

    @Test
    void buildsOnceAndAgainWhenASourceChanges() throws Exception {
        assertEquals(7, sandbox.lxdeck("list").code());
        assertEquals(List.of("mvn", "dump"), sandbox.called());
        sandbox.forget();
        sandbox.lxdeck("list");
        assertEquals(List.of(), sandbox.called());

        Path source = sandbox.tree.resolve("tui/src/main/New.java");
        Files.writeString(source, "");
        Sandbox.touch(source);
        sandbox.lxdeck("list");
        assertEquals(List.of("mvn", "dump"), sandbox.called());
    }

    @Test
    void takesAwayJarsThatTheBuildNoLongerMakes() throws Exception {
        sandbox.lxdeck("list");
        Path stale = sandbox.tree.resolve("tui/target/dist/lib/stale.jar");
        Files.writeString(stale, "");
        Sandbox.touch(sandbox.tree.resolve("pom.xml"));
        sandbox.lxdeck("list");
        assertFalse(Files.exists(stale));
    }

    @Test
    void saysInOneSentenceThatTheBuildFailed() throws Exception {
        Files.writeString(root.resolve("mvn-fails"), "noise\n[ERROR] Main.java:[3,1] ';' expected\n[ERROR] more\n");
        Ran ran = sandbox.lxdeck("list");
        assertEquals(1, ran.code());
        assertEquals("", ran.out());
        List<String> said = ran.err().lines().toList();
        assertTrue(
                said.get(said.size() - 1).startsWith("lxdeck: the build failed: Main.java:[3,1] ';' expected. "),
                ran.err());
        assertTrue(ran.err().contains("build.log"), ran.err());
        Files.delete(root.resolve("mvn-fails"));
        assertEquals(7, sandbox.lxdeck("list").code(), "and the next run tries again");
    }

    @Test
    void makesTheArchiveAnewForAnotherJava() throws Exception {
        sandbox.lxdeck("list");
        sandbox.forget();
        Sandbox.touch(sandbox.java.resolve("lib/server/libjvm.so"));
        sandbox.lxdeck("list");
        assertEquals(List.of("dump"), sandbox.called(), "the same Java, upgraded in place");
        sandbox.forget();

        Path other = root.resolve("other");
        new ProcessBuilder("cp", "-a", sandbox.java.toString(), other.toString())
                .start()
                .waitFor();
        sandbox.variable("JAVA_HOME", other.toString());
        assertEquals(7, sandbox.lxdeck("list").code());
        assertEquals(List.of("dump"), sandbox.called(), "another Java");
        sandbox.forget();
        sandbox.variable("JAVA_HOME", sandbox.java.toString());
        sandbox.lxdeck("list");
        assertEquals(List.of(), sandbox.called(), "back again: its archive is still there");
    }

    @Test
    void buildsOnceForTwoThatStartTogether() throws Exception {
        sandbox.program(
                "mvn",
                "echo mvn >>" + Sandbox.q(sandbox.log()) + "; sleep 1; mkdir -p tui/target/stage/lib;"
                        + " echo tui >tui/target/tui-0.1.0.jar");
        String command = "'" + sandbox.tree.resolve("lxdeck") + "' list >out.1 2>&1 & one=$!; '"
                + sandbox.tree.resolve("lxdeck") + "' list >out.2 2>&1; wait $one";
        Process both = sandbox.process("sh", "-c", command).start();
        assertTrue(both.waitFor(60, TimeUnit.SECONDS));
        assertEquals(1, sandbox.called().stream().filter("mvn"::equals).count());
        assertTrue(Files.readString(root.resolve("out.1")).contains("[list]"), Files.readString(root.resolve("out.1")));
        assertTrue(Files.readString(root.resolve("out.2")).contains("[list]"), Files.readString(root.resolve("out.2")));
    }

    @Test
    void needsNoCompilerWhenTheBuildIsUpToDate() throws Exception {
        sandbox.lxdeck("list");
        Files.delete(sandbox.java.resolve("bin/javac"));
        Files.delete(sandbox.tree.resolve("tui/target/dist/ready"));
        assertEquals(7, sandbox.lxdeck("list").code());
    }

    @Test
    void refusesAJavaThatIsTooOld() throws Exception {
        Files.writeString(sandbox.java.resolve("release"), "JAVA_VERSION=\"1.8.0_392\"\n");
        Ran ran = sandbox.lxdeck("list");
        // a newer Java of this machine may be found in /usr/lib/jvm; the old one is never used
        assertFalse(ran.out().contains("pid="), ran.out());
    }
}
