package org.lxdeck.engine.host.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.EngineOptions;
import org.lxdeck.engine.Engines;
import org.lxdeck.engine.Places;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ContainerStatus;

/** An lxcpath of its own with real busybox containers in it, gone with everything when closed. */
public final class TestBed implements AutoCloseable {
    private static final Path BUSYBOX = Path.of("/bin/busybox");

    public final Path root;
    public final Path lxcpath;
    private final List<Engine> engines = new ArrayList<>();
    private final List<Process> children = new ArrayList<>();

    private TestBed(Path root) {
        this.root = root;
        this.lxcpath = root.resolve("lxc");
    }

    public static TestBed open() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "real containers need root");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/lxc-start")), "lxc-start is not installed");
        assumeTrue(Files.isExecutable(BUSYBOX), "busybox-static is not installed");
        TestBed bed = new TestBed(Files.createTempDirectory("lxdeck-test-"));
        Files.setPosixFilePermissions(bed.root, PosixFilePermissions.fromString("rwx--x--x"));
        Files.createDirectory(bed.lxcpath);
        return bed;
    }

    /** A privileged container whose init ends at once on SIGPWR; {@code more} are further configuration lines. */
    public void define(String name, String... more) throws IOException {
        Path directory = Files.createDirectory(lxcpath.resolve(name));
        Path rootfs = directory.resolve("rootfs");
        for (String sub : List.of("bin", "dev", "proc", "sys", "etc", "root", "tmp")) {
            Files.createDirectories(rootfs.resolve(sub));
        }
        Files.copy(BUSYBOX, rootfs.resolve("bin/busybox"));
        for (String applet : List.of("sh", "sleep", "cat", "kill")) {
            Files.createSymbolicLink(rootfs.resolve("bin").resolve(applet), Path.of("busybox"));
        }
        Files.writeString(
                rootfs.resolve("init"),
                "trap 'exit 0' PWR\ntrap 'echo deaf' TERM\nwhile :; do sleep 60 & wait $!; done\n");
        StringBuilder config = new StringBuilder();
        config.append("lxc.rootfs.path = dir:").append(rootfs).append('\n');
        config.append("lxc.uts.name = ").append(name).append('\n');
        config.append("lxc.init.cmd = /bin/sh /init\nlxc.mount.auto = proc:mixed\nlxc.pty.max = 8\nlxc.tty.max = 0\n");
        for (String line : more) {
            config.append(line).append('\n');
        }
        Files.writeString(directory.resolve("config"), config);
    }

    public Places places() {
        return Places.of(Map.of("LXDECK_ROOT", root.resolve("place").toString(), "HOME", root.toString()));
    }

    public EngineOptions options() {
        return new EngineOptions(
                places(), List.of(lxcpath.toString()), 0, true, () -> Integer.MAX_VALUE, true, Map.of());
    }

    public Engine engine(EngineOptions options) throws EngineException {
        Engine engine = Engines.open(options);
        engines.add(engine);
        return engine;
    }

    public Engine engine() throws EngineException {
        return engine(options());
    }

    public ContainerRef ref(String name) {
        return new ContainerRef("local", name);
    }

    /** Runs a tool of liblxc on this lxcpath, in another process. */
    public void tool(String tool, String name, String... more) throws IOException, InterruptedException {
        assertEquals(0, exitOf(tool, name, more), tool + " " + name);
    }

    public int exitOf(String tool, String name, String... more) throws IOException, InterruptedException {
        List<String> argv = new ArrayList<>(List.of(tool, "-P", lxcpath.toString(), "-n", name));
        argv.addAll(List.of(more));
        Process process = new ProcessBuilder(argv)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(tool + " hangs");
        }
        return process.exitValue();
    }

    /** A child that lives until the bed is closed. */
    public Process child(String... argv) throws IOException {
        Process process = new ProcessBuilder(argv)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        children.add(process);
        return process;
    }

    public static ContainerStatus status(Engine engine, ContainerRef ref) {
        return engine.state().container(ref).map(c -> c.status()).orElse(ContainerStatus.ERROR);
    }

    /** Milliseconds until it holds; fails after the limit. */
    public static long until(String what, Duration limit, BooleanSupplier condition) throws InterruptedException {
        long begin = System.nanoTime();
        long end = begin + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(what + ": not within " + limit);
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
        return (System.nanoTime() - begin) / 1_000_000;
    }

    @Override
    public void close() throws IOException {
        for (Engine engine : engines) {
            engine.close();
        }
        for (Process child : children) {
            child.destroyForcibly();
        }
        if (Files.isDirectory(lxcpath)) {
            try (Stream<Path> all = Files.list(lxcpath)) {
                for (Path directory : all.toList()) {
                    stop(directory.getFileName().toString());
                }
            }
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private void stop(String name) throws IOException {
        try {
            int unused = exitOf("lxc-stop", name, "-k");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
