package org.lxdeck.lxc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lxdeck.lxc.LxcException.Kind;

/** Configurations through real handles. */
@Tag("lxc")
class LxcConfigTest {

    private final TestContainers containers = TestContainers.create();
    private final Lxc lxc;

    LxcConfigTest() throws LxcException {
        lxc = containers.open();
    }

    @AfterEach
    void cleanUp() throws Exception {
        lxc.close();
        containers.close();
    }

    @Test
    void readsAndChangesKeys() throws Exception {
        LxcId id =
                containers.define("c1", "lxc.mount.entry = a b none bind 0 0", "lxc.mount.entry = c d none bind 0 0");
        try (LxcContainer c = lxc.container(id)) {
            LxcConfig config = c.config();
            assertEquals(Optional.of("c1"), config.item("lxc.uts.name"));
            assertEquals(List.of("a b none bind 0 0", "c d none bind 0 0"), config.items("lxc.mount.entry"));
            assertEquals(Optional.empty(), config.item("lxc.apparmor.profile"));
            assertEquals(Optional.empty(), config.item("lxc.no.such.key"));
            config.set("lxc.uts.name", "näme");
            assertEquals(Optional.of("näme"), config.item("lxc.uts.name"));
            config.clear("lxc.mount.entry");
            assertEquals(List.of(), config.items("lxc.mount.entry"));
            assertTrue(config.keys("").contains("lxc.uts.name"));
            assertTrue(config.keys("lxc.net.0").contains("type"));
            assertEquals(id.directory().resolve("config"), config.file());
            assertEquals(id.lxcpath(), config.lxcpath());
            config.clear();
            assertEquals(Optional.empty(), config.item("lxc.uts.name"));
        }
    }

    @Test
    void loadingReplacesAndSavingRoundTrips() throws Exception {
        LxcId id = containers.define("c1", "lxc.mount.entry = a b none bind 0 0");
        Path file = id.directory().resolve("config");
        Path copy = containers.base().resolve("copy");
        try (LxcContainer c = lxc.container(id)) {
            c.config().load(file);
            assertEquals(List.of("a b none bind 0 0"), c.config().items("lxc.mount.entry"));
            c.config().save(copy);
        }
        assertEquals(Optional.empty(), lxc.checkConfig(copy));
        assertTrue(Files.readString(copy).contains("lxc.mount.entry = a b none bind 0 0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nlxc.hook.start = /bin/rm", "a\0b", "a\u001bb"})
    void valuesThatWouldBreakALineAreRefused(String value) throws Exception {
        try (LxcContainer c = lxc.container(containers.define("c1"))) {
            LxcException refused =
                    assertThrows(LxcException.class, () -> c.config().set("lxc.uts.name", value));
            assertEquals(Kind.INVALID, refused.kind());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lxc uts", "lxc.uts.name\0", "lxc.ütf"})
    void keysOutsideTheirGrammarAreRefused(String key) throws Exception {
        try (LxcContainer c = lxc.container(containers.define("c1"))) {
            assertEquals(
                    Kind.INVALID,
                    assertThrows(LxcException.class, () -> c.config().item(key)).kind());
            assertEquals(
                    Kind.INVALID,
                    assertThrows(LxcException.class, () -> c.config().clear(key))
                            .kind());
        }
    }

    @Test
    void aKeyOrValueLiblxcRefusesIsAFailure() throws Exception {
        try (LxcContainer c = lxc.container(containers.define("c1"))) {
            LxcException refused =
                    assertThrows(LxcException.class, () -> c.config().set("lxc.net.0.ipv4.address", "999.1.1.1"));
            assertEquals(Kind.FAILED, refused.kind());
            assertEquals(
                    "cannot set lxc.net.0.ipv4.address of c1: Invalid ipv4 address \"999.1.1.1\"",
                    refused.getMessage());
        }
    }

    @Test
    void aConfigurationThatDoesNotLoadIsToldWithItsLineAndCanStillBeStopped() throws Exception {
        LxcId id = containers.define("broken");
        containers.start(id);
        Path file = id.directory().resolve("config");
        Files.writeString(file, Files.readString(file) + "  lxc.nope = 1\n");
        int line = Files.readAllLines(file).size();

        LxcException failed = assertThrows(LxcException.class, () -> lxc.container(id));
        assertEquals(Kind.CONFIG, failed.kind());
        String where = file + ":" + line + ": unknown key \"lxc.nope\"";
        assertEquals("the configuration of broken does not load: " + where, failed.getMessage());

        try (LxcContainer c = lxc.containerWithoutConfig(id)) {
            assertEquals(LxcState.RUNNING, c.state());
            c.stop(Duration.ofSeconds(20));
            assertFalse(c.isRunning());
        }
    }
}
