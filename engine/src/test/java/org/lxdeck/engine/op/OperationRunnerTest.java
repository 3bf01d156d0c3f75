package org.lxdeck.engine.op;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Verb;
import org.lxdeck.engine.model.ContainerRef;

class OperationRunnerTest {
    private final ManualTicker ticker = new ManualTicker();
    private final List<List<Operation>> told = new ArrayList<>();
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private final OperationRunner runner = new OperationRunner(ticker, waiting::add, told::add);

    private static OperationRequest on(String name, Verb verb) {
        ContainerRef ref = new ContainerRef("local", name);
        return new OperationRequest(verb, "local", name, Optional.of(ref), ref.toString());
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    private Operation last(OperationId id) {
        for (Operation operation : told.get(told.size() - 1)) {
            if (operation.id().equals(id)) {
                return operation;
            }
        }
        throw new AssertionError("not told of " + id);
    }

    @Test
    void isToldBeforeSubmitReturns() {
        OperationId id = runner.submit(on("a", Verb.START), progress -> Outcome.DONE);
        assertEquals(OperationStatus.PENDING, last(id).status());
        work();
        assertEquals(OperationStatus.SUCCESS, last(id).status());
        assertEquals(Optional.of(Outcome.DONE), last(id).outcome());
    }

    @Test
    void oneLaneKeepsOrderAndOtherLanesGoOn() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<String> order = java.util.Collections.synchronizedList(new ArrayList<>());
            CountDownLatch gate = new CountDownLatch(1);
            OperationRunner parallel = new OperationRunner(new SystemTicker(), pool, all -> {});
            OperationId first = parallel.submit(on("a", Verb.STOP), progress -> {
                awaitQuietly(gate);
                order.add("a1");
                return Outcome.DONE;
            });
            OperationId second = parallel.submit(on("a", Verb.START), progress -> {
                order.add("a2");
                return Outcome.DONE;
            });
            OperationId other = parallel.submit(on("b", Verb.START), progress -> {
                order.add("b");
                return Outcome.DONE;
            });
            parallel.await(other);
            gate.countDown();
            parallel.await(first);
            parallel.await(second);
            assertEquals(List.of("b", "a1", "a2"), order);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aFailureIsDataAndTheLaneGoesOn() {
        OperationId bad = runner.submit(on("a", Verb.START), progress -> {
            throw new EngineException(EngineError.Kind.CONFLICT, "no bridge");
        });
        OperationId broken = runner.submit(on("a", Verb.START), progress -> {
            throw new IllegalStateException("oops");
        });
        OperationId good = runner.submit(on("a", Verb.START), progress -> Outcome.DONE);
        work();
        assertEquals("no bridge", last(bad).error().orElseThrow().message());
        assertEquals(EngineError.Kind.CONFLICT, last(bad).error().orElseThrow().kind());
        EngineError unexpected = last(broken).error().orElseThrow();
        assertEquals(EngineError.Kind.FAILED, unexpected.kind());
        assertFalse(unexpected.message().contains("\n"), unexpected.message());
        assertEquals(OperationStatus.SUCCESS, last(good).status());
    }

    @Test
    void progressIsToldTenTimesASecondAtMostAndNeverLost() {
        OperationId id = runner.submit(on("a", Verb.CREATE), progress -> {
            progress.stage("unpacking");
            int before = told.size();
            for (int i = 1; i <= 1000; i++) {
                progress.bytes(i * 1000L, 2_000_000);
                ticker.advance(1);
            }
            int times = told.size() - before;
            assertTrue(times >= 9 && times <= 21, "told " + times + " times in a second");
            return Outcome.DONE;
        });
        work();
        assertEquals(OperationStatus.SUCCESS, last(id).status());
        assertEquals(1_000_000, last(id).progress().done());
    }

    @Test
    void aLastReportBeforeAStallIsToldByTheAlarm() {
        OperationId id = runner.submit(on("a", Verb.CREATE), progress -> {
            progress.stage("unpacking");
            progress.bytes(10, 100);
            int before = told.size();
            ticker.advance(150);
            assertEquals(before + 1, told.size());
            return Outcome.DONE;
        });
        work();
        assertEquals(OperationStatus.SUCCESS, last(id).status());
    }

    @Test
    void rateAndTimeLeftComeFromTheLastSeconds() {
        OperationId id = runner.submit(on("a", Verb.CREATE), progress -> {
            progress.stage("hashing");
            for (int i = 0; i <= 20; i++) {
                progress.bytes(i * 100_000L, 4_000_000);
                ticker.advance(100);
            }
            ProgressReport report = told.get(told.size() - 1).get(0).progress();
            assertTrue(Math.abs(report.perSecond() - 1_000_000) < 20_000, report.toString());
            assertTrue(Math.abs(report.secondsLeft() - 2) <= 1, report.toString());
            return Outcome.DONE;
        });
        work();
        assertEquals(OperationStatus.SUCCESS, last(id).status());
    }

    @Test
    void aWaitingOneIsCancelledAtOnce() throws Exception {
        OperationId id = runner.submit(on("a", Verb.START), progress -> {
            throw new AssertionError("must not run");
        });
        runner.cancel(id);
        assertEquals(OperationStatus.CANCELLED, runner.await(id).status());
        work();
        assertEquals(OperationStatus.CANCELLED, last(id).status());
    }

    @Test
    void aRunningOneHearsOfItAndItsChildIsKilled() {
        boolean[] killed = new boolean[1];
        OperationId[] self = new OperationId[1];
        self[0] = runner.submit(on("a", Verb.CREATE), progress -> {
            progress.onCancel(() -> killed[0] = true);
            runner.cancel(self[0]);
            assertEquals(OperationStatus.CANCELLING, last(self[0]).status());
            ticker.advance(1);
            progress.check();
            return Outcome.DONE;
        });
        work();
        assertTrue(killed[0]);
        assertEquals(OperationStatus.CANCELLED, last(self[0]).status());
        assertEquals(
                EngineError.Kind.CANCELLED, last(self[0]).error().orElseThrow().kind());
    }

    @Test
    void aVerbThatMayNotBeCancelledGoesOn() {
        OperationId[] self = new OperationId[1];
        self[0] = runner.submit(on("a", Verb.RENAME), progress -> {
            runner.cancel(self[0]);
            progress.check();
            return Outcome.DONE;
        });
        work();
        assertEquals(OperationStatus.SUCCESS, last(self[0]).status());
    }

    @Test
    void finishedOnesAreForgottenAfterAWhile() {
        OperationId old = runner.submit(on("a", Verb.START), progress -> Outcome.DONE);
        work();
        ticker.advance(3_600_001);
        runner.submit(on("b", Verb.START), progress -> Outcome.DONE);
        List<Operation> all = told.get(told.size() - 1);
        assertEquals(1, all.size());
        assertFalse(all.get(0).id().equals(old));
    }

    private static void awaitQuietly(CountDownLatch gate) {
        try {
            assertTrue(gate.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
