package org.lxdeck.lxc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LxcVersionTest {

    @ParameterizedTest
    @CsvSource({
        "5.0.2, 5.0.2",
        "6.0.0-devel, 6.0.0",
        "4.0.12, 4.0.12",
        "7.0, 7.0.0",
        "6, 6.0.0",
        "'', 0.0.0",
        "x, 0.0.0",
        "5..1, 5.0.0",
        "99999999999.1, 999999.0.0"
    })
    void readsWhatLiblxcSays(String text, String version) {
        assertEquals(version, LxcVersion.parse(text).toString());
    }

    @ParameterizedTest
    @CsvSource({"4.0.4, false", "3.2.1, false", "4.0.5, true", "4.1.0, true", "5.0.0, true", "10.0.0, true"})
    void comparesByNumbers(String text, boolean enough) {
        assertEquals(enough, LxcVersion.parse(text).atLeast(LxcVersion.REQUIRED));
    }

    @Test
    void anOldReleaseIsNamedTogetherWithTheOneNeeded() {
        assertEquals(
                "liblxc 4.0.2 is installed, lxdeck needs 4.0.5 or newer: upgrade the lxc package",
                LxcLoader.versionFault(LxcVersion.parse("4.0.2")));
        assertNull(LxcLoader.versionFault(LxcVersion.REQUIRED));
    }
}
