package org.lxdeck.lxc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lxdeck.lxc.LxcException.Kind;

/** A monitor that does not answer (SIGSTOP) may cost its callers their time limit once, and nobody else anything. */
@Tag("lxc")
class HungMonitorTest {

    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final Duration AT_ONCE = Duration.ofMillis(600);
    private static final Duration AFTER_LIMIT = Duration.ofSeconds(5);

    private final TestContainers containers = TestContainers.create();
    private final Lxc lxc;
    private long stopped;

    HungMonitorTest() throws LxcException {
        lxc = containers.open(LxcOptions.DEFAULT.withCallLimit(LIMIT));
    }

    @AfterEach
    void cleanUp() throws Exception {
        wake();
        lxc.close();
        containers.close();
    }

    @Test
    void costsOneThreadAndFailsAtOnceAfterTheFirstTime() throws Exception {
        LxcId hung = containers.define("hung");
        LxcId fine = containers.define("fine");
        containers.start(hung);
        containers.start(fine);
        try (LxcContainer h = lxc.container(hung);
                LxcContainer f = lxc.container(fine)) {
            stopMonitorOf(h);

            LxcException first = timedOut(AFTER_LIMIT, h);
            assertTrue(String.valueOf(first.getMessage())
                    .startsWith("cannot ask the state of hung: its monitor has not answered for"));
            timedOut(AT_ONCE, h);
            askFromManyThreads(hung);
            assertTrue(lxc.workerThreads() <= 6, () -> lxc.workerThreads() + " threads");
            assertEquals(LxcState.RUNNING, f.state());
        }
        wake();
        TestContainers.eventually("the container answers again", () -> stateOf(hung) == LxcState.RUNNING);
    }

    @Test
    void aHandleWithACallOutCanBeClosed() throws Exception {
        LxcId hung = containers.define("hung");
        containers.start(hung);
        LxcContainer h = lxc.container(hung);
        stopMonitorOf(h);
        timedOut(AFTER_LIMIT, h);
        assertTimeout(AT_ONCE, h::close);
        LxcException refused = assertThrows(LxcException.class, () -> lxc.container(hung));
        assertEquals(Kind.TIMED_OUT, refused.kind());
        wake();
        TestContainers.eventually("the container answers again", () -> stateOf(hung) == LxcState.RUNNING);
    }

    @Test
    void aStopThatHangsIsReportedAndStillHappens() throws Exception {
        LxcId hung = containers.define("hung");
        containers.start(hung);
        try (LxcContainer h = lxc.container(hung)) {
            stopMonitorOf(h);
            LxcException late = assertThrows(LxcException.class, () -> h.stop(LIMIT));
            assertEquals(Kind.TIMED_OUT, late.kind());
        }
        wake();
        TestContainers.eventually("the container is stopped", () -> stateOf(hung) == LxcState.STOPPED);
    }

    /** Eight threads, each with its own handle if it gets one, all refused at once. */
    private void askFromManyThreads(LxcId hung) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<LxcException>> answers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                answers.add(threads.submit(() ->
                        assertTimeout(AT_ONCE, () -> assertThrows(LxcException.class, () -> lxc.container(hung)))));
            }
            for (Future<LxcException> answer : answers) {
                assertEquals(Kind.TIMED_OUT, answer.get().kind());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private LxcState stateOf(LxcId id) {
        try (LxcContainer c = lxc.container(id)) {
            return c.state();
        } catch (LxcException e) {
            return LxcState.ABORTING;
        }
    }

    private void stopMonitorOf(LxcContainer c) throws Exception {
        Path status = Path.of("/proc/" + c.initPid().getAsInt() + "/status");
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("PPid:")) {
                stopped = Long.parseLong(line.substring(5).strip());
            }
        }
        assertEquals(0, TestContainers.run("kill", "-STOP", Long.toString(stopped)));
    }

    private void wake() throws Exception {
        if (stopped != 0) {
            assertEquals(0, TestContainers.run("kill", "-CONT", Long.toString(stopped)));
            stopped = 0;
        }
    }

    private static LxcException timedOut(Duration within, LxcContainer c) {
        LxcException failed = assertTimeout(within, () -> assertThrows(LxcException.class, c::state));
        assertEquals(Kind.TIMED_OUT, failed.kind());
        return failed;
    }
}
