package org.lxdeck.engine.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedBlockTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "A=1\n", "A=1", "\n\n", "A=1\n# no end"})
    void leavesNoByteBehind(String text) {
        String added = MarkedBlock.added(text, "B=2\n");
        assertTrue(added.contains("\nB=2\n"), added);
        assertEquals(text, MarkedBlock.removed(added));
        assertEquals(added, MarkedBlock.added(added, "B=2\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C=3\n", "\n"})
    void keepsWhatWasWrittenBehindIt(String later) {
        assertEquals("A=1\n" + later, MarkedBlock.removed(MarkedBlock.added("A=1\n", "B=2\n") + later));
    }
}
