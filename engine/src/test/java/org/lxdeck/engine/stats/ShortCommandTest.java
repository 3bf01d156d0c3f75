package org.lxdeck.engine.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShortCommandTest {
    @Test
    void takesTheWholeOutput() {
        ShortCommand command = new ShortCommand(20_000);
        assertEquals(ShortCommand.End.DONE, command.run(List.of("seq", "1", "20000")));
        assertTrue(command.text().text().endsWith("\n20000"));
        assertEquals(108_894, command.text().length());
    }

    @Test
    void aFailureIsSaid() {
        ShortCommand command = new ShortCommand(20_000);
        assertEquals(ShortCommand.End.FAILED, command.run(List.of("false")));
        assertEquals(ShortCommand.End.FAILED, command.run(List.of("/nowhere/to/be/found")));
    }

    @Test
    void aProgramThatDoesNotEndIsGivenUp() {
        ShortCommand command = new ShortCommand(100);
        long begin = System.nanoTime();
        assertEquals(ShortCommand.End.HUNG, command.run(List.of("sleep", "30")));
        assertTrue(System.nanoTime() - begin < 5_000_000_000L);
    }

    @Test
    void errorsAreLeftOutUnlessWanted() {
        ShortCommand command = new ShortCommand(20_000);
        List<String> line = List.of("sh", "-c", "echo out; echo err >&2");
        assertEquals(ShortCommand.End.DONE, command.run(line));
        assertEquals("out", command.text().text());
        assertEquals(ShortCommand.End.DONE, command.run(line, true));
        assertEquals("out\nerr", command.text().text());
    }
}
