package org.lxdeck.tui.tmux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The configuration of a running container that others have made, changed in the dashboard: what is shown to happen at
 * once has happened in its cgroup and in its mounts.
 */
@Tag("tmux")
@Tag("lxc")
class ConfigurationTest {
    @TempDir
    Path root;

    private BusyboxContainer container;
    private DashboardPane pane;
    private TmuxDriver tmux;
    private ProcessHandle init;

    @BeforeEach
    void start() throws Exception {
        container = new BusyboxContainer();
        container.started();
        init = container.init();
        Path editor = root.resolve("vi");
        // The first visit writes what is wrong, the second one finds the line and mends it.
        Files.writeString(
                editor,
                "#!/bin/sh\nfor file; do :; done\necho \"$*\" >>'" + root + "/calls'\n"
                        + "grep -q '^#! ' \"$file\" && exec sed -i 's/user.note: .*/user.note: mended/;/limits.procesess/d' \"$file\"\n"
                        + "sed -i 's/^config:.*/config:\\n  user.note: first\\n  limits.procesess: \"7\"/' \"$file\"\n");
        Files.setPosixFilePermissions(editor, PosixFilePermissions.fromString("rwx------"));
        pane = new DashboardPane(
                root.resolve("lxdeck"), "EDITOR='" + editor + "' LXDECK --lxcpath " + container.lxcpath, "Running");
        tmux = pane.tmux;
    }

    @AfterEach
    void close() throws IOException {
        if (pane != null) {
            pane.close();
        }
        container.close();
    }

    /** What a file of its cgroup says, by its name in either version. */
    private String cgroup(String controller, String v1, String v2) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + init.pid() + "/cgroup"))) {
                String[] parts = line.split(":", 3);
                for (Path mount : List.of(
                        Path.of("/sys/fs/cgroup/" + controller),
                        Path.of("/sys/fs/cgroup/unified"),
                        Path.of("/sys/fs/cgroup"))) {
                    boolean first = List.of(parts[1].split(",")).contains(controller);
                    Path file = Path.of(mount + parts[2]).resolve(first ? v1 : v2);
                    if ((first || parts[1].isEmpty()) && Files.isReadable(file)) {
                        return Files.readString(file).strip();
                    }
                }
            }
            return "";
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String config() {
        try {
            return Files.readString(container.lxcpath.resolve("one/config"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void set(String key, String value) throws IOException {
        tmux.type("a");
        tmux.await("Key: ");
        tmux.run(key);
        tmux.await("enter take");
        tmux.run(value);
        tmux.await("change");
    }

    private void apply(String shown) throws IOException {
        tmux.type("s");
        tmux.await("enter apply");
        tmux.await(shown);
        tmux.press("Enter");
        tmux.awaitGone("enter apply");
    }

    @Test
    void keysProfilesAndDevicesReachTheRunningContainer() throws Exception {
        tmux.type("C");
        tmux.await("Configuration of one");
        set("limits.memory", "64MiB");
        apply("not set -> 64MiB");
        tmux.await("? help");
        tmux.awaitThat("its memory is limited", () -> "67108864"
                .equals(cgroup("memory", "memory.limit_in_bytes", "memory.max")));

        tmux.type("3");
        tmux.await("default");
        tmux.type("n");
        tmux.await("Create a profile");
        tmux.run("small");
        tmux.await("Profiles 2");
        tmux.type("1P");
        tmux.await("Choose the profiles");
        tmux.press("End", "Space");
        tmux.await("[1] small");
        tmux.await("enter apply");
        tmux.press("Enter");
        tmux.awaitThat("it has the profile", () -> config().contains("small"));
        tmux.type("3");
        tmux.press("End");
        tmux.type("C");
        tmux.await("Configuration of profile small");
        set("limits.processes", "77");
        apply("1 container uses it");
        tmux.await("one  limits.processes at once");
        tmux.press("Enter");
        tmux.await("? help");
        tmux.awaitThat("its processes are limited", () -> "77".equals(cgroup("pids", "pids.max", "pids.max")));

        Path data = Files.createDirectory(root.resolve("data"));
        Files.writeString(data.resolve("here"), "seen");
        tmux.type("1C");
        tmux.await("Configuration of one");
        tmux.await("77 (small)");
        tmux.press("Tab");
        tmux.type("a");
        tmux.await("Add a device");
        tmux.press("Enter");
        tmux.await("Add disk");
        tmux.type("data");
        tmux.press("Down");
        tmux.type(data.toString());
        tmux.press("Down");
        tmux.type("mnt");
        tmux.await("must be absolute");
        tmux.press("C-u");
        tmux.type("/mnt");
        tmux.press("Enter");
        tmux.await("1 change");
        apply("devices.data.source");
        tmux.awaitThat(
                "the directory is mounted", () -> Files.exists(Path.of("/proc/" + init.pid() + "/root/mnt/here")));
        tmux.awaitThat("the container is the same", init::isAlive);
    }

    @Test
    void theTextEditorComesBackToTheLineThatIsWrong() throws Exception {
        tmux.type("E");
        tmux.await("Unknown configuration key: limits.procesess");
        tmux.await("Open the editor again (yes/no)?");
        tmux.run("yes");
        tmux.await("Change one so?");
        tmux.await("mended");
        List<String> calls = Files.readAllLines(root.resolve("calls"));
        tmux.awaitThat("it was opened at the line: " + calls, () -> calls.get(1).startsWith("+5 "));
        tmux.press("Enter");
        tmux.awaitThat("it is done", () -> config().contains("user.note: mended"));
        tmux.await("? help");
    }
}
