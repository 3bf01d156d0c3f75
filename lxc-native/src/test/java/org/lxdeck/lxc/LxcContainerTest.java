package org.lxdeck.lxc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The life of real containers through a handle. */
@Tag("lxc")
class LxcContainerTest {
    private static final int SIGPWR = 30;

    private static final Duration SOON = Duration.ofSeconds(20);

    private TestContainers containers = TestContainers.create();
    private Lxc lxc;

    LxcContainerTest() throws LxcException {
        lxc = containers.open();
    }

    @BeforeEach
    void fresh() {
        assertTrue(lxc.version().atLeast(LxcVersion.REQUIRED));
    }

    @AfterEach
    void cleanUp() throws Exception {
        lxc.close();
        containers.close();
    }

    @Test
    void aContainerThatDoesNotExistIsStoppedAndUndefined() throws Exception {
        try (LxcContainer ghost = lxc.container(containers.id("ghost"))) {
            assertFalse(ghost.isDefined());
            assertEquals(LxcState.STOPPED, ghost.state());
            assertEquals(OptionalInt.empty(), ghost.initPid());
        }
    }

    @Test
    void runsFreezesThawsAndStops() throws Exception {
        LxcId id = containers.define("c1");
        containers.start(id);
        try (LxcContainer c = lxc.container(id)) {
            assertEquals(LxcState.RUNNING, c.state());
            assertTrue(c.initPid().isPresent());
            assertEquals(List.of("c1"), lxc.listActive(id.lxcpath()));
            assertEquals(List.of("c1"), lxc.listDefined(id.lxcpath()));
            c.freeze();
            assertEquals(LxcState.FROZEN, c.state());
            assertTrue(c.isRunning());
            c.unfreeze();
            assertTrue(c.await(Set.of(LxcState.RUNNING), SOON));
            c.stop(SOON);
            assertEquals(LxcState.STOPPED, c.state());
            assertEquals(List.of(), lxc.listActive(id.lxcpath()));
        }
    }

    @Test
    void shutsDownWithinItsGraceTimeAndSaysWhenItDidNot() throws Exception {
        LxcId good = containers.define("good");
        LxcId deaf = containers.define("deaf", "lxc.init.cmd = /bin/busybox sleep 1000");
        containers.start(good);
        containers.start(deaf);
        try (LxcContainer c = lxc.container(good);
                LxcContainer d = lxc.container(deaf)) {
            TestContainers.awaitHandler(c.initPid().orElseThrow(), SIGPWR);
            assertTrue(c.shutdown(SOON));
            assertEquals(LxcState.STOPPED, c.state());
            assertFalse(d.shutdown(Duration.ofMillis(200)));
            assertEquals(LxcState.RUNNING, d.state());
        }
    }

    @Test
    void closedHandlesAreRefusedAndMayBeClosedAgain() throws Exception {
        LxcContainer c = lxc.container(containers.define("c2"));
        c.close();
        c.close();
        LxcException refused = assertThrows(LxcException.class, c::state);
        assertEquals(LxcException.Kind.CLOSED, refused.kind());
        assertEquals("cannot ask the state of c2: the handle is closed", refused.getMessage());
    }

    @Test
    void aClosedLibraryTakesNoCalls() throws Exception {
        LxcContainer c = lxc.container(containers.define("c3"));
        lxc.close();
        assertEquals(
                LxcException.Kind.CLOSED,
                assertThrows(LxcException.class, c::state).kind());
        assertEquals(
                LxcException.Kind.CLOSED,
                assertThrows(LxcException.class, () -> lxc.container(c.id())).kind());
        c.close();
    }

    @Test
    void listsAndPlacesAreChecked() throws Exception {
        LxcException refused = assertThrows(LxcException.class, () -> lxc.listDefined("relative"));
        assertEquals(LxcException.Kind.INVALID, refused.kind());
        assertEquals(List.of(), lxc.listActive(containers.base().resolve("none").toString()));
        assertTrue(lxc.supportsKey("lxc.uts.name"));
        assertFalse(lxc.supportsKey("lxc.nope"));
        assertFalse(lxc.supportsKey("lxc\0"));
        assertTrue(lxc.hasExtension("pidfd"));
        assertTrue(lxc.defaultLxcPath().startsWith("/"));
    }
}
