package org.lxdeck.tui.screen;

import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.app.Toast;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.DisplayWidth;

/** The short messages above the footer, the newest lowest. */
final class Toasts {
    private static final int WIDEST = 96;

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
        int rows = toast.hint().isEmpty() ? 1 : 2;
        int width = Math.max(DisplayWidth.of(toast.text()), DisplayWidth.of(toast.hint())) + 4;
        width = Math.min(most, width);
        int x = canvas.width() - width - 1;
        int y = bottom - rows + 1;
        Role role = toast.kind() == Toast.Kind.FAILURE ? Role.TOAST_ERROR : Role.TOAST;
        canvas.fill(x, y, width, rows, role);
        canvas.cell(x + 1, y, role, glyph(canvas, toast.kind()));
        canvas.text(x + 3, y, width - 4, role, toast.text());
        if (rows == 2) {
            canvas.text(x + 3, y + 1, width - 4, role, toast.hint());
        }
        return y - 1;
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
