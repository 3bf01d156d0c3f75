package org.lxdeck.tui.widget;

import java.util.List;
import org.lxdeck.tui.theme.Role;

/**
 * A headline with its numbers of now, under it one or several charts of the same unit, under them the times.
 *
 * @param shorter the numbers in fewer words, for a narrow panel
 * @param charts those without a limit or a whole share one ceiling, so that they can be compared
 */
public record Panel(String title, String figures, String shorter, List<Chart> charts) {
    private static final int WIDE = 70;
    private static final int WIDER = 220;

    public Panel {
        charts = List.copyOf(charts);
    }

    /** One whose numbers are short. */
    public Panel(String title, String figures, List<Chart> charts) {
        this(title, figures, figures, charts);
    }

    /** Draws panels in as many columns and rows as the canvas has room for. */
    public static void grid(Canvas canvas, List<Panel> panels, boolean tenMinutes) {
        if (panels.isEmpty() || canvas.width() < 8 || canvas.height() < 1) {
            return;
        }
        int columns = canvas.width() >= WIDER ? 3 : canvas.width() >= WIDE ? 2 : 1;
        int rows = (panels.size() + columns - 1) / columns;
        while (rows > 1 && canvas.height() / rows < 2) {
            rows--; // the last ones go
        }
        int width = (canvas.width() - 2 * (columns - 1)) / columns;
        for (int i = 0; i < panels.size() && i < rows * columns; i++) {
            int row = i / columns;
            int from = canvas.height() * row / rows;
            int to = canvas.height() * (row + 1) / rows;
            int gap = to - from >= 6 && row < rows - 1 ? 1 : 0;
            int x = i % columns * (width + 2);
            boolean last = i == panels.size() - 1;
            panels.get(i).draw(canvas.sub(x, from, last ? canvas.width() - x : width, to - from - gap), tenMinutes);
        }
    }

    private void draw(Canvas canvas, boolean tenMinutes) {
        int x = canvas.text(0, 0, canvas.width(), Role.HEADER, title) + 1;
        String text = x + DisplayWidth.of(figures) <= canvas.width() ? figures : shorter;
        canvas.text(x, 0, Math.max(0, canvas.width() - x), Role.TEXT, text);
        int times = canvas.height() - 2 >= Math.max(2, charts.size()) ? 1 : 0;
        int rows = canvas.height() - 1 - times;
        if (rows < 1) {
            return;
        }
        double ceiling = 0;
        for (Chart chart : charts) {
            ceiling = Math.max(ceiling, chart.isAlone() ? 0 : chart.ceiling());
        }
        int shown = Math.min(charts.size(), rows);
        // All as high as the others, so that they can be compared; the times stand right under the last.
        int each = rows / shown;
        for (int i = 0; i < shown; i++) {
            Chart chart = charts.get(i);
            double top = chart.isAlone() ? chart.ceiling() : ceiling;
            chart.draw(canvas.sub(0, 1 + i * each, canvas.width(), each), top);
        }
        if (times > 0) {
            Chart.times(canvas.sub(0, 1 + shown * each, canvas.width(), 1), tenMinutes);
        }
    }
}
