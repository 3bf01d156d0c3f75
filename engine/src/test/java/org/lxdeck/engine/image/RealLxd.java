package org.lxdeck.engine.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A private LXD with a directory, a socket and a client configuration of its own, for comparing with the real thing. It has no
 * storage pool and no network; it is gone when closed.
 */
public final class RealLxd implements AutoCloseable {
    private static final int LIMIT_SECONDS = 15;
    private static final int MOST_ATTEMPTS = 5;

    /** What timeout(1) ends with when the limit was reached. */
    private static final int TIMED_OUT = 124;

    private final Path home;
    private final Process daemon;

    private RealLxd(Path home, Process daemon) {
        this.home = home;
        this.daemon = daemon;
    }

    /** Starts one, or ends the test with the reason why that is impossible here. */
    public static RealLxd start() throws IOException, InterruptedException {
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "a real LXD needs root");
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/lxd")) && Files.isExecutable(Path.of("/usr/bin/lxc")),
                "there is no /usr/bin/lxd to compare with");
        Path home = Files.createTempDirectory("lxdeck-test-lxd-");
        ProcessBuilder builder = new ProcessBuilder("/usr/bin/lxd", "--group", "root");
        environment(builder, home);
        Process daemon = builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("daemon.log").toFile())
                .start();
        RealLxd lxd = new RealLxd(home, daemon);
        try {
            Answer ready = lxd.ask(List.of("/usr/bin/lxd", "waitready", "--timeout=60"));
            if (ready.code() != 0) {
                throw new IOException(ready.output());
            }
            return lxd;
        } catch (IOException failure) {
            String log = Files.readString(home.resolve("daemon.log"));
            lxd.close();
            Assumptions.abort("lxd does not start here: " + log.lines().reduce("", (a, b) -> b));
            return lxd;
        }
    }

    private static void environment(ProcessBuilder builder, Path home) {
        builder.environment().put("LXD_DIR", home.resolve("d").toString());
        builder.environment().put("LXD_CONF", home.resolve("conf").toString());
        try {
            Files.createDirectories(home.resolve("d"));
            Files.createDirectories(home.resolve("conf"));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Runs {@code lxc} with these arguments against it; its output. */
    public String lxc(String... arguments) throws IOException, InterruptedException {
        // The client can miss the event of an operation that fails at once, and then waits for ever: it is asked again.
        List<String> argv = new ArrayList<>(List.of("/usr/bin/timeout", String.valueOf(LIMIT_SECONDS), "/usr/bin/lxc"));
        argv.addAll(List.of(arguments));
        for (int attempt = 1; ; attempt++) {
            Answer answer = ask(argv);
            if (answer.code() == 0) {
                return answer.output();
            }
            if (answer.code() != TIMED_OUT || attempt == MOST_ATTEMPTS) {
                throw new IOException(String.join(" ", argv) + ": " + answer.output());
            }
        }
    }

    private record Answer(int code, String output) {}

    private Answer ask(List<String> argv) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(argv).redirectErrorStream(true);
        environment(builder, home);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), output);
    }

    @Override
    public void close() throws IOException {
        try {
            daemon.destroy();
            if (!daemon.waitFor(20, TimeUnit.SECONDS)) {
                daemon.destroyForcibly();
                daemon.waitFor();
            }
            unmount();
            Samples.run("rm", "-rf", "--one-file-system", home.toString());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void unmount() throws IOException, InterruptedException {
        for (String line : Files.readAllLines(Path.of("/proc/self/mounts"))) {
            String point = line.split(" ", 3)[1];
            if (point.startsWith(home.toString())) {
                Samples.run("umount", "-l", point);
            }
        }
    }
}
