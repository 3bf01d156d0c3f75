package org.lxdeck.lxc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lxdeck.lxc.LxcEvent.Exited;
import org.lxdeck.lxc.LxcEvent.StateChanged;

/** Events of real containers through the monitor FIFO. */
@Tag("lxc")
class LxcMonitorTest {

    private final TestContainers containers = TestContainers.create();
    private final List<LxcEvent> events = new CopyOnWriteArrayList<>();
    private final String lxcpath = containers.base().toString();

    @AfterEach
    void cleanUp() throws Exception {
        containers.close();
    }

    private LxcMonitor listen() throws LxcException {
        return LxcMonitor.open(lxcpath, events::add).orElseThrow();
    }

    @Test
    void hearsWhatLxcStartAndLxcStopDo() throws Exception {
        LxcId id = containers.define("c1");
        try (LxcMonitor monitor = listen()) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(monitor.fifo())));
            containers.start(id);
            await(new StateChanged("c1", LxcState.STARTING));
            await(new StateChanged("c1", LxcState.RUNNING));
            assertEquals(0, TestContainers.run("lxc-freeze", "-P", lxcpath, "-n", "c1"));
            await(new StateChanged("c1", LxcState.FROZEN));
            assertEquals(0, TestContainers.run("lxc-unfreeze", "-P", lxcpath, "-n", "c1"));
            await(new StateChanged("c1", LxcState.THAWED));
            assertEquals(0, TestContainers.run("lxc-stop", "-P", lxcpath, "-n", "c1"));
            await(new StateChanged("c1", LxcState.STOPPED));
            Exited exited = events.stream()
                    .filter(event -> event instanceof Exited)
                    .map(Exited.class::cast)
                    .findFirst()
                    .orElseThrow();
            assertEquals(3, exited.exitCode());
        }
        assertFalse(Files.exists(Path.of("/run/lxc" + lxcpath + "/monitor-fifo")));
    }

    @Test
    void thereIsOneListenerAndTheNextOneCanFollow() throws Exception {
        try (LxcMonitor first = listen()) {
            assertTrue(LxcMonitor.open(lxcpath, events::add).isEmpty());
            // lxc-monitor would start a monitord, which needs the pipe
            assertEquals(1, TestContainers.run("timeout", "5", "lxc-monitor", "-P", lxcpath, "-n", ".*"));
            assertTrue(Files.exists(first.fifo()));
        }
        listen().close();
    }

    @Test
    void leavesThePipeToAMonitordThatHasIt() throws Exception {
        Process monitor = new ProcessBuilder("lxc-monitor", "-P", lxcpath, "-n", ".*")
                .redirectOutput(new File("/dev/null"))
                .redirectError(new File("/dev/null"))
                .start();
        try {
            Path fifo = Path.of("/run/lxc" + lxcpath + "/monitor-fifo");
            TestContainers.eventually("monitord has its pipe", () -> Files.exists(fifo) && isTaken());
            assertTrue(Files.exists(fifo));
        } finally {
            monitor.destroy();
            assertTrue(monitor.waitFor(10, TimeUnit.SECONDS));
            assertEquals(0, TestContainers.run("lxc-monitor", "-Q", "-P", lxcpath, "-n", ".*"));
        }
    }

    @Test
    void aListenerThatThrowsGoesOnListening() throws Exception {
        LxcId id = containers.define("c1");
        List<Throwable> told = new CopyOnWriteArrayList<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> told.add(fault));
        try (LxcMonitor monitor = LxcMonitor.open(lxcpath, event -> {
                    events.add(event);
                    throw new IllegalStateException("listener");
                })
                .orElseThrow()) {
            assertTrue(Files.exists(monitor.fifo()));
            containers.start(id);
            await(new StateChanged("c1", LxcState.RUNNING));
            TestContainers.eventually("the faults are told", () -> told.size() == events.size());
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void somethingElseInThePipesPlaceIsAnError() throws Exception {
        Path fifo = Path.of("/run/lxc" + lxcpath + "/monitor-fifo");
        Files.createDirectories(fifo.getParent());
        Files.writeString(fifo, "not a pipe");
        LxcException failed = assertThrows(LxcException.class, this::listen);
        assertTrue(String.valueOf(failed.getMessage()).endsWith("is there and is not a pipe"));
    }

    private boolean isTaken() {
        try {
            return LxcMonitor.open(lxcpath, events::add)
                    .map(mine -> {
                        mine.close();
                        return false;
                    })
                    .orElse(true);
        } catch (LxcException e) {
            throw new AssertionError(e);
        }
    }

    private void await(LxcEvent wanted) throws InterruptedException {
        TestContainers.eventually(wanted + " in " + events, () -> events.contains(wanted));
    }

    @Test
    void closingIsQuickAndMayHappenTwice() throws Exception {
        LxcMonitor monitor = listen();
        long before = System.nanoTime();
        monitor.close();
        monitor.close();
        assertTrue(Duration.ofNanos(System.nanoTime() - before).compareTo(Duration.ofSeconds(1)) < 0);
    }
}
