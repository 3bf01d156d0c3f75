package org.lxdeck.tui.tmux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real container called {@code one} in an lxcpath of its own, gone with everything when closed. */
public final class BusyboxContainer implements AutoCloseable {
    private static final Path BUSYBOX = Path.of("/bin/busybox");
    private static final String NAME = "one";

    public final Path lxcpath;
    private final Path root;

    public BusyboxContainer() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "real containers need root");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/lxc-start")), "lxc-start is not installed");
        assumeTrue(Files.isExecutable(BUSYBOX), "busybox-static is not installed");
        root = Files.createTempDirectory("lxdeck-test-");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
        lxcpath = root.resolve("lxc");
        Path rootfs = lxcpath.resolve(NAME).resolve("rootfs");
        for (String directory : List.of("bin", "dev", "proc", "sys", "etc", "root", "tmp")) {
            Files.createDirectories(rootfs.resolve(directory));
        }
        Files.copy(BUSYBOX, rootfs.resolve("bin/busybox"));
        for (String applet : List.of("sh", "sleep", "stty", "cat", "echo")) {
            Files.createSymbolicLink(rootfs.resolve("bin").resolve(applet), Path.of("busybox"));
        }
        Files.writeString(
                rootfs.resolve("etc/passwd"), "root:x:0:0:root:/root:/bin/sh\nguest:x:1000:1000::/tmp:/bin/sh\n");
        // The console is a shell without a prompt: it answers what it is told.
        Files.writeString(rootfs.resolve("init"), """
                trap 'exit 0' PWR
                (while read -r line; do eval "$line"; done) </dev/console >/dev/console 2>&1 &
                while :; do sleep 60 & wait $!; done
                """);
        Files.writeString(
                lxcpath.resolve(NAME).resolve("config"),
                "lxc.rootfs.path = dir:" + rootfs + "\nlxc.uts.name = one\nlxc.init.cmd = /bin/sh /init\n"
                        + "lxc.mount.auto = proc:mixed\nlxc.pty.max = 8\nlxc.tty.max = 1\n");
    }

    /** Runs a tool of liblxc on it, in another process, and answers what that says. */
    String tool(String tool, String... more) throws IOException {
        List<String> argv = new ArrayList<>(List.of("/usr/bin/" + tool, "-P", lxcpath.toString(), "-n", NAME));
        argv.addAll(List.of(more));
        Path output = Files.createTempFile(root, tool, "");
        Process process = new ProcessBuilder(argv)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(tool + " hangs");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertEquals(0, process.exitValue(), argv + ": " + said);
        return said;
    }

    public BusyboxContainer started() throws IOException {
        tool("lxc-start", "-d");
        return this;
    }

    /** Its first process, as the host sees it. */
    public ProcessHandle init() throws IOException {
        return ProcessHandle.of(Long.parseLong(tool("lxc-info", "-p", "-H").strip()))
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        if (!tool("lxc-info", "-s", "-H").strip().equals("STOPPED")) {
            tool("lxc-stop", "-k");
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
