package org.lxdeck.tui.screen;

import org.lxdeck.tui.app.Layout;
import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.app.Rect;
import org.lxdeck.tui.dialog.Dialog;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;

/** Draws the whole screen from the model; nothing else decides what is seen. */
public final class Screens {
    private Screens() {}

    public static void draw(Model model, Canvas whole) {
        Canvas canvas = model.pace().lean() ? whole.lean() : whole;
        canvas.attend(-1);
        canvas.clear(Role.TEXT);
        if (canvas.width() < Layout.LEAST_WIDTH || canvas.height() < Layout.LEAST_HEIGHT) {
            tooSmall(model, canvas);
            return;
        }
        Layout layout = model.layout();
        HeaderBar.draw(model, part(canvas, layout.header()));
        TabBar.draw(model, part(canvas, layout.tabs()));
        if (!layout.table().isEmpty()) {
            Pages.draw(model, part(canvas, layout.table()));
        }
        if (layout.hasDetail()) {
            DetailPane.draw(model, part(canvas, layout.detail()), layout.side());
        }
        if (!layout.summary().isEmpty()) {
            TopSummary.draw(model, part(canvas, layout.summary()));
        }
        if (!layout.beside().isEmpty()) {
            DetailPane.beside(model, part(canvas, layout.beside()), part(canvas, layout.below()));
        }
        FooterBar.draw(model, part(canvas, layout.footer()));
        TourBox.draw(model, canvas);
        Toasts.draw(model, canvas);
        for (Dialog dialog : model.dialogs()) {
            dialog.draw(canvas, model.facts());
        }
    }

    private static Canvas part(Canvas canvas, Rect rect) {
        return canvas.sub(rect.x(), rect.y(), rect.width(), rect.height());
    }

    /** Says which size is needed, in as much of the sentence as fits. */
    private static void tooSmall(Model model, Canvas canvas) {
        String size = Layout.LEAST_WIDTH + "x" + Layout.LEAST_HEIGHT;
        canvas.text(0, 0, canvas.width(), Role.WARN, "too small: " + size);
        if (canvas.height() > 1) {
            int containers = model.engine().containers().size();
            canvas.text(0, 1, canvas.width(), Role.DIM_TEXT, containers + " containers");
        }
    }
}
