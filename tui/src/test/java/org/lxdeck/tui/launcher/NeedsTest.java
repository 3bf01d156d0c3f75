package org.lxdeck.tui.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lxdeck.tui.launcher.Sandbox.Ran;

/** What is missing, how it is called here, and who is asked before it is installed. */
class NeedsTest {
    private static final String SAID = "lxdeck: missing: zstd";

    @TempDir
    Path root;

    private Sandbox sandbox;

    @BeforeEach
    void lackSomething() throws Exception {
        sandbox = new Sandbox(root);
        sandbox.missing("zstd", "unsquashfs");
        manager("apt-get");
        sandbox.program("dpkg", "exit 0");
    }

    /** A package manager that brings what is asked for. */
    private void manager(String name) throws Exception {
        sandbox.program(
                name,
                "echo " + name + " \"$@\" >>" + Sandbox.q(sandbox.log()) + "\nfor word do [ $word != zstd ] ||"
                        + " { cp " + Sandbox.q(sandbox.programs.resolve("xz")) + " "
                        + Sandbox.q(sandbox.programs.resolve("zstd")) + "; cp "
                        + Sandbox.q(sandbox.programs.resolve("xz")) + " "
                        + Sandbox.q(sandbox.programs.resolve("unsquashfs")) + "; }; done");
    }

    private List<String> managersCalls() throws Exception {
        return sandbox.called().stream()
                .filter(line -> !line.equals("mvn") && !line.equals("dump"))
                .toList();
    }

    @AfterEach
    void takeAway() throws Exception {
        sandbox.takeAway();
    }

    @Test
    void changesNothingWithoutATerminalAndWithoutYes() throws Exception {
        Ran ran = sandbox.lxdeck("list");
        assertEquals(7, ran.code(), "it goes on with what works: " + ran.err());
        assertTrue(
                ran.err()
                        .contains(
                                SAID + ", squashfs tools. Nothing was installed; to install: apt-get update && apt-get"
                                        + " install -y --no-install-recommends zstd squashfs-tools"),
                ran.err());
        assertEquals(List.of(), managersCalls());
    }

    @Test
    void installsAtOnceWithYesAndNeverAgain() throws Exception {
        Ran ran = sandbox.lxdeck("list", "--yes");
        assertEquals(7, ran.code(), ran.err());
        assertEquals(
                List.of("apt-get update", "apt-get install -y --no-install-recommends zstd squashfs-tools"),
                managersCalls());
        sandbox.forget();
        assertEquals("", sandbox.lxdeck("--yes", "list").err());
        assertEquals(List.of(), sandbox.called());
    }

    @Test
    void takesTheYesOfACommandInAContainerForItsOwn() throws Exception {
        sandbox.lxdeck("exec", "c1", "apt", "install", "--yes", "vim");
        assertEquals(List.of(), managersCalls());
    }

    @Test
    void asksOnceOnATerminal() throws Exception {
        Files.writeString(root.resolve("answer"), "n\n");
        String lxdeck = "'" + sandbox.tree.resolve("lxdeck") + "' list";
        Process process = sandbox.process("script", "-qec", lxdeck, "/dev/null")
                .redirectInput(root.resolve("answer").toFile())
                .redirectOutput(root.resolve("screen").toFile())
                .start();
        assertEquals(7, process.waitFor(), Files.readString(root.resolve("screen")));
        assertTrue(Files.readString(root.resolve("screen")).contains("Enter installs them (apt-get update"));
        assertEquals(List.of(), managersCalls());
        Ran again = sandbox.onTerminal(lxdeck);
        assertTrue(again.out().startsWith("[list]"), "not asked a second time: " + again.out());
    }

    @Test
    void installsOnEnter() throws Exception {
        Files.writeString(root.resolve("answer"), "\n");
        Process process = sandbox.process(
                        "script", "-qec", "'" + sandbox.tree.resolve("lxdeck") + "' list", "/dev/null")
                .redirectInput(root.resolve("answer").toFile())
                .redirectOutput(root.resolve("screen").toFile())
                .start();
        assertEquals(7, process.waitFor(), Files.readString(root.resolve("screen")));
        assertEquals(2, managersCalls().size(), managersCalls().toString());
    }

    @Test
    void tellsWhoIsNotRootTheExactCommandAndGoesOn() throws Exception {
        sandbox.program("id", "echo 1000");
        Ran ran = sandbox.lxdeck("list", "--yes");
        assertEquals(7, ran.code());
        assertTrue(ran.err().contains("To install: sudo sh -c 'apt-get update && apt-get install -y"), ran.err());
        assertEquals(List.of(), managersCalls());
    }

    @Test
    void saysWhyInstallingFailedAndGoesOn() throws Exception {
        sandbox.program("apt-get", "echo 'E: Unable to locate package zstd'; exit 100");
        Ran ran = sandbox.lxdeck("--yes", "list");
        assertEquals(7, ran.code());
        assertTrue(ran.err().contains("installing failed: E: Unable to locate package zstd. All of it: "), ran.err());
    }

    @ParameterizedTest
    @CsvSource({
        "dnf,dnf install -y zstd squashfs-tools",
        "zypper,zypper --non-interactive install zstd squashfs",
        "pacman,pacman -Sy --noconfirm --needed zstd squashfs-tools",
        "apk,apk add zstd squashfs-tools"
    })
    void knowsOtherSystems(String name, String call) throws Exception {
        sandbox.missing("apt-get", "dpkg");
        manager(name);
        assertEquals(7, sandbox.lxdeck("--yes", "list").code());
        assertEquals(List.of(call), managersCalls());
    }

    @Test
    void knowsAltByAnAptThatGoesWithRpm() throws Exception {
        sandbox.missing("dpkg");
        sandbox.program("rpm", "exit 0");
        sandbox.lxdeck("--yes", "list");
        assertEquals(List.of("apt-get update", "apt-get install -y zstd squashfs-tools"), managersCalls());
    }

    @Test
    void doesNotGuessOnASystemItDoesNotKnow() throws Exception {
        sandbox.missing("apt-get", "dpkg");
        Ran ran = sandbox.lxdeck("--yes", "list");
        assertEquals(7, ran.code());
        assertTrue(ran.err().contains("package manager is not known"), ran.err());
    }

    @Test
    void needsNothingOfTheHostForTheDemo() throws Exception {
        assertEquals(
                "", sandbox.lxdeck("--demo", "list").err().replaceAll("(?m)^lxdeck: (building|preparing).*\n", ""));
    }
}
