package org.lxdeck.lxc.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CStringsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "näme", "名前", "😀 x"})
    void goToCAndBackUnchanged(String text) {
        assertEquals(text, CStrings.read(CStrings.of(text)));
    }

    @Test
    void aZeroWouldCutTheTextAndIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> CStrings.of("a\0b"));
    }
}
