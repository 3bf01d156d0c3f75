package org.lxdeck.lxc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Busybox containers in an lxcpath of their own; closing kills and removes them and everything they left. */
final class TestContainers implements AutoCloseable {

    private static final Path BUSYBOX = Path.of("/bin/busybox");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Ends on SIGPWR with 3 and on SIGINT (lxc.signal.reboot) with 4. */
    private static final String INIT = """
            #!/bin/sh
            trap 'exit 3' PWR
            trap 'exit 4' INT
            while :; do /bin/busybox sleep 0.1; done
            """;

    private final Path base;

    private TestContainers(Path base) {
        this.base = base;
    }

    /** An empty lxcpath; the test is skipped where real containers cannot run. */
    static TestContainers create() {
        assumeTrue("root".equals(System.getProperty("user.name")), "real containers need root");
        assumeTrue(Files.isExecutable(BUSYBOX), "real containers need the package busybox-static");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/lxc-start")), "real containers need the package lxc");
        try {
            Path base = Files.createTempDirectory(Path.of("/tmp"), "lxdeck-test-");
            Files.setPosixFilePermissions(base, PosixFilePermissions.fromString("rwx--x--x"));
            return new TestContainers(base);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path base() {
        return base;
    }

    LxcId id(String name) {
        return LxcId.of(base, name);
    }

    Lxc open() throws LxcException {
        return open(LxcOptions.DEFAULT);
    }

    Lxc open(LxcOptions options) throws LxcException {
        return Lxc.open(options.withLogFile(base.resolve("liblxc.log")));
    }

    /** A container whose init sleeps; {@code extra} are further lines of configuration. */
    LxcId define(String name, String... extra) throws IOException {
        LxcId id = id(name);
        Path root = id.directory().resolve("rootfs");
        for (String dir : List.of("bin", "proc", "sys", "dev", "tmp", "etc")) {
            Files.createDirectories(root.resolve(dir));
        }
        Files.copy(BUSYBOX, root.resolve("bin/busybox"));
        Files.createSymbolicLink(root.resolve("bin/sh"), Path.of("busybox"));
        Path init = Files.writeString(root.resolve("bin/init"), INIT);
        Files.setPosixFilePermissions(init, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> lines = new ArrayList<>(List.of(
                "lxc.rootfs.path = dir:" + root,
                "lxc.uts.name = " + name,
                "lxc.net.0.type = empty",
                "lxc.cgroup.dir = " + base.getFileName(),
                "lxc.init.cmd = /bin/init"));
        lines.addAll(List.of(extra));
        Files.write(id.directory().resolve("config"), lines);
        return id;
    }

    /** Starts it as lxdeck does, by {@code lxc-start}. */
    void start(LxcId id) throws IOException {
        Path log = id.directory().resolve("start.log");
        // A shell cannot trap what was ignored when it began, as SIGINT is for a job in the background.
        String[] clean = {"env", "--default-signal=INT,QUIT", "lxc-start"};
        int code = run(
                clean[0],
                clean[1],
                clean[2],
                "-P",
                id.lxcpath(),
                "-n",
                id.name(),
                "-d",
                "-o",
                log.toString(),
                "-l",
                "ERROR");
        assertEquals(0, code, () -> "lxc-start failed: " + read(log));
    }

    /** Waits until the process has a handler for the signal: a signal that comes before is lost on an init. */
    static void awaitHandler(int pid, int signal) throws InterruptedException {
        eventually("process " + pid + " handles signal " + signal, () -> {
            for (String line : read(Path.of("/proc/" + pid + "/status")).split("\n", -1)) {
                if (line.startsWith("SigCgt:")) {
                    return (Long.parseUnsignedLong(line.substring(7).strip(), 16) >> (signal - 1) & 1) == 1;
                }
            }
            return false;
        });
    }

    /** Runs a program to its end, its output thrown away; its exit code. */
    static int run(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException(command[0] + " did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
        return process.exitValue();
    }

    /** Waits for a condition with a deadline. */
    static void eventually(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never happened: " + what);
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> entries = Files.list(base)) {
            for (Path entry : entries.toList()) {
                if (Files.exists(entry.resolve("config"))
                        && LxcId.isName(entry.getFileName().toString())) {
                    String name = entry.getFileName().toString();
                    run("lxc-stop", "-k", "-P", base.toString(), "-n", name);
                }
            }
        }
        for (Path tree : List.of(base, Path.of("/run/lxc/lock" + base), Path.of("/run/lxc" + base))) {
            run("rm", "-rf", "--one-file-system", tree.toString());
        }
        removeCgroups();
    }

    /** Failed starts and killed monitors leave empty cgroups; each hierarchy has ours in one directory. */
    private void removeCgroups() throws IOException {
        List<String> roots = new ArrayList<>(List.of("/sys/fs/cgroup"));
        try (Stream<Path> hierarchies = Files.list(Path.of("/sys/fs/cgroup"))) {
            hierarchies.filter(Files::isDirectory).forEach(path -> roots.add(path.toString()));
        }
        for (String root : roots) {
            String mine = root + "/" + base.getFileName();
            if (Files.isDirectory(Path.of(mine))) {
                run("find", mine, "-depth", "-type", "d", "-exec", "rmdir", "{}", ";");
            }
        }
    }
}
