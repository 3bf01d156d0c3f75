package org.lxdeck.lxc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing that fails in liblxc may reach the terminal: neither stdout nor stderr gets a byte. */
@Tag("lxc")
class SilentStderrTest {

    private final TestContainers containers = TestContainers.create();

    @AfterEach
    void cleanUp() throws Exception {
        containers.close();
    }

    @Test
    void failuresPrintNothing() throws Exception {
        LxcId bad = containers.define("bad", "lxc.nope = 1");
        Path output = containers.base().resolve("output");
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        Failures.class.getName(),
                        bad.lxcpath())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        } finally {
            process.destroyForcibly();
        }
        assertEquals("", Files.readString(output));
        assertEquals(4, process.exitValue());
        assertTrue(Files.readString(containers.base().resolve("child.log")).contains("Unsupported config key"));
    }

    /** The process that fails: its exit code counts the failures. */
    static final class Failures {

        private Failures() {}

        public static void main(String[] args) throws LxcException {
            LxcOptions options = LxcOptions.DEFAULT.withLogFile(Path.of(args[0], "child.log"));
            Lxc lxc = Lxc.open(options);
            LxcId bad = new LxcId(args[0], "bad");
            int failures = 0;
            failures += fails(() -> lxc.container(bad).close());
            failures += fails(() -> lxc.containerWithoutConfig(bad).freeze());
            failures += fails(() -> lxc.containerWithoutConfig(bad).config().set("lxc.net.0.ipv4.address", "x"));
            failures += fails(() -> lxc.containerWithoutConfig(bad).stop(Duration.ofSeconds(5)));
            failures += lxc.checkConfig(Path.of(args[0], "bad", "config")).isPresent() ? 1 : 0;
            Runtime.getRuntime().halt(failures);
        }

        private interface Attempt {
            void make() throws LxcException;
        }

        private static int fails(Attempt attempt) {
            try {
                attempt.make();
                return 0;
            } catch (LxcException e) {
                return 1;
            }
        }
    }
}
