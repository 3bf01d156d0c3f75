package org.lxdeck.tui.app;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.Detail;
import org.lxdeck.tui.input.Command;

/** Scrolls what the detail pane draws, and knows how many rows there are to scroll. */
final class DetailScroll {
    private static final int OVERVIEW_ROWS = 26;

    private DetailScroll() {}

    /** Where the command scrolls to, null when it is not about scrolling. */
    static @Nullable Integer target(Model model, Command command) {
        int page = Math.max(1, model.layout().detail().height() - 3);
        int rows = rows(model);
        int from = model.detail().scroll();
        int by =
                switch (command) {
                    case UP -> -1;
                    case DOWN -> 1;
                    case PAGE_UP -> -page;
                    case PAGE_DOWN -> page;
                    case HALF_UP -> -Math.max(1, page / 2);
                    case HALF_DOWN -> Math.max(1, page / 2);
                    case FIRST -> -rows;
                    case LAST -> rows;
                    default -> 0;
                };
        if (by == 0) {
            return null;
        }
        return Math.max(0, Math.min(Math.max(0, rows - page), from + by));
    }

    private static int rows(Model model) {
        Optional<Container> container = model.container();
        Optional<Detail> detail = model.engine().detail();
        if (container.isEmpty()
                || detail.isEmpty()
                || !detail.get().ref().equals(container.get().ref())) {
            return model.detail().tab() == DetailTab.GRAPHS ? 0 : OVERVIEW_ROWS;
        }
        return switch (model.detail().tab()) {
            case GRAPHS -> 0;
            case PROCESSES -> 0; // a table of its own
            case CONFIG -> detail.get().config().size() + 1;
            default -> OVERVIEW_ROWS;
        };
    }
}
