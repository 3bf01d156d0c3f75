package org.lxdeck.tui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lxdeck.tui.golden.Golden;
import org.lxdeck.tui.term.CellGrid;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.theme.Theme;

class ChartTest {
    private static CellGrid draw(Symbols symbols, Chart chart) {
        CellGrid grid = new CellGrid(40, 5);
        chart.draw(new Canvas(grid, Theme.plain(), symbols), chart.ceiling());
        return grid;
    }

    private static Chart of(int... values) {
        return Chart.of("", Role.GRAPH_CPU, Measure.SHARE, values);
    }

    @ParameterizedTest
    @EnumSource(Symbols.class)
    void zeroIsNotTheSameAsNoValue(Symbols symbols) {
        int[] zeros = new int[60];
        int[] holes = new int[60];
        Arrays.fill(holes, -1);
        String zero = draw(symbols, of(zeros)).row(4).substring(Chart.AXIS);
        String hole = draw(symbols, of(holes)).row(4).substring(Chart.AXIS);
        assertNotEquals(zero, hole);
        assertTrue(hole.isBlank(), hole);
        assertTrue(!zero.contains(" "), zero);
        CellGrid spark = new CellGrid(4, 1);
        Canvas row = new Canvas(spark, Theme.plain(), symbols);
        Graphs.spark(row, 0, 0, 4, Role.GRAPH_CPU, Series.of(Double.NaN, 0, 5, 10), 10);
        assertEquals(' ', spark.point(0, 0));
        assertNotEquals(' ', spark.point(1, 0));
    }

    @ParameterizedTest
    @EnumSource(Symbols.class)
    void hasAxisCacheAndLimit(Symbols symbols) {
        int[] memory = new int[60];
        int[] cache = new int[60];
        for (int i = 0; i < 60; i++) {
            memory[i] = i < 6 ? -1 : 200_000 + i * 4000;
            cache[i] = 120_000;
        }
        Golden golden = new Golden(60, 18, symbols);
        Panel panel = new Panel(
                "Memory",
                "of 512M",
                java.util.List.of(
                        Chart.of("", Role.GRAPH_MEMORY, Measure.MEMORY, memory).with(cache, 640_000)));
        Panel flows = new Panel(
                "Network",
                "in and out",
                java.util.List.of(
                        Chart.of("in", Role.GRAPH_IN, Measure.RATE, memory),
                        Chart.of("out", Role.GRAPH_OUT, Measure.RATE, cache)));
        Panel.grid(golden.canvas(), java.util.List.of(panel, flows), true);
        golden.check("chart-" + symbols.name().toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void axisEndsAtTheLimitWhenThatIsNear() {
        assertEquals(400, of(150).with(null, 400).ceiling());
        assertEquals(200, of(150).with(null, 8000).ceiling());
        assertEquals(500, of(450).with(null, 400).ceiling());
        assertEquals("50%", Measure.SHARE.label(500));
        assertEquals("1.5%", Measure.SHARE.label(15));
        assertEquals("64M", Measure.MEMORY.label(65_536));
        assertEquals("2.0M/s", Measure.RATE.label(2048));
        assertEquals("0", Measure.RATE.label(0));
        assertEquals("5.00", Measure.LOAD.label(500));
    }

    @Test
    void wholeTimeTakesTheWholeWidthAndPeaksStay() {
        int[] values = new int[120];
        values[3] = 1000;
        CellGrid grid = draw(Symbols.ASCII, of(values));
        boolean peak = false;
        for (int x = Chart.AXIS; x < Chart.AXIS + 3; x++) {
            peak |= grid.point(x, 0) != ' ';
        }
        assertTrue(peak, grid.row(0));
    }
}
