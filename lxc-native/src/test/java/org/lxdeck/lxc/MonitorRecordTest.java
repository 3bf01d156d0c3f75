package org.lxdeck.lxc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitorRecordTest {

    private static ByteBuffer record(int type, String name, int value) {
        ByteBuffer record = ByteBuffer.allocate(LxcMonitor.RECORD).order(ByteOrder.nativeOrder());
        record.putInt(0, type);
        record.put(4, name.getBytes(StandardCharsets.UTF_8));
        record.putInt(260, value);
        return record;
    }

    @ParameterizedTest
    @CsvSource({
        "0, STOPPED",
        "1, STARTING",
        "2, RUNNING",
        "3, STOPPING",
        "4, ABORTING",
        "5, FREEZING",
        "6, FROZEN",
        "7, THAWED"
    })
    void readsStates(int number, LxcState state) {
        assertEquals(new LxcEvent.StateChanged("c1", state), LxcMonitor.parse(record(0, "c1", number)));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "768, 3", "9, 137", "139, 139"})
    void readsExitCodesAsAShellCountsThem(int status, int code) {
        LxcEvent event = LxcMonitor.parse(record(2, "c1", status));
        assertEquals(code, ((LxcEvent.Exited) Objects.requireNonNull(event)).exitCode());
    }

    @Test
    void ignoresWhatItDoesNotKnow() {
        assertNull(LxcMonitor.parse(record(1, "c1", 2)));
        assertNull(LxcMonitor.parse(record(0, "c1", 8)));
        assertNull(LxcMonitor.parse(record(0, "c1", -1)));
        assertNull(LxcMonitor.parse(record(77, "c1", 0)));
    }

    @Test
    void aNameMayFillItsField() {
        String longest = "x".repeat(256);
        assertEquals(new LxcEvent.StateChanged(longest, LxcState.RUNNING), LxcMonitor.parse(record(0, longest, 2)));
    }

    @Test
    void findsThePipeAsLiblxcDoes() {
        Map<String, String> nothing = Map.of();
        Map<String, String> runtime = Map.of("XDG_RUNTIME_DIR", "/run/user/7", "HOME", "/home/u");
        Map<String, String> home = Map.of("HOME", "/home/u");
        assertEquals(Path.of("/run/lxc"), RunDirectory.of(0, runtime));
        assertEquals(Path.of("/run/lxc"), RunDirectory.of(0, nothing));
        assertEquals(Path.of("/run/user/7/lxc"), RunDirectory.of(7, runtime));
        assertEquals(Path.of("/home/u/.cache/lxc/run/lxc"), RunDirectory.of(7, home));
        assertEquals(Path.of("/run/lxc/srv/lxc/monitor-fifo"), MonitorFifo.path(Path.of("/run/lxc"), "/srv/lxc"));
    }
}
