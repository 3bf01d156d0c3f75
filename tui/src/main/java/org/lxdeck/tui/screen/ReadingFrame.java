package org.lxdeck.tui.screen;

import org.lxdeck.engine.model.Detail;
import org.lxdeck.engine.model.LogLines;
import org.lxdeck.tui.app.DetailTab;
import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.app.PaneText;
import org.lxdeck.tui.text.Filtered;
import org.lxdeck.tui.text.TextKeys;
import org.lxdeck.tui.text.TextPainter;
import org.lxdeck.tui.text.TextSource;
import org.lxdeck.tui.text.TextView;
import org.lxdeck.tui.text.TextWindow;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Amounts;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.DisplayWidth;

/** The pane with the details while it shows text: the text, and in its lower edge how it is looked at. */
final class ReadingFrame {
    private ReadingFrame() {}

    static void draw(Model model, Canvas frame, Canvas inside) {
        TextSource whole = PaneText.of(model);
        TextView view = model.reading().view();
        TextPainter.draw(inside, whole, view);
        TextSource source = Filtered.of(whole, view.filter());
        if (source.size() == 0 && whole.size() > 0) {
            inside.text(0, 0, inside.width(), Role.DIM_TEXT, "No line holds “" + view.filter() + "”.");
        }
        int x = 2;
        int right = frame.width() - 2;
        if (whole.grows()) {
            int below = new TextWindow(source, view, inside.width(), inside.height()).below();
            x = view.follow()
                    ? part(frame, x, right, Role.OK, "following")
                    : part(frame, x, right, Role.WARN, below == 0 ? "paused" : "paused, " + below + " more below");
            x = view.wrap() ? part(frame, x, right, Role.DIM_TEXT, "wrapped") : x;
        }
        if (!view.query().isEmpty()) {
            x = part(frame, x, right, Role.MATCH, "/" + view.query() + " " + TextKeys.hits(whole, view));
        }
        if (!view.filter().isEmpty()) {
            String only = "only “" + view.filter() + "”: " + source.size() + " of " + whole.size();
            x = part(frame, x, right, Role.MATCH, only);
        }
        part(frame, x, right, Role.SCROLL, gone(model));
    }

    /** One note in the lower edge; answers where the next one begins. What does not fit is left out. */
    private static int part(Canvas frame, int x, int right, Role role, String text) {
        int end = x + DisplayWidth.of(text) + 2;
        if (text.isEmpty() || end > right) {
            return x;
        }
        int y = frame.height() - 1;
        frame.cell(x, y, Role.BORDER, ' ');
        int to = frame.text(x + 1, y, role, text);
        frame.cell(to, y, Role.BORDER, ' ');
        return to + 2;
    }

    /** What is no longer or was never there. */
    private static String gone(Model model) {
        if (model.engine().detail().isEmpty() || !model.detail().tab().isLog()) {
            return "";
        }
        Detail detail = model.engine().detail().get();
        LogLines log = model.detail().tab() == DetailTab.CONSOLE ? detail.console() : detail.log();
        String lines = log.before() == 0 ? "" : log.before() + " older lines let go";
        String bytes = log.skipped() == 0 ? "" : Amounts.bytes(log.skipped()) + " before not read";
        return lines + (lines.isEmpty() || bytes.isEmpty() ? "" : ", ") + bytes;
    }
}
