package org.lxdeck.engine.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv4RangeTest {
    @ParameterizedTest
    @CsvSource({"10.0.3.7/24,10.0.3.0/24", "192.168.1.1,192.168.1.1/32", "10/8,10.0.0.0/8", "0.0.0.0/0,0.0.0.0/0"})
    void readsWhatIpPrints(String text, String range) {
        assertEquals(range, String.valueOf(Ipv4Range.parse(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "dev", "10", "256.1.1.1", "1.2.3.4.5", "1.2.3.4/33", "fe80::1", "1..2.3", ""})
    void refusesWhatIsNoRange(String text) {
        assertNull(Ipv4Range.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.3.0/24,10.0.3.77,true",
        "10.0.3.0/24,10.0.0.0/8,true",
        "10.0.3.0/24,10.0.4.0/24,false",
        "10.0.3.0/24,10.0.2.0/23,true",
        "200.0.0.0/8,10.0.0.0/8,false"
    })
    void tellsOverlaps(String one, String other, boolean overlap) {
        assertEquals(overlap, range(one).overlaps(range(other)));
        assertEquals(overlap, range(other).overlaps(range(one)));
    }

    @Test
    void countsAddresses() {
        assertEquals("200.255.1.254", range("200.255.1.0/24").at(254));
    }

    private static Ipv4Range range(String text) {
        return Objects.requireNonNull(Ipv4Range.parse(text));
    }
}
