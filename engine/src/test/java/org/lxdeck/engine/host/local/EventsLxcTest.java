package org.lxdeck.engine.host.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationStatus;

/** What others do to containers shows within a second. */
@Tag("lxc")
class EventsLxcTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofSeconds(5);

    private TestBed bed;

    @BeforeEach
    void open() throws IOException {
        bed = TestBed.open();
        bed.define("a");
    }

    @AfterEach
    void close() throws IOException {
        bed.close();
    }

    private void sees(Engine engine, ContainerStatus status) throws InterruptedException {
        TestBed.until(status.label(), SECOND, () -> TestBed.status(engine, bed.ref("a")) == status);
    }

    private void othersAct(Engine... engines) throws Exception {
        for (Engine engine : engines) {
            TestBed.until("listed", SOON, () -> engine.state().containers().size() == 1);
        }
        bed.tool("lxc-start", "a", "-d");
        for (Engine engine : engines) {
            sees(engine, ContainerStatus.RUNNING);
        }
        bed.tool("lxc-freeze", "a");
        for (Engine engine : engines) {
            sees(engine, ContainerStatus.FROZEN);
        }
        bed.tool("lxc-unfreeze", "a");
        for (Engine engine : engines) {
            sees(engine, ContainerStatus.RUNNING);
        }
        bed.tool("lxc-stop", "a", "-k");
        for (Engine engine : engines) {
            sees(engine, ContainerStatus.STOPPED);
        }
    }

    private Path fifo() {
        return Path.of("/run/lxc" + bed.lxcpath + "/monitor-fifo");
    }

    @Test
    void whatOthersDoShowsWithTheMonitor() throws Exception {
        Engine engine = bed.engine();
        TestBed.until("monitor taken", SOON, () -> Files.exists(fifo()));
        othersAct(engine);
    }

    @Test
    void whatOthersDoShowsWithoutTheMonitor() throws Exception {
        Engine engine = bed.engine(bed.options().withoutMonitor());
        othersAct(engine);
        othersAct(engine);
    }

    @Test
    void twoEnginesSeeTheSame() throws Exception {
        othersAct(bed.engine(), bed.engine());
    }

    @Test
    void lxcMonitorStartedFirstKeepsItsFifo() throws Exception {
        Process monitor = bed.child("lxc-monitor", "-P", bed.lxcpath.toString(), "-n", ".*");
        TestBed.until("lxc-monitor listens", SOON, () -> Files.exists(fifo()));
        othersAct(bed.engine(), bed.engine());
        assertTrue(monitor.isAlive());
    }

    @Test
    void containersComeAndGo() throws Exception {
        Engine engine = bed.engine();
        TestBed.until("listed", SOON, () -> engine.state().containers().size() == 1);
        bed.define("late");
        TestBed.until(
                "came", SECOND, () -> engine.state().container(bed.ref("late")).isPresent());
        Files.delete(bed.lxcpath.resolve("late/config"));
        Files.move(bed.lxcpath.resolve("late"), bed.root.resolve("gone"));
        TestBed.until(
                "went", SECOND, () -> engine.state().container(bed.ref("late")).isEmpty());
    }

    @Test
    void aKilledInitShows() throws Exception {
        Engine engine = bed.engine(bed.options().withoutMonitor());
        TestBed.until("listed", SOON, () -> engine.state().containers().size() == 1);
        bed.tool("lxc-start", "a", "-d");
        TestBed.until("init known", SOON, () -> pid(engine) > 0);
        assertTrue(ProcessHandle.of(pid(engine)).orElseThrow().destroyForcibly());
        sees(engine, ContainerStatus.STOPPED);
    }

    private int pid(Engine engine) {
        return engine.state().container(bed.ref("a")).map(Container::pid).orElse(0);
    }

    @Test
    void aStoppedMonitorHoldsUpNothingElse() throws Exception {
        bed.define("b");
        Engine engine = bed.engine();
        TestBed.until("listed", SOON, () -> engine.state().containers().size() == 2);
        bed.tool("lxc-start", "a", "-d");
        TestBed.until("init known", SOON, () -> pid(engine) > 0);
        long monitor = ProcessHandle.of(pid(engine))
                .orElseThrow()
                .parent()
                .orElseThrow()
                .pid();
        signal("STOP", monitor);
        try {
            long begin = System.nanoTime();
            Operation start = engine.await(engine.submit(new Intent.Start(bed.ref("b"))));
            assertEquals(OperationStatus.SUCCESS, start.status());
            assertTrue(System.nanoTime() - begin < 3_000_000_000L);
            long at = engine.state().usageOf(bed.ref("a")).atNanos();
            TestBed.until(
                    "numbers go on",
                    Duration.ofSeconds(3),
                    () -> engine.state().usageOf(bed.ref("a")).atNanos() > at);
            Operation kill = engine.await(engine.submit(new Intent.Freeze(bed.ref("a"))));
            assertEquals(OperationStatus.FAILURE, kill.status());
            TestBed.until("said", Duration.ofSeconds(40), () -> engine.state()
                    .container(bed.ref("a"))
                    .orElseThrow()
                    .problem()
                    .contains("does not answer"));
        } finally {
            signal("CONT", monitor);
        }
    }

    private static void signal(String name, long pid) throws Exception {
        assertEquals(
                0,
                new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                        .start()
                        .waitFor());
    }
}
