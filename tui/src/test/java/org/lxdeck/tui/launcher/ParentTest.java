package org.lxdeck.tui.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lxdeck.tui.launcher.Sandbox.Ran;

/** The dashboard's parent: signals, exit codes, and the terminal after every kind of death. */
class ParentTest {
    private static final String LEAVE = "\033[?1049l";

    @TempDir
    Path root;

    private Sandbox sandbox;
    private String lxdeck;

    @BeforeEach
    void build() throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/bin/script")), "needs script(1), which gives a terminal");
        sandbox = new Sandbox(root);
        sandbox.lxdeck("version");
        lxdeck = "'" + sandbox.tree.resolve("lxdeck") + "'";
    }

    @AfterEach
    void takeAway() throws Exception {
        sandbox.takeAway();
    }

    /** Runs the dashboard between two looks at the terminal's modes, and returns the exit code it gave. */
    private Ran between(String dashboard, String meanwhile) throws Exception {
        sandbox.runs(dashboard);
        return sandbox.onTerminal("stty -g >before; " + meanwhile + lxdeck + "; echo code=$?; stty -g >after");
    }

    private void assertTerminalAsBefore() throws Exception {
        assertEquals(Files.readString(root.resolve("before")), Files.readString(root.resolve("after")));
    }

    @ParameterizedTest
    @CsvSource({"KILL,137", "SEGV,139", "ABRT,134", "QUIT,131"})
    void mendsTheTerminalAfterADeathBySignal(String signal, int code) throws Exception {
        Ran ran = between("stty raw -echo; printf '\\033[?1049h'; kill -" + signal + " $$; sleep 5", "");
        assertTrue(ran.out().contains("code=" + code), ran.out());
        assertTrue(ran.out().contains(LEAVE), ran.out());
        assertTrue(ran.out().contains("ended by signal " + (code - 128)), ran.out());
        assertTerminalAsBefore();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 143})
    void writesNothingAfterAnOrderlyEnd(int code) throws Exception {
        Ran ran = between("exit " + code, "");
        assertTrue(ran.out().contains("code=" + code), ran.out());
        assertFalse(ran.out().contains(LEAVE), ran.out());
    }

    @ParameterizedTest
    @CsvSource({"TERM,143", "HUP,129", "INT,130"})
    void handsSignalsOnAndWaitsForTheEnd(String signal, int code) throws Exception {
        String dashboard = "trap 'echo got " + signal + "; exit " + code + "' " + signal
                + "; echo up >up; while :; do sleep 0.02; done";
        String meanwhile = "(until [ -e up ]; do sleep 0.02; done; kill -" + signal + " $(cat pid)) & ";
        sandbox.runs("ps -o ppid= -p $$ >pid; " + dashboard);
        Ran ran = sandbox.onTerminal("stty -g >before; " + meanwhile + lxdeck + "; echo code=$?; stty -g >after");
        assertTrue(ran.out().contains("got " + signal), ran.out());
        assertTrue(ran.out().contains("code=" + code), ran.out());
        assertTerminalAsBefore();
    }

    @Test
    void leavesNoSignalIgnoredInTheDashboard() throws Exception {
        Ran ran = between("grep SigIgn /proc/$$/status", "");
        String mask = ran.out()
                .lines()
                .filter(line -> line.startsWith("SigIgn"))
                .findFirst()
                .orElse("");
        long ignored = Long.parseLong(mask.substring(mask.indexOf(':') + 1).strip(), 16);
        assertEquals(0, ignored & (1 << 1 | 1 << 2), "INT and QUIT: " + ran.out());
    }

    @Test
    void keepsWhatIsSaidOnStandardErrorOffTheScreen() throws Exception {
        assertFalse(between("echo noise >&2", "").out().contains("noise"));
        Ran refused = between("echo 'cannot start' >&2; exit 2", "");
        assertTrue(refused.out().contains("cannot start"), refused.out());
        assertFalse(refused.out().contains("all of it"), refused.out());
        Ran failed = between("seq 9 >&2; exit 1", "");
        assertTrue(failed.out().contains("all of it is in " + root), failed.out());
    }

    @Test
    void leavesNoEmptyLogBehind() throws Exception {
        between("exit 0", "");
        try (var logs = Files.newDirectoryStream(root.resolve("own/var/log/lxdeck"))) {
            assertFalse(logs.iterator().hasNext());
        }
    }

    @Test
    void givesTheDashboardTheTerminal() throws Exception {
        Ran ran = between("[ -t 0 ] && [ -t 1 ] && ps -o tpgid= -o pgid= -p $$ >groups", "");
        assertTrue(ran.out().contains("code=0"), ran.out());
        String[] groups = Files.readString(root.resolve("groups")).strip().split(" +", -1);
        assertEquals(groups[0], groups[1], "it is in the terminal's foreground group");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--demo",
                "--demo 7",
                "--lxcpath list",
                "--no-monitor --theme dark",
                "shell x",
                "console x",
                "exec x -- vi",
                "prompt"
            })
    void staysAsParentWhereTheTerminalIsGivenAway(String options) throws Exception {
        sandbox.runs("ps -o args= -p $(ps -o ppid= -p $$)");
        assertTrue(sandbox.onTerminal(lxdeck + " " + options).out().contains("/lxdeck"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "--demo list", "--demo 7 list", "--lxcpath x list", "--help"})
    void leavesWhereThereIsAVerb(String options) throws Exception {
        sandbox.runs("ps -o args= -p $(ps -o ppid= -p $$)");
        assertFalse(sandbox.onTerminal("exec " + lxdeck + " " + options).out().contains("tree/lxdeck "));
    }

    @Test
    void hangsOnToNothingWithoutATerminal() throws Exception {
        Ran ran = sandbox.lxdeck();
        assertEquals(7, ran.code());
        assertTrue(ran.out().contains("pid=" + ran.pid() + "\n"), "no terminal to mend: Java takes its place");
        assertEquals(List.of(), ran.err().lines().toList());
    }
}
