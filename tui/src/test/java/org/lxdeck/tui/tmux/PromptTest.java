package org.lxdeck.tui.tmux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.tui.launcher.RealProgram;

/** {@code lxdeck prompt} on a real terminal. */
@Tag("tmux")
class PromptTest {
    @TempDir
    Path root;

    @Test
    void completesRemembersAndSaysWhatFailed() throws Exception {
        try (RealProgram program = new RealProgram(root);
                TmuxDriver tmux = new TmuxDriver(80, 24)) {
            String modes = tmux.modes();
            String start = "clear; '" + program.command + "' prompt --demo; echo code=$?";
            tmux.run(start);
            awaitLast(tmux, "lxdeck>");
            tmux.run("start nobody");
            awaitLast(tmux, "lxdeck [1]>");
            tmux.await("no container “nobody”");
            tmux.type("info leg");
            tmux.press("Tab");
            tmux.await("info legacy-crm");
            tmux.press("C-c");
            awaitLast(tmux, "lxdeck>");
            tmux.run("lst");
            tmux.await("there is no verb 'lst'; did you mean");
            tmux.run("info 'web-1");
            tmux.await("a quote is not closed");
            awaitLast(tmux, "lxdeck [2]>");
            tmux.run("exec web-1 -- sh -c 'read x; echo got-$x'");
            tmux.run("hello");
            tmux.await("got-hello");
            awaitLast(tmux, "lxdeck>");
            tmux.run("shell web-1");
            tmux.await("brings you back");
            tmux.run("echo in''side; exit");
            tmux.await("inside\n");
            awaitLast(tmux, "lxdeck>");
            tmux.run("exec web-1 -- sh -c 'echo b''egun; exec sleep 600'");
            tmux.await("begun\n");
            tmux.press("C-c");
            awaitLast(tmux, "lxdeck [130]>");
            tmux.run("list -c ns");
            tmux.await("wiki-old");
            awaitLast(tmux, "lxdeck>");
            tmux.press("C-d");
            tmux.await("code=0");
            tmux.awaitThat("the modes are as before", () -> sameModes(tmux, modes));

            tmux.run(start);
            awaitLast(tmux, "lxdeck>");
            tmux.press("Up");
            awaitLast(tmux, "lxdeck> list -c ns");
            tmux.press("C-c");
            awaitLast(tmux, "lxdeck>");
            tmux.run("exit");
            tmux.await("code=0");
            try (Stream<Path> files = Files.walk(root)) {
                Path history = files.filter(file -> file.endsWith("history-demo"))
                        .findFirst()
                        .orElseThrow();
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(history)));
            }
        }
    }

    @Test
    void worksOnATerminalThatCanDoNothing() throws Exception {
        try (RealProgram program = new RealProgram(root);
                TmuxDriver tmux = new TmuxDriver(80, 24)) {
            tmux.run("TERM=dumb '" + program.command + "' prompt --demo; echo code=$?");
            awaitLast(tmux, "lxdeck>");
            tmux.run("list -c ns -f csv web-1");
            tmux.await("web-1,RUNNING");
            awaitLast(tmux, "lxdeck>");
            tmux.type("half a line");
            tmux.press("C-c");
            awaitLast(tmux, "lxdeck>");
            tmux.run("quit");
            tmux.await("code=0");
        }
    }

    /** The last line on the screen; blanks at its end are not to be seen. */
    private static void awaitLast(TmuxDriver tmux, String line) throws IOException {
        tmux.awaitThat("the last line is " + line, () -> {
            try {
                return ("\n" + tmux.screen().stripTrailing()).endsWith("\n" + line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static boolean sameModes(TmuxDriver tmux, String modes) {
        try {
            return tmux.modes().equals(modes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
