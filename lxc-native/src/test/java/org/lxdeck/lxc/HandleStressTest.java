package org.lxdeck.lxc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Handles under many threads: a use after close would end the virtual machine, not just the test. */
@Tag("lxc")
class HandleStressTest {

    private static final int THREADS = 8;

    private final TestContainers containers = TestContainers.create();
    private final Lxc lxc;

    HandleStressTest() throws LxcException {
        lxc = containers.open();
    }

    @AfterEach
    void cleanUp() throws Exception {
        lxc.close();
        containers.close();
    }

    @Test
    void closingWhileOthersCallIsRefusalNotACrash() throws Exception {
        LxcId id = containers.define("c1");
        for (int round = 0; round < 60; round++) {
            LxcContainer c = lxc.container(id);
            AtomicInteger answered = new AtomicInteger();
            List<Future<Boolean>> calls = together(() -> {
                for (int i = 0; i < 20; i++) {
                    try {
                        assertEquals(LxcState.STOPPED, c.state());
                        assertEquals("c1", c.config().item("lxc.uts.name").orElse(""));
                        answered.incrementAndGet();
                    } catch (LxcException e) {
                        return e.kind() == LxcException.Kind.CLOSED;
                    }
                }
                return true;
            });
            TestContainers.eventually("somebody asks", () -> answered.get() > 0);
            c.close();
            for (Future<Boolean> call : calls) {
                assertTrue(call.get());
            }
        }
    }

    @Test
    void faultsAreToldOfTheirOwnContainer() throws Exception {
        List<LxcId> ids = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            ids.add(containers.define("c" + i, "lxc.nope" + i + " = 1"));
        }
        AtomicInteger next = new AtomicInteger();
        List<Future<Boolean>> calls = together(() -> {
            int mine = next.getAndIncrement();
            for (int round = 0; round < 40; round++) {
                try {
                    lxc.container(ids.get(mine)).close();
                    return false;
                } catch (LxcException e) {
                    String summary = e.configFault().orElseThrow().summary();
                    String file = ids.get(mine).directory().resolve("config").toString();
                    assertTrue(summary.startsWith(file) && summary.contains("lxc.nope" + mine), summary);
                }
            }
            return true;
        });
        for (Future<Boolean> call : calls) {
            assertTrue(call.get());
        }
    }

    @Test
    void handlesLeaveNoDescriptorsBehind() throws Exception {
        LxcId id = containers.define("c1", "lxc.log.file = " + containers.base().resolve("own.log"));
        openAndClose(id, 20);
        long before = descriptors();
        openAndClose(id, 300);
        assertTrue(descriptors() <= before + 5, () -> "more open files than " + before);
        assertTrue(lxc.workerThreads() <= 6, () -> lxc.workerThreads() + " threads");
    }

    private void openAndClose(LxcId id, int times) throws LxcException {
        for (int i = 0; i < times; i++) {
            try (LxcContainer c = lxc.container(id)) {
                assertEquals(LxcState.STOPPED, c.state());
            }
        }
    }

    private static long descriptors() {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Future<Boolean>> together(Callable<Boolean> work) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            calls.add(threads.submit(work));
        }
        threads.shutdown();
        return calls;
    }
}
