package org.lxdeck.lxc.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The layout of each release, as counted in the headers of all releases. */
class FunctionTableTest {

    @ParameterizedTest
    @CsvSource({
        "2, 0, 0, 64, 504",
        "2, 1, 1, 64, 504",
        "3, 0, 0, 66, 520",
        "3, 0, 4, 66, 520",
        "3, 1, 0, 68, 536",
        "3, 2, 0, 69, 544",
        "4, 0, 0, 70, 552",
        "4, 0, 4, 70, 552",
        "4, 0, 5, 72, 568",
        "4, 0, 12, 72, 568",
        "5, 0, 0, 72, 568",
        "5, 0, 3, 72, 568",
        "6, 0, 0, 74, 584",
        "6, 0, 6, 74, 584",
        "7, 0, 0, 74, 584",
    })
    void hasTheFieldsAndTheSizeOfItsRelease(int major, int minor, int micro, int fields, int size) {
        FunctionTable table = FunctionTable.of(major, minor, micro);
        assertEquals(fields, table.fields());
        assertEquals(size, table.size());
    }

    @ParameterizedTest
    @CsvSource({
        "IS_DEFINED, 80",
        "STATE, 88",
        "INIT_PID, 120",
        "STOP, 152",
        "WAIT, 184",
        "SAVE_CONFIG, 208",
        "REBOOT, 240",
        "SHUTDOWN, 248",
        "GET_CONFIG_ITEM, 272",
        "GET_KEYS, 288",
        "SET_CONFIG_PATH, 336",
        "CONSOLE_GETFD, 352",
        "MAY_CONTROL, 424",
        "MIGRATE, 496",
        "CONSOLE_LOG, 504",
        "REBOOT2, 512",
        "SECCOMP_NOTIFY_FD, 536",
        "SECCOMP_NOTIFY_FD_ACTIVE, 544",
        "INIT_PIDFD, 552",
        "DEVPTS_FD, 560",
    })
    void putsTheFunctionsOfFiveWhereTheHeaderHasThem(LxcFunction function, int offset) {
        assertEquals(offset, FunctionTable.of(5, 0, 2).offset(function));
        assertEquals(offset, FunctionTable.of(6, 0, 0).offset(function));
    }

    @Test
    void knowsTheTwoIrregularities() {
        assertEquals(544, FunctionTable.of(4, 0, 4).offset(LxcFunction.INIT_PIDFD));
        assertEquals(552, FunctionTable.of(4, 0, 5).offset(LxcFunction.INIT_PIDFD));
        assertEquals(576, FunctionTable.of(6, 0, 0).offset(LxcFunction.SET_TIMEOUT));
    }

    @Test
    void neverReadsBeyondTheReleasesEnd() {
        FunctionTable five = FunctionTable.of(5, 0, 2);
        assertFalse(five.has(LxcFunction.SET_TIMEOUT));
        assertThrows(IllegalArgumentException.class, () -> five.offset(LxcFunction.SET_TIMEOUT));
    }

    @Test
    void everyMappedCallIsAFunctionOfTheOldestReleaseRequired() {
        FunctionTable oldest = FunctionTable.of(4, 0, 5);
        int mapped = 0;
        for (Method method : LxcCalls.class.getDeclaredMethods()) {
            if (Modifier.isNative(method.getModifiers())) {
                assertTrue(
                        oldest.has(LxcFunction.valueOf(method.getName().toUpperCase(Locale.ROOT))), method.getName());
                mapped++;
            }
        }
        assertTrue(mapped > 15);
    }
}
