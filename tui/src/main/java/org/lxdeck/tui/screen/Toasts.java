package org.lxdeck.tui.screen;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.app.Toast;
import org.lxdeck.tui.dialog.DialogBox;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.DisplayWidth;

/** The short messages above the footer, the newest lowest. */
final class Toasts {
    private static final int WIDEST = 96;
    /** Rows of the sentence, and of what follows it. */
    private static final int MOST_ROWS = 2;

    private Toasts() {}

    static void draw(Model model, Canvas canvas) {
        int y = canvas.height() - 2 - TourBox.rows(model, canvas);
        for (int i = model.toasts().size() - 1; i >= 0 && y > 2; i--) {
            y = toast(canvas, y, model.toasts().get(i));
        }
    }

    /** Draws one with its last line at this row and answers the row above it. */
    private static int toast(Canvas canvas, int bottom, Toast toast) {
        int most = Math.min(WIDEST, canvas.width() - 2);
        int width = Math.max(DisplayWidth.of(toast.text()), DisplayWidth.of(toast.hint())) + 4;
        width = Math.min(most, width);
        List<String> lines = lines(toast, width - 4);
        int rows = lines.size();
        int x = canvas.width() - width - 1;
        int y = bottom - rows + 1;
        Role role = toast.kind() == Toast.Kind.FAILURE ? Role.TOAST_ERROR : Role.TOAST;
        canvas.fill(x, y, width, rows, role);
        canvas.cell(x + 1, y, role, glyph(canvas, toast.kind()));
        for (int i = 0; i < rows; i++) {
            canvas.text(x + 3, y + i, width - 4, role, lines.get(i));
        }
        return y - 1;
    }

    private static List<String> lines(Toast toast, int columns) {
        List<String> lines = new ArrayList<>(cut(toast.text(), columns));
        if (!toast.hint().isEmpty()) {
            lines.addAll(cut(toast.hint(), columns));
        }
        return lines;
    }

    /** The text in lines; what is longer than they hold ends in the last one. */
    private static List<String> cut(String text, int columns) {
        List<String> lines = DialogBox.wrap(text, columns);
        if (lines.size() <= MOST_ROWS) {
            return lines;
        }
        List<String> few = new ArrayList<>(lines.subList(0, MOST_ROWS - 1));
        few.add(String.join(" ", lines.subList(MOST_ROWS - 1, lines.size())));
        return few;
    }

    private static int glyph(Canvas canvas, Toast.Kind kind) {
        return switch (kind) {
            case DONE -> canvas.symbols().done();
            case INFO -> 'i';
            case WARNING -> canvas.symbols().warning();
            case FAILURE -> canvas.symbols().failed();
        };
    }
}
