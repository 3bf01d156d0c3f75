package org.lxdeck.lxc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LxcIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "web-1", "a.b_c-d", "A9"})
    void acceptsNames(String name) {
        assertTrue(LxcId.isName(name));
        assertEquals(Path.of("/srv/lxc", name), new LxcId("/srv/lxc", name).directory());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "-a", ".hidden", "_x", "a/b", "a b", "a\n", "a\0", "é", "a\u202eb", "../../etc"})
    void refusesNames(String name) {
        assertFalse(LxcId.isName(name));
        assertThrows(IllegalArgumentException.class, () -> new LxcId("/srv/lxc", name));
    }

    @Test
    void aNameHasAtMostSixtyThreeCharacters() {
        assertTrue(LxcId.isName("a".repeat(63)));
        assertFalse(LxcId.isName("a".repeat(64)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "lxc", "/srv/lxc/", "/srv//lxc", "/srv/./lxc", "/srv/../lxc", "/srv/l\nxc", "/a\0b"})
    void refusesPathsThatAreNotInTheirOneForm(String lxcpath) {
        assertThrows(IllegalArgumentException.class, () -> new LxcId(lxcpath, "a"));
    }

    @Test
    void bringsAPathIntoItsForm() {
        assertEquals("/srv/lxc", LxcId.of(Path.of("/srv//x/../lxc/"), "a").lxcpath());
        assertEquals(Path.of("lxc").toAbsolutePath().toString(), LxcId.normalise(Path.of("lxc")));
    }

    @Test
    void messagesCarryNothingATerminalWouldObey() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new LxcId("/srv/lxc", "a\u001b]0;x\u0007\u202eb"));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("the container name \"a?]0;x??b\" is not allowed"));
    }
}
