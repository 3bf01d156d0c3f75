package org.lxdeck.tui.screen;

import java.util.List;
import org.lxdeck.engine.model.Detail;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;

/** The end of the container's log, errors standing out. */
final class LogPane {
    private LogPane() {}

    /** @param fromEnd lines between the last one and the bottom of the pane */
    static void draw(Detail detail, Canvas canvas, int fromEnd) {
        List<String> log = detail.log();
        if (log.isEmpty()) {
            canvas.text(0, 0, Role.DIM_TEXT, "The log is empty.");
            return;
        }
        int last = Math.max(0, log.size() - Math.max(0, fromEnd));
        int first = Math.max(0, last - canvas.height());
        for (int i = first; i < last; i++) {
            String line = log.get(i);
            canvas.text(0, i - first, canvas.width(), role(line), line);
        }
    }

    private static Role role(String line) {
        if (line.contains(" ERROR ") || line.contains(" FATAL ") || line.contains("Killed process")) {
            return Role.ERROR;
        }
        if (line.contains(" WARN ")) {
            return Role.WARN;
        }
        return line.contains(" INFO ") || line.contains(" DEBUG ") || line.contains(" TRACE ")
                ? Role.DIM_TEXT
                : Role.TEXT;
    }
}
