package org.lxdeck.tui.screen;

import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.app.Page;
import org.lxdeck.tui.app.TableView;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.DisplayWidth;

/** The row with the five pages, and how the table in front is ordered and filtered. */
final class TabBar {
    /** From this width on every page tells how many rows it has. */
    private static final int NUMBERS = 100;

    private TabBar() {}

    static void draw(Model model, Canvas canvas) {
        if (canvas.height() == 0) {
            return;
        }
        boolean words = canvas.width() >= 60;
        int x = 1;
        for (Page page : Page.values()) {
            x = tab(model, canvas, x, page, words);
        }
        String about = about(model);
        int start = canvas.width() - 1 - DisplayWidth.of(about);
        if (start >= x - 1) {
            canvas.text(start, 0, model.table().filter().isEmpty() ? Role.DIM_TEXT : Role.MATCH, about);
        }
    }

    private static int tab(Model model, Canvas canvas, int from, Page page, boolean words) {
        boolean active = page == model.page();
        String key = model.session().keymap().label(page.command());
        int x = canvas.text(from, 0, active ? Role.KEY : Role.DIM_TEXT, key);
        String title = words || active ? page.title() : page.title().substring(0, 3);
        x = canvas.text(x + 1, 0, active ? Role.TAB_ACTIVE : Role.TAB, title);
        int many = many(model, page);
        boolean room = active || page == Page.CONTAINERS || page == Page.OPERATIONS || canvas.width() >= NUMBERS;
        boolean optional = page == Page.OPERATIONS || page == Page.HOST;
        if (room && (many > 0 || !optional)) {
            Role role = page == Page.OPERATIONS ? Role.TRANSITION : Role.DIM_TEXT;
            x = canvas.text(x + 1, 0, role, Integer.toString(many));
        }
        canvas.spot(from, 0, x - from, 1, page.command());
        return x + (canvas.width() >= NUMBERS ? 3 : 2);
    }

    private static int many(Model model, Page page) {
        return switch (page) {
            case OPERATIONS -> model.work().active();
            case HOST ->
                model.engine().hosts().size() > 1 ? model.engine().hosts().size() : 0;
            case CONTAINERS, IMAGES, PROFILES -> model.tables().of(page).total();
        };
    }

    private static String about(Model model) {
        TableView<?> table = model.table();
        StringBuilder text = new StringBuilder();
        if (!table.marks().isEmpty()) {
            text.append(table.marks().size()).append(table.marks().isRangeOpen() ? " in range   " : " marked   ");
        }
        if (!table.filter().isEmpty()) {
            text.append('/').append(table.filter()).append("  ");
            text.append(table.rows().size()).append(" of ").append(table.total());
        } else if (table.kind().sorts().size() > 1) {
            text.append(model.page() == Page.CONTAINERS && model.arrangement().top() ? "top by " : "by ")
                    .append(table.kind().sorts().get(table.sort()));
            if (table.reverse()) {
                text.append(", reversed");
            }
        }
        if (table.rows().size() > model.layout().visibleRows()) {
            text.append("   ")
                    .append(table.selected() + 1)
                    .append('/')
                    .append(table.rows().size());
        }
        return text.toString();
    }
}
