package org.lxdeck.engine.host.local.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.engine.op.Unexpected;

/** Nobody waits for ever for a file system that gives no answer, and not for many of them either. */
class WatchedThreadTest {
    private static final Duration SHORT = Duration.ofMillis(150);

    private static EngineError hangs(CountDownLatch answer, CountDownLatch told) {
        return assertThrows(
                        EngineException.class,
                        () -> WatchedThread.run("read", SHORT, Progress.NONE, pulse -> {
                            try {
                                answer.await();
                                pulse.beat();
                            } catch (InterruptedException e) {
                                throw new EngineException(Unexpected.error(e), e);
                            } finally {
                                told.countDown();
                            }
                            return 1;
                        }))
                .error();
    }

    @Test
    void whatGivesNoAnswerIsGivenUpAndEndsLater() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(8);
        for (int i = 0; i < 8; i++) {
            assertEquals(EngineError.Kind.TIMED_OUT, hangs(answer, told).kind());
        }
        EngineError ninth = hangs(answer, told);
        assertEquals(EngineError.Kind.UNAVAILABLE, ninth.kind(), ninth::message);
        answer.countDown();
        told.await();
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        int done = 0;
        while (done != 5 && System.nanoTime() < end) {
            try {
                done = WatchedThread.run("read", SHORT, Progress.NONE, pulse -> 5);
            } catch (EngineException notYet) {
                assertEquals(EngineError.Kind.UNAVAILABLE, notYet.error().kind());
            }
        }
        assertEquals(5, done);
    }

    @Test
    void whatGivesSignsOfLifeIsWaitedFor() throws Exception {
        int beats = WatchedThread.run("read", SHORT, Progress.NONE, pulse -> {
            int count = 0;
            for (long end = System.nanoTime() + 4 * SHORT.toNanos(); System.nanoTime() < end; count++) {
                pulse.beat();
                Thread.onSpinWait();
            }
            return count;
        });
        assertTrue(beats > 0);
    }
}
