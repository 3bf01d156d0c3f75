package org.lxdeck.engine.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;

class ObjectLockTest {
    private static final Duration SHORT = Duration.ofMillis(60);

    @TempDir
    Path run;

    /** Holds a lock in another process until its input ends. */
    public static final class Holder {
        public static void main(String[] args) throws Exception {
            try (ObjectLock lock = ObjectLock.acquire(Path.of(args[0]), "container", "web", Duration.ofSeconds(5))) {
                System.out.println("held " + lock.hashCode());
                System.in.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
    }

    @Test
    void keepsOutOtherThreadsOfThisProcess() throws EngineException {
        try (ObjectLock held = ObjectLock.acquire(run, "container", "web", SHORT)) {
            EngineException refused =
                    assertThrows(EngineException.class, () -> ObjectLock.acquire(run, "container", "web", SHORT));
            assertEquals(EngineError.Kind.TIMED_OUT, refused.error().kind());
            ObjectLock.acquire(run, "container", "other", SHORT).close();
            assertTrue(held != null);
        }
        ObjectLock.acquire(run, "container", "web", SHORT).close();
    }

    @Test
    void keepsOutOtherProcessesAndNamesThem() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        run.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = other.inputReader()) {
            assertTrue(String.valueOf(said.readLine()).startsWith("held"));
            EngineException refused =
                    assertThrows(EngineException.class, () -> ObjectLock.acquire(run, "container", "web", SHORT));
            assertEquals(
                    "container web is being changed by process " + other.pid(),
                    refused.error().message());
            other.destroyForcibly();
            assertTrue(other.waitFor(10, TimeUnit.SECONDS));
            ObjectLock.acquire(run, "container", "web", Duration.ofSeconds(5)).close();
        } finally {
            other.destroyForcibly();
        }
    }
}
