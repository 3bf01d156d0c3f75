package org.lxdeck.tui.wish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.tui.launcher.RealProgram;
import org.lxdeck.tui.link.FarTerminal;

/**
 * A hundred deaths of the dashboard, of its launcher and of its terminal: none leaves a process behind, and where there is a
 * terminal left it is as it was, with its shell in front and nothing typed into that.
 */
@Tag("tmux")
class Wish03NoOrphanAfterADeathTest {
    private static final int LIMIT_SECONDS = 20;
    private static final int WORKERS = 4;
    private static final String CTRL_Z = "\u001a";

    /** Modes that must be off when the shell has the terminal. */
    private static final int[] OFF = {1049, 1000, 1002, 1003, 1004, 1006, 2004, 2026};

    private enum Death {
        TERM(9, 143),
        TERM_OF_LAUNCHER(8, 143),
        HUP(8, 129),
        HUP_OF_LAUNCHER(7, 129),
        KILL(12, 137),
        KILL_OF_LAUNCHER(8, -1),
        SEGV(10, 134),
        END_OF_INPUT_WITH_HUP_IGNORED(10, -1),
        CLOSED_TERMINAL(8, -1),
        READER_STOPPED_THEN_TERM(8, 143),
        STOPPED_AND_CONTINUED(6, -1),
        KILL_WITH_FULL_DISK_UNDER_THE_LOG(6, 137);

        final int times;
        final int code;

        Death(int times, int code) {
            this.times = times;
            this.code = code;
        }

        boolean takesTerminal() {
            return this == END_OF_INPUT_WITH_HUP_IGNORED || this == CLOSED_TERMINAL;
        }
    }

    @TempDir
    Path root;

    private @Nullable RealProgram program;
    private @Nullable RealProgram onFullDisk;
    private @Nullable Path full;
    private final ConcurrentLinkedQueue<Death> deaths = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

    @AfterEach
    void takeAway() throws Exception {
        for (RealProgram one : new RealProgram[] {program, onFullDisk}) {
            if (one != null) {
                one.close();
            }
        }
        if (full != null) {
            new ProcessBuilder("umount", full.toString()).start().waitFor();
        }
    }

    @Test
    void aHundredDeaths() throws Exception {
        program = new RealProgram(Files.createDirectory(root.resolve("a")));
        onFullDisk = new RealProgram(Files.createDirectory(root.resolve("b")));
        full = Files.createDirectories(root.resolve("b/own/var/log/lxdeck"));
        // Its only inode is that of the directory itself.
        boolean isFull = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "nr_inodes=1", "lxdeck-full", full.toString())
                        .start()
                        .waitFor()
                == 0;
        List<Death> all = new ArrayList<>();
        for (Death death : Death.values()) {
            boolean possible = isFull || death != Death.KILL_WITH_FULL_DISK_UNDER_THE_LOG;
            all.addAll(Collections.nCopies(death.times, possible ? death : Death.KILL));
        }
        assertEquals(100, all.size());
        Collections.shuffle(all, new Random(3));
        deaths.addAll(all);
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            Thread worker = new Thread(this::work, "deaths-" + i);
            worker.start();
            workers.add(worker);
        }
        for (Thread worker : workers) {
            worker.join();
        }
        assertTrue(failures.isEmpty(), () -> failures.size() + " of 100:\n" + String.join("\n", failures));
        await("nothing of all this is left", () -> leftovers().isEmpty());
        // A virtual machine that aborts says so, and that is kept.
        await("no empty log is left", () -> emptyLogs().isEmpty());
    }

    /** Runs deaths on one terminal after the other, as long as there are some. */
    private void work() {
        Death death = deaths.poll();
        while (death != null) {
            Death last = death;
            try (FarTerminal terminal = shell()) {
                run(last, terminal);
                while (!last.takesTerminal() && !deaths.isEmpty()) {
                    Death next = deaths.poll();
                    last = next == null ? last : next;
                    if (next != null) {
                        run(next, terminal);
                    }
                }
            } catch (Exception | AssertionError e) {
                failures.add(last + ": " + e.getMessage());
            }
            death = deaths.poll();
        }
    }

    private FarTerminal shell() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                "env",
                "--default-signal=INT,QUIT,HUP",
                "script",
                "-qefc",
                "stty rows 24 cols 80; exec sh -i",
                "/dev/null");
        builder.environment().put("TERM", "xterm-256color");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("SHELL", "/bin/sh");
        builder.environment().put("PS1", "ready$ ");
        FarTerminal terminal = new FarTerminal(builder, 80, 24, 0, 0);
        terminal.untilSaid(0, "ready$", LIMIT_SECONDS);
        return terminal;
    }

    private void run(Death death, FarTerminal terminal) throws Exception {
        ProcessHandle shell = terminal.line().program().children().findFirst().orElseThrow();
        Path tty = Files.readSymbolicLink(Path.of("/proc/" + shell.pid() + "/fd/0"));
        String modes = modes(tty);
        int mark = terminal.length();
        RealProgram lxdeck =
                Objects.requireNonNull(death == Death.KILL_WITH_FULL_DISK_UNDER_THE_LOG ? onFullDisk : program);
        String before = death == Death.END_OF_INPUT_WITH_HUP_IGNORED ? "trap '' HUP; " : "";
        terminal.line().type(before + "'" + lxdeck.command + "' --demo 3; echo code=$?\r");
        terminal.untilSaid(mark, "Operations", 60);
        ProcessHandle dashboard = terminal.dashboard();
        ProcessHandle launcher = dashboard.parent().orElseThrow();
        long start = System.nanoTime();
        if (death == Death.STOPPED_AND_CONTINUED) {
            stopAndContinue(terminal, tty, modes);
        } else {
            kill(death, terminal, dashboard, launcher);
        }
        await("dashboard and launcher have ended", () -> !dashboard.isAlive() && !launcher.isAlive());
        if (!death.takesTerminal()) {
            if (death.code >= 0) {
                terminal.untilSaid(mark, "code=" + death.code, LIMIT_SECONDS);
            }
            assertSane(terminal, tty, modes);
            int alive = terminal.length();
            // What was typed on the dashboard and not read by it is a line of its own.
            terminal.line().type("\recho a''live\r");
            terminal.untilSaid(alive, "alive\r", LIMIT_SECONDS);
            assertFalse(terminal.said(mark).contains("[0n"), "an answer of the terminal was typed into the shell");
            assertFalse(terminal.said(mark).contains("not found"), "something was typed into the shell");
        }
        long took = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        assertTrue(took <= LIMIT_SECONDS, "it took " + took + " s");
    }

    private static void stopAndContinue(FarTerminal terminal, Path tty, String modes) throws Exception {
        int stopped = terminal.length();
        terminal.line().type(CTRL_Z);
        terminal.untilSaid(stopped, "ready$", LIMIT_SECONDS);
        assertSane(terminal, tty, modes);
        int continued = terminal.length();
        terminal.line().type("fg\r");
        terminal.untilSaid(continued, "Operations", LIMIT_SECONDS);
        terminal.line().type("q");
    }

    private static void kill(Death death, FarTerminal terminal, ProcessHandle dashboard, ProcessHandle launcher)
            throws Exception {
        switch (death) {
            case TERM -> signal(dashboard, "TERM");
            case TERM_OF_LAUNCHER -> signal(launcher, "TERM");
            case HUP -> signal(dashboard, "HUP");
            case HUP_OF_LAUNCHER -> signal(launcher, "HUP");
            case KILL_OF_LAUNCHER -> {
                untilAnswersAreRead(terminal);
                signal(launcher, "KILL");
            }
            case KILL, KILL_WITH_FULL_DISK_UNDER_THE_LOG -> signal(dashboard, "KILL");
            case SEGV -> signal(dashboard, "SEGV");
            case END_OF_INPUT_WITH_HUP_IGNORED, CLOSED_TERMINAL -> terminal.vanish();
            case READER_STOPPED_THEN_TERM -> {
                terminal.line().read(false);
                terminal.line().type("\f".repeat(20));
                signal(dashboard, "TERM");
                await("it has ended", () -> !dashboard.isAlive());
                terminal.line().read(true);
            }
            case STOPPED_AND_CONTINUED -> throw new AssertionError("no death");
        }
    }

    /**
     * The first frame asks twice. Of two answers that are still to come when a shell takes the terminal, it gets the second:
     * nobody is left in front of it. A key is read behind them.
     */
    private static void untilAnswersAreRead(FarTerminal terminal) throws InterruptedException {
        int asked = terminal.length();
        terminal.line().type("?");
        terminal.untilSaid(asked, "Search", LIMIT_SECONDS);
    }

    private static void assertSane(FarTerminal terminal, Path tty, String modes) throws Exception {
        await("the modes of the terminal are as before", () -> modes(tty).equals(modes));
        for (int mode : OFF) {
            await("mode " + mode + " is off", () -> !terminal.isOn(mode));
        }
        await("the cursor is shown", () -> terminal.isOn(25));
    }

    private static String modes(Path tty) {
        try {
            Process stty = new ProcessBuilder("stty", "-g", "-F", tty.toString())
                    .redirectErrorStream(true)
                    .start();
            return new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void signal(ProcessHandle process, String name) throws Exception {
        int code = new ProcessBuilder("kill", "-s", name, "" + process.pid())
                .start()
                .waitFor();
        assertEquals(0, code, "kill -s " + name);
    }

    private static void await(String fact, BooleanSupplier check) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!check.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not so after " + LIMIT_SECONDS + " s: " + fact);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private List<Path> emptyLogs() {
        try (Stream<Path> logs = Files.list(root.resolve("a/own/var/log/lxdeck"))) {
            return logs.filter(log -> log.toFile().length() == 0).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Processes that have the directory of this test in their environment. */
    private List<String> leftovers() {
        List<String> found = new ArrayList<>();
        ProcessHandle.allProcesses().forEach(one -> {
            try {
                String environment =
                        Files.readString(Path.of("/proc/" + one.pid() + "/environ"), StandardCharsets.ISO_8859_1);
                if (environment.contains("LXDECK_ROOT=" + root)) {
                    found.add(one + " " + one.info().commandLine().orElse(""));
                }
            } catch (IOException e) {
                // Gone, or somebody else's.
                return;
            }
        });
        return found;
    }
}
