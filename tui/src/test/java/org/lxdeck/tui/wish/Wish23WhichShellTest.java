package org.lxdeck.tui.wish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.engine.host.ShellChoice;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.tui.app.UiDriver;
import org.lxdeck.tui.attach.ShellMemory;
import org.lxdeck.tui.tmux.BusyboxContainer;
import org.lxdeck.tui.tmux.DashboardPane;
import org.lxdeck.tui.tmux.TmuxDriver;

/** Wish 23, which shell and which user: one form asks, and each container's answer is remembered for the next time. */
class Wish23WhichShellTest {
    private static String prompt(UiDriver ui, int shell) {
        String prompt = ui.display.environments.get(shell).get("PS1");
        assertNotNull(prompt);
        return prompt;
    }

    @Test
    void theFormIsRememberedAndUsedByTheQuickKey() {
        try (UiDriver ui = new UiDriver(80, 24, 24)) {
            ui.select("web-1").press("a");
            assertTrue(prompt(ui, 0).contains("root@web-1"), () -> prompt(ui, 0));
            ui.press("A").shows("Shell in web-1").shows("deploy").type("dep").press("tab", "tab", "tab", "tab");
            ui.type("LEVEL=\"two words\"").press("enter");
            assertEquals(0, ui.dialogs());
            assertTrue(prompt(ui, 1).contains("deploy@web-1"), () -> prompt(ui, 1));
            assertEquals("two words", ui.display.environments.get(1).get("LEVEL"));
            ui.press("a");
            assertTrue(prompt(ui, 2).contains("deploy@web-1"), () -> prompt(ui, 2));
            assertEquals("two words", ui.display.environments.get(2).get("LEVEL"));
            ui.press("!").shows("shell --user deploy --env").press("esc");
            ui.press("A").shows("LEVEL=\"two words\"").press("esc");
            ui.select("web-2").press("a");
            assertTrue(prompt(ui, 3).contains("root@web-2"), () -> prompt(ui, 3));
        }
    }

    @Test
    void aNewContainerOfTheSameNameInheritsNothing() {
        try (UiDriver ui = new UiDriver(80, 24, 24)) {
            ui.select("staging").press("s", "A").type("deploy").press("enter");
            assertTrue(prompt(ui, 0).contains("deploy@staging"), () -> prompt(ui, 0));
            ui.press("d").type("staging").press("enter").shows("Deleted “staging”");
            ui.press("n").type("staging").press("enter").select("staging").press("a");
            assertTrue(prompt(ui, 1).contains("root@staging"), () -> prompt(ui, 1));
        }
    }

    @Test
    void whatCannotBeIsSaidUnderItsField() {
        try (UiDriver ui = new UiDriver(80, 24, 24)) {
            ui.select("web-1").press("A").type("nobody-here").shows("web-1 has no such user");
            ui.press("enter")
                    .shows("Shell in web-1")
                    .press("ctrl-u")
                    .type("1234")
                    .showsNot("no such user");
            ui.press("down", "down")
                    .type("tmp")
                    .shows("the path must begin with a slash")
                    .press("enter");
            assertEquals(1, ui.dialogs());
            ui.press("ctrl-u").type("/tmp").press("down").type("1X=2").shows("is not KEY=VALUE");
            assertEquals(0, ui.display.environments.size());
            ui.press("esc").select("staging").press("A").shows("start it first");
            assertEquals(0, ui.dialogs());
        }
    }

    @Test
    void theMemoryIsPrivateBoundedAndOfOneHost(@TempDir Path root) throws Exception {
        Path state = root.resolve("lxdeck");
        ShellMemory memory = new ShellMemory(state);
        ShellChoice choice = new ShellChoice("deploy", "/bin/zsh", "/srv/a\tb", Map.of("KEY", "two\nlines\\"));
        ContainerRef last = new ContainerRef("local", "c-last");
        for (int i = 0; i < 300; i++) {
            memory.remember(new ContainerRef("local", "c" + i), i, new ShellChoice("u" + i, "", "", Map.of()));
        }
        memory.remember(last, 7, choice);
        ShellMemory later = new ShellMemory(state);
        assertEquals(choice, later.of(last, 7));
        assertEquals(ShellChoice.USUAL, later.of(last, 8), "another container of the same name");
        assertEquals(ShellChoice.USUAL, later.of(new ContainerRef("other", "c-last"), 7));
        assertEquals(ShellChoice.USUAL, later.of(new ContainerRef("local", "c0"), 0));
        assertEquals("u299", later.of(new ContainerRef("local", "c299"), 299).user());
        later.forget(List.of(new ContainerRef("local", "c299")));
        assertEquals(ShellChoice.USUAL, new ShellMemory(state).of(new ContainerRef("local", "c299"), 299));
        Path file = state.resolve("shells");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        Files.writeString(file, "not\ta\tmemory\n\u0000");
        assertEquals(ShellChoice.USUAL, new ShellMemory(state).of(last, 7));
    }

    @Test
    @Tag("tmux")
    @Tag("lxc")
    void aUserOfARealContainer(@TempDir Path root) throws Exception {
        try (BusyboxContainer container = new BusyboxContainer().started();
                DashboardPane pane = new DashboardPane(root, "LXDECK --lxcpath " + container.lxcpath, "Running")) {
            TmuxDriver tmux = pane.tmux;
            tmux.type("A");
            tmux.await("Shell in one");
            tmux.await("guest");
            tmux.type("gu");
            tmux.press("Tab", "Enter");
            tmux.await("as guest");
            tmux.awaitThat("a new prompt", () -> prompts(tmux));
            tmux.run("echo \"$USER:$HOME:$PWD:$(/bin/busybox id -u)\"");
            tmux.await("guest:/tmp:/tmp:1000");
            tmux.run("exit");
            tmux.await("? help");
            tmux.type("a");
            tmux.await("as guest");
            tmux.awaitThat("a new prompt", () -> prompts(tmux));
            tmux.run("exit");
            tmux.await("? help");
            tmux.type("q");
            tmux.await("code=0");
        }
    }

    /** Whether a prompt is the last there is: what is typed before it is lost, and those of earlier shells are still there. */
    private static boolean prompts(TmuxDriver tmux) {
        try {
            return tmux.screen().stripTrailing().endsWith("$");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
