package org.lxdeck.tui.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lxdeck.tui.tmux.TmuxDriver;

@Tag("tmux")
class TerminalSessionTest {
    private @TempDir Path folder = Path.of(".");
    private TmuxDriver tmux;
    private String modesBefore = "";

    TerminalSessionTest() throws IOException {
        tmux = new TmuxDriver(80, 24);
    }

    @BeforeEach
    void start() throws IOException {
        Path script = folder.resolve("sample");
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Files.writeString(
                script,
                "exec '" + System.getProperty("java.home")
                        + "/bin/java' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Djline.tmpdir='" + folder
                        + "' -cp '" + classes
                        + "' org.lxdeck.tui.term.TermSample '" + folder + "/log' 2>>'" + folder + "/log'\n");
        modesBefore = tmux.modes();
        tmux.run("sh " + script + "; echo code $?");
        tmux.await("events 0");
    }

    @AfterEach
    void stop() throws IOException {
        tmux.close();
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readString(Path.of(
                        "/proc/" + tmux.tell("#{pane_pid}") + "/task/" + tmux.tell("#{pane_pid}") + "/children"))
                .trim()
                .split(" ")[0]);
    }

    private void signal(String name) throws IOException {
        new ProcessBuilder("kill", "-s", name, "" + pid()).inheritIO().start();
    }

    private boolean catches(int number) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid() + "/status"))) {
                if (line.startsWith("SigCgt:")) {
                    return (Long.parseUnsignedLong(line.substring(7).trim(), 16) >>> (number - 1) & 1) == 1;
                }
            }
            return false;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void assertTerminalIsAsBefore(String code) throws IOException {
        tmux.await(code);
        assertEquals(modesBefore, tmux.modes());
        assertEquals("0 1", tmux.tell("#{alternate_on} #{cursor_flag}"));
        tmux.run("echo alive");
        tmux.await("alive");
    }

    @Test
    void quittingLeavesNoTrace() throws IOException {
        assertEquals("1 0", tmux.tell("#{alternate_on} #{cursor_flag}"));
        tmux.press("Up");
        tmux.await("code=UP");
        tmux.type("q");
        assertTerminalIsAsBefore("code 0");
        assertFalse(tmux.screen().contains("bottom line"));
        assertTrue(Files.readString(folder.resolve("log")).contains("this goes to the log"));
    }

    @ParameterizedTest
    @CsvSource({"TERM,143", "HUP,129", "INT,130"})
    void aSignalLeavesNoTrace(String name, String code) throws IOException {
        signal(name);
        assertTerminalIsAsBefore("code " + code);
    }

    @Test
    void aFailureIsOneSentenceAfterTheScreenIsGone() throws IOException {
        tmux.type("x");
        assertTerminalIsAsBefore("code 1");
        assertTrue(tmux.screen().contains("lxdeck: the dashboard failed"));
        assertTrue(Files.readString(folder.resolve("log")).contains("at org.lxdeck.tui.term.TermSample"));
    }

    @Test
    void ctrlZGivesTheShellBackAndFgPaintsAnew() throws IOException {
        tmux.press("C-z");
        tmux.await("ready$");
        assertEquals("0 1", tmux.tell("#{alternate_on} #{cursor_flag}"));
        assertEquals(modesBefore, tmux.modes());
        tmux.resize(70, 20);
        tmux.run("fg");
        tmux.await("size 70x20");
        tmux.press("F5");
        tmux.await("code=F5");
        tmux.type("q");
        tmux.awaitGone("code=F5");
        assertEquals("0 1", tmux.tell("#{alternate_on} #{cursor_flag}"));
        assertEquals(modesBefore, tmux.modes());
    }

    @Test
    void aStopSignalFromOutsideAsksToSuspend() throws IOException {
        tmux.awaitThat("the signal is taken", () -> catches(20));
        signal("TSTP");
        tmux.await("StopAsked");
        signal("STOP");
        tmux.await("ready$");
        // The shell got the terminal raw: Enter is not a line end for it.
        tmux.type("fg");
        tmux.press("C-j");
        tmux.await("last Resumed");
        tmux.press("F6");
        tmux.await("code=F6");
    }

    @Test
    void aChildHasTheKeyboardAndCtrlCIsItsOwn() throws IOException {
        for (int round = 1; round <= 3; round++) {
            tmux.type("c");
            tmux.await("child " + round + " runs");
            assertEquals("0 1", tmux.tell("#{alternate_on} #{cursor_flag}"));
            tmux.run("all keys arrive");
            tmux.await(round + " got all keys arrive");
            tmux.press("C-c");
            tmux.await("child ended with 130");
            assertEquals("1 0", tmux.tell("#{alternate_on} #{cursor_flag}"));
            tmux.press("F" + (4 + round));
            tmux.await("code=F" + (4 + round));
        }
        tmux.type("q");
        assertTerminalIsAsBefore("code 0");
    }

    @Test
    void aPasteIsData() throws IOException {
        tmux.paste("qqqx\nq");
        tmux.await("Paste[text=qqqx");
        tmux.type("q");
        assertTerminalIsAsBefore("code 0");
    }

    @Test
    void aStormOfSizesEndsOnTheLast() throws IOException {
        for (int i = 0; i < 60; i++) {
            tmux.resize(40 + i, 10 + i % 20);
        }
        tmux.resize(101, 31);
        tmux.await("size 101x31");
        tmux.awaitThat("the bottom line is the last one", () -> {
            try {
                String[] rows = tmux.screen().split("\n", -1);
                return rows[30].startsWith("bottom line");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        tmux.type("q");
        tmux.await("code 0");
    }

    @Test
    void theProcessEndsWithItsTerminal() throws IOException {
        ProcessHandle process = ProcessHandle.of(pid()).orElseThrow();
        tmux.run("");
        tmux.close();
        tmux = new TmuxDriver(80, 24);
        tmux.awaitThat("it has ended", () -> !process.isAlive());
    }
}
