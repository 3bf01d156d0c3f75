package org.lxdeck.engine.host.local.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.EngineException;

/**
 * Kills an lxdeck at random points while it starts and stops a container and its devices. After the container has
 * stopped, mounts, nodes, rules and processes are those of before. {@code -Dlxdeck.rounds=50} for a long run.
 */
@Tag("lxc")
class KilledDevicesTest {
    private static final int ROUNDS = Integer.getInteger("lxdeck.rounds", 3);
    private static final int LONGEST_MILLIS = 5000;
    private static final int PORT = 31000 + (int) (ProcessHandle.current().pid() % 10000) / 10;
    private static final long LIMIT = TimeUnit.SECONDS.toNanos(20);

    private RealHost real;
    private String loop = "";

    @BeforeEach
    void open() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/socat")), "needs socat");
        real = new RealHost();
        String image = real.directory.resolve("image").toString();
        RealHost.run("truncate", "-s", "8M", image);
        RealHost.run("mkfs.ext4", "-q", image);
        loop = RealHost.run("losetup", "-f", "--show", image);
        assertTrue(loop.startsWith("/dev/loop"), loop);
    }

    @AfterEach
    void close() throws IOException {
        real.close();
        RealHost.run("losetup", "-d", loop);
    }

    @Test
    void nothingStaysOfWhatWasBegun() throws Exception {
        long seed = Long.getLong("lxdeck.seed", System.nanoTime());
        Random random = new Random(seed);
        real.save(real.profile("p", Map.of(), DeviceRounds.devices("cold", loop, PORT)));
        real.make("c1", List.of("p"), Map.of());
        String config = real.config("c1");
        String before = host();
        for (int round = 0; round < ROUNDS; round++) {
            long millis = random.nextInt(LONGEST_MILLIS);
            killAfter(millis);
            Files.writeString(real.site.config("c1"), config);
            String where = "seed " + seed + ", round " + round + ", killed after " + millis + " ms";
            long end = System.nanoTime() + LIMIT;
            String after = stopped();
            while (!after.equals(before) && System.nanoTime() < end) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
                after = stopped();
            }
            assertEquals(before, after, where);
        }
    }

    private void killAfter(long millis) throws IOException, InterruptedException {
        Process lxdeck = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        DeviceRounds.class.getName(),
                        real.directory.toString(),
                        loop,
                        Integer.toString(PORT))
                .redirectErrorStream(true)
                .redirectOutput(real.directory.resolve("rounds").toFile())
                .start();
        if (lxdeck.waitFor(800 + millis, TimeUnit.MILLISECONDS)) {
            throw new IOException("it ended by itself: " + Files.readString(real.directory.resolve("rounds")));
        }
        lxdeck.destroyForcibly().waitFor();
    }

    /** Stops the container, lets the next lxdeck look for what is left, and tells what the host has. */
    private String stopped() throws IOException, EngineException {
        RealHost.run("lxc-stop", "-P", real.site.lxcpath(), "-n", "c1", "-k");
        new DeviceLeftovers(real.site.places()).sweep();
        return host();
    }

    /** Mounts, directories of devices, rules and processes. */
    private String host() throws IOException {
        TreeSet<String> found = new TreeSet<>();
        Files.readString(Path.of("/proc/self/mountinfo"))
                .lines()
                .filter(line -> line.contains(real.directory.toString()) || line.contains(loop))
                .forEach(found::add);
        File[] devices =
                real.directory.resolve("root/run/lxdeck-devices").toFile().listFiles();
        for (File each : devices == null ? new File[0] : devices) {
            found.add(each.toString());
        }
        found.add(RealHost.run("nft", "list", "ruleset"));
        ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .map(process -> process.pid() + " " + text(process.pid(), "cmdline") + text(process.pid(), "environ"))
                .filter(text -> text.contains(real.directory.toString()))
                .forEach(found::add);
        return String.join("\n", found);
    }

    private static String text(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file), StandardCharsets.ISO_8859_1)
                    .replace('\0', ' ');
        } catch (IOException gone) {
            return "";
        }
    }
}
