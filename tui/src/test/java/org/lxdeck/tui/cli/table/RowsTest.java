package org.lxdeck.tui.cli.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The expected texts were printed by lxc 5.0.2. */
class RowsTest {
    private static final Rows ROWS = new Rows(
            List.of("NAME", "STATE", "IPV4", "IPV6", "TYPE", "SNAPSHOTS"),
            List.of(
                    List.of("c1", "RUNNING", "10.9.9.9 (eth0)\n10.9.8.9 (eth0)", "", "CONTAINER", "0"),
                    List.of("c2", "STOPPED", "", "", "CONTAINER", "0")));

    @Test
    void tableAsLxcDrawsIt() {
        assertEquals("""
                +------+---------+-----------------+------+-----------+-----------+
                | NAME |  STATE  |      IPV4       | IPV6 |   TYPE    | SNAPSHOTS |
                +------+---------+-----------------+------+-----------+-----------+
                | c1   | RUNNING | 10.9.9.9 (eth0) |      | CONTAINER | 0         |
                |      |         | 10.9.8.9 (eth0) |      |           |           |
                +------+---------+-----------------+------+-----------+-----------+
                | c2   | STOPPED |                 |      | CONTAINER | 0         |
                +------+---------+-----------------+------+-----------+-----------+
                """, printed(ROWS, Format.table));
    }

    @Test
    void compactAsLxcDrawsIt() {
        assertEquals("""
                  NAME   STATE        IPV4        IPV6    TYPE     SNAPSHOTS \s
                  c1    RUNNING  10.9.9.9 (eth0)        CONTAINER  0         \s
                                 10.9.8.9 (eth0)                             \s
                  c2    STOPPED                         CONTAINER  0         \s
                """, printed(ROWS, Format.compact));
    }

    @Test
    void csvQuotesOnlyWhatNeedsIt() {
        assertEquals("""
                c1,RUNNING,"10.9.9.9 (eth0)
                10.9.8.9 (eth0)",,CONTAINER,0
                c2,STOPPED,,,CONTAINER,0
                """, printed(ROWS, Format.csv));
        assertEquals(
                "\"say \"\"hi\"\", you\"\n",
                printed(new Rows(List.of("A"), List.of(List.of("say \"hi\", you"))), Format.csv));
    }

    @Test
    void rowsComeInNaturalOrderEmptyCellsLast() {
        // The order in which lxc profile list printed these names.
        List<String> printed = List.of(
                "p1", "p01", "pa", "pa0", "pa00", "pa1", "pa1-x", "pa1.", "pa1a", "pa1b1", "pa1b01", "pa1b2", "pa01",
                "pa01b", "pa01b1", "pa001", "pa2", "pa2x", "pa02", "pa002x", "pa10", "pa-1", "paB", "pab", "pax1",
                "pz");
        List<List<String>> cells = new ArrayList<>();
        printed.stream().sorted(Comparator.reverseOrder()).forEach(name -> cells.add(List.of(name, "x")));
        assertEquals(
                printed,
                new Rows(List.of("N", "X"), cells)
                        .cells().stream().map(row -> row.get(0)).toList());
        assertEquals(
                "1.61MiB,web\n844.00KiB,web2\n,Web3\n,web10\n",
                printed(
                        new Rows(
                                List.of("M", "N"),
                                List.of(
                                        List.of("", "web10"),
                                        List.of("844.00KiB", "web2"),
                                        List.of("", "Web3"),
                                        List.of("1.61MiB", "web"))),
                        Format.csv));
    }

    @Test
    void emptyListStillHasAHeader() {
        assertEquals("""
                +------+
                | NAME |
                +------+
                """, printed(new Rows(List.of("NAME"), List.of()), Format.table));
    }

    @Test
    void controlCharactersNeverReachTheTerminal() {
        String text = printed(new Rows(List.of("NAME"), List.of(List.of("a\u001b[31mb\u009bc"))), Format.table);
        assertEquals(-1, text.indexOf('\u001b'));
        assertEquals(-1, text.indexOf('\u009b'));
    }

    @Test
    void wideCharactersKeepTheColumnsStraight() {
        assertEquals("""
                +------+
                |  N   |
                +------+
                | abcd |
                +------+
                | 漢字 |
                +------+
                """, printed(new Rows(List.of("N"), List.of(List.of("漢字"), List.of("abcd"))), Format.table));
    }

    private static String printed(Rows rows, Format format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        rows.print(format, out);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
