package org.lxdeck.tui.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Device;

class WordsTest {
    @Test
    void theVerbIsFoundBetweenGlobalOptions() {
        assertEquals("list", Cli.firstWord(new String[] {"--lxcpath", "/srv/lxc", "-q", "list", "x"}));
        assertEquals("list", Cli.firstWord(new String[] {"--demo", "500", "list"}));
        assertEquals("list", Cli.firstWord(new String[] {"--demo", "list"}));
        assertEquals("", Cli.firstWord(new String[] {"--version"}));
    }

    @Test
    void theCommandOfExecKeepsItsOwnOptions() {
        assertArrayEquals(
                new String[] {"exec", "c1", "--", "ls", "--help", "-l"},
                ExecArguments.separate(new String[] {"exec", "c1", "ls", "--help", "-l"}));
        assertArrayEquals(
                new String[] {"exec", "c1", "--cwd", "/tmp", "--", "pwd"},
                ExecArguments.separate(new String[] {"exec", "c1", "--cwd", "/tmp", "pwd"}));
        assertArrayEquals(
                new String[] {"exec", "c1", "--", "ls", "--", "-x"},
                ExecArguments.separate(new String[] {"exec", "c1", "--", "ls", "--", "-x"}));
        assertArrayEquals(new String[] {"list", "a", "b"}, ExecArguments.separate(new String[] {"list", "a", "b"}));
    }

    @Test
    void keysAndValues() throws EngineException {
        assertEquals(Map.of("a.b", "c=d"), KeyValues.parse(List.of("a.b=c=d")));
        assertThrows(EngineException.class, () -> KeyValues.parse(List.of("novalue")));
        assertThrows(EngineException.class, () -> KeyValues.parse(List.of("=x")));
    }

    @Test
    void devicesMayBeGivenInPieces() throws EngineException {
        var devices = DeviceArguments.parse(List.of("eth0,type=nic,nictype=bridged", "eth0,parent=br0"));
        assertEquals(
                Map.of("eth0", new Device("eth0", Map.of("type", "nic", "nictype", "bridged", "parent", "br0"))),
                devices);
        assertThrows(EngineException.class, () -> DeviceArguments.parse(List.of("eth0")));
    }

    @Test
    void sizesAndTimesAsLxcPrintsThem() {
        assertEquals("484.00KiB", Units.iec(484 * 1024));
        assertEquals("656B", Units.si(656));
        assertEquals("1.91MiB", Units.iec(2007040));
        assertEquals("2016/08/11 13:08 UTC", Times.minute(1470920887, ZoneId.of("UTC")));
        assertEquals("", Times.minute(0, ZoneId.of("UTC")));
        assertEquals("Nov 23, 2026 at 12:38am (UTC)", Times.upload(1795394285));
    }
}
