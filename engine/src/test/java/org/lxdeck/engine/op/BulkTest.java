package org.lxdeck.engine.op;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Verb;

/** Many pieces of work as one: how many at once, what a cancel ends, what is said at the end. */
@Timeout(30)
class BulkTest {
    private final ExecutorService pool = Executors.newFixedThreadPool(16);
    private volatile List<Operation> told = List.of();
    private final OperationRunner runner = new OperationRunner(new SystemTicker(), pool, all -> told = all);

    @AfterEach
    void close() {
        pool.shutdownNow();
    }

    private static OperationRequest on(String name) {
        return new OperationRequest(Verb.STOP, "local", name, Optional.empty(), "local:" + name);
    }

    private List<OperationId> submit(List<Work> works, int atOnce) {
        List<OperationRequest> requests = new ArrayList<>();
        for (int i = 0; i < works.size(); i++) {
            requests.add(on("c" + i));
        }
        return runner.submit(on("all"), requests, works, atOnce);
    }

    @Test
    void neverMoreAtOnceThanAllowedAndAllOfThem() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch three = new CountDownLatch(3);
        Work work = progress -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            three.countDown();
            await(three);
            now.decrementAndGet();
            return Outcome.DONE;
        };
        List<OperationId> ids = submit(java.util.Collections.nCopies(20, work), 3);
        Operation whole = runner.await(ids.get(0));
        assertEquals(OperationStatus.SUCCESS, whole.status());
        assertEquals(20, whole.progress().done());
        assertTrue(whole.isBulk());
        assertEquals(3, most.get());
        assertEquals(21, told.size());
        assertEquals(20, told.stream().filter(Operation::isPart).count());
    }

    /** Work is only taken, not done: what has been handed out when the bulk waits is what may run at once. */
    @Test
    void handsOutNoMoreThanAllowed() {
        Queue<Runnable> taken = new ConcurrentLinkedQueue<>();
        OperationRunner idle = new OperationRunner(new SystemTicker(), taken::add, all -> {});
        List<OperationRequest> requests = new ArrayList<>();
        List<Work> works = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            requests.add(on("c" + i));
            works.add(progress -> Outcome.DONE);
        }
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        idle.submit(on("all"), requests, works, 3);
        untilTheBulkWaits(before);
        assertEquals(3, taken.size());
        taken.poll().run();
        taken.poll().run();
        untilTaken(taken, 3);
        untilTheBulkWaits(before);
        assertEquals(3, taken.size());
    }

    private static void untilTaken(Queue<Runnable> taken, int many) {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (taken.size() < many && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    private static void untilTheBulkWaits(Set<Thread> before) {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (System.nanoTime() < deadline) {
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                boolean ours = thread.getName().startsWith("lxdeck-bulk") && !before.contains(thread);
                if (ours && thread.getState() == Thread.State.WAITING) {
                    return;
                }
            }
        }
        throw new AssertionError("the bulk does not wait");
    }

    @Test
    void cancelEndsWhatWaitsAndLetsTheRestGoOn() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch gate = new CountDownLatch(1);
        Work work = progress -> {
            begun.countDown();
            await(gate);
            return Outcome.DONE;
        };
        List<OperationId> ids = submit(java.util.Collections.nCopies(9, work), 2);
        await(begun);
        runner.cancel(ids.get(0));
        for (OperationId id : ids.subList(3, 10)) {
            assertEquals(OperationStatus.CANCELLED, runner.await(id).status());
        }
        gate.countDown();
        Operation whole = runner.await(ids.get(0));
        assertEquals(OperationStatus.CANCELLED, whole.status());
        assertEquals(
                "2 of 9 done, 7 cancelled before they began",
                whole.error().orElseThrow().message());
        assertEquals(OperationStatus.SUCCESS, runner.await(ids.get(1)).status());
    }

    @Test
    void saysHowManyFailedAndWhy() throws Exception {
        Work good = progress -> Outcome.DONE;
        Work bad = progress -> {
            throw new EngineException(EngineError.Kind.CONFLICT, "it is broken");
        };
        List<OperationId> ids = submit(List.of(good, bad, good), 2);
        Operation whole = runner.await(ids.get(0));
        assertEquals(OperationStatus.FAILURE, whole.status());
        assertEquals("2 of 3 done, 1 failed", whole.error().orElseThrow().message());
        assertEquals("c1: it is broken", whole.error().orElseThrow().detail());
    }

    @Test
    void onePartMayBeTakenOutWhileItWaits() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        Work work = progress -> {
            await(gate);
            return Outcome.DONE;
        };
        List<OperationId> ids = submit(java.util.Collections.nCopies(4, work), 1);
        runner.cancel(ids.get(3));
        gate.countDown();
        Operation whole = runner.await(ids.get(0));
        assertEquals(
                "3 of 4 done, 1 cancelled before they began",
                whole.error().orElseThrow().message());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
