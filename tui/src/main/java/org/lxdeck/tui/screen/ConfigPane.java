package org.lxdeck.tui.screen;

import org.lxdeck.engine.model.ConfigLine;
import org.lxdeck.engine.model.Detail;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.DisplayWidth;

/** The effective configuration: each value and where it comes from. */
final class ConfigPane {
    private ConfigPane() {}

    static void draw(Detail detail, Canvas canvas) {
        if (detail.config().isEmpty()) {
            canvas.text(0, 0, Role.DIM_TEXT, "Nothing is set.");
            return;
        }
        int keys = 14;
        for (ConfigLine line : detail.config()) {
            keys = Math.max(keys, DisplayWidth.of(line.key()));
        }
        keys = Math.min(keys, Math.max(14, canvas.width() * 2 / 5));
        int source = Math.min(20, Math.max(10, canvas.width() / 5));
        int values = Math.max(4, canvas.width() - keys - source - 4);
        canvas.text(0, 0, keys, Role.HEADER, "KEY");
        canvas.text(keys + 2, 0, values, Role.HEADER, "VALUE");
        canvas.text(keys + values + 4, 0, source, Role.HEADER, "FROM");
        int y = 1;
        for (ConfigLine line : detail.config()) {
            boolean own = line.source().equals("own");
            canvas.text(0, y, keys, Role.TEXT, line.key());
            int x = canvas.text(keys + 2, y, values, own ? Role.STRONG : Role.TEXT, line.value());
            int left = keys + values + 2 - x;
            if (!line.hidden().isEmpty() && left > 12) {
                canvas.text(x + 1, y, left - 1, Role.REMOVED, "(" + line.hidden() + ")");
            }
            String from = DisplayWidth.truncateMiddle(
                    line.source(), source, canvas.symbols().ellipsis());
            canvas.text(keys + values + 4, y, source, Role.DIM_TEXT, from);
            y++;
        }
    }
}
