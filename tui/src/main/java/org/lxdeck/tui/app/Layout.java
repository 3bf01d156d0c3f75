package org.lxdeck.tui.app;

/**
 * Where everything stands. What does not fit goes in this order: the third column with graphs and processes (under 260
 * columns), the detail pane at the side (under 150; it opens under the table), the detail pane that opens by itself,
 * the answers above the top view, the second header row, the tabs, the header, the table under an open detail pane, the
 * footer. The rows of the table stay to the last. Where there is least room a notice takes the screen.
 *
 * @param summary the answers above the table of the top view; empty elsewhere
 * @param detail empty when the pane is closed
 * @param beside graphs of the selected container in a third column; empty where there is no room
 * @param below its processes under them
 * @param side whether the detail pane stands at the right of the table
 */
public record Layout(
        Rect header,
        Rect tabs,
        Rect summary,
        Rect table,
        Rect detail,
        Rect beside,
        Rect below,
        Rect footer,
        boolean side) {
    /** From this height on the header has its second row. */
    public static final int TWO_ROWS = 18;

    /** Below this only a notice is shown. */
    public static final int LEAST_WIDTH = 24;

    public static final int LEAST_HEIGHT = 4;

    private static final int SIDE_WIDTH = 150;
    private static final int THIRD_WIDTH = 260;
    private static final int BELOW_HEIGHT = 40;
    private static final int BY_ITSELF_WIDTH = 160;
    private static final int BY_ITSELF_HEIGHT = 42;

    /**
     * What is laid out.
     *
     * @param rows of the table in front
     */
    record Wish(Page page, DetailView view, Arrangement arrangement, int rows) {
        boolean top() {
            return page == Page.CONTAINERS && arrangement.top();
        }
    }

    static Layout of(int width, int height, Wish wish) {
        if (width < LEAST_WIDTH || height < LEAST_HEIGHT) {
            return new Layout(
                    Rect.NONE, Rect.NONE, Rect.NONE, Rect.NONE, Rect.NONE, Rect.NONE, Rect.NONE, Rect.NONE, false);
        }
        boolean zoomed = wish.arrangement().zoomed();
        int headerRows = zoomed ? 0 : height >= TWO_ROWS ? 2 : height >= 10 ? 1 : 0;
        int tabRows = !zoomed && height >= 12 ? 1 : 0;
        int footerRows = height >= 6 ? 1 : 0;
        int top = headerRows + tabRows;
        Rect header = new Rect(0, 0, width, headerRows);
        Rect tabs = new Rect(0, headerRows, width, tabRows);
        Rect footer = new Rect(0, height - footerRows, width, footerRows);
        Rect body = new Rect(0, top, width, height - top - footerRows);
        return new Body(body, wish, isOpen(width, height, wish)).in(header, tabs, footer);
    }

    private static boolean isOpen(int width, int height, Wish wish) {
        if (wish.rows() == 0) {
            return false;
        }
        return wish.page() == Page.HOST
                || switch (wish.view().open()) {
                    case YES -> true;
                    case NO -> false;
                    case BY_SIZE ->
                        !wish.top()
                                && ((width >= BY_ITSELF_WIDTH && height >= 24)
                                        || (height >= BY_ITSELF_HEIGHT && width >= 80));
                };
    }

    /** Divides what is between header and footer. */
    private record Body(Rect all, Wish wish, boolean open) {
        Layout in(Rect header, Rect tabs, Rect footer) {
            if (!open) {
                return tableOnly(header, tabs, footer);
            }
            boolean host = wish.page() == Page.HOST;
            if (all.height() < 12
                    || (wish.arrangement().zoomed() && (host || wish.view().focused()))) {
                return new Layout(header, tabs, Rect.NONE, Rect.NONE, all, Rect.NONE, Rect.NONE, footer, false);
            }
            if (wish.arrangement().zoomed()) {
                return tableOnly(header, tabs, footer);
            }
            if (host) {
                return stacked(header, tabs, footer, all.height() - Math.min(wish.rows() + 1, all.height() / 3));
            }
            return all.width() >= SIDE_WIDTH
                    ? beside(header, tabs, footer)
                    : stacked(header, tabs, footer, usualBottom());
        }

        private Layout tableOnly(Rect header, Rect tabs, Rect footer) {
            return with(header, tabs, footer, all, Rect.NONE, Rect.NONE, Rect.NONE, false);
        }

        private int usualBottom() {
            int usual = Math.max(8, Math.min(22, all.height() * 3 / 5));
            int wanted = usual + wish.arrangement().bottom() * 2;
            return Math.max(5, Math.min(all.height() - 4, wanted));
        }

        private Layout stacked(Rect header, Rect tabs, Rect footer, int pane) {
            Rect table = new Rect(0, all.y(), all.width(), all.height() - pane);
            Rect detail = new Rect(0, all.y() + table.height(), all.width(), pane);
            return with(header, tabs, footer, table, detail, Rect.NONE, Rect.NONE, false);
        }

        private Layout beside(Rect header, Rect tabs, Rect footer) {
            int width = all.width();
            boolean third = wish.page() == Page.CONTAINERS && !wish.top() && width >= THIRD_WIDTH;
            int more = third ? Math.max(80, Math.min(110, width / 4)) : 0;
            int usual = third ? more : Math.max(62, Math.min(110, width * 2 / 5));
            int wanted = usual + wish.arrangement().side() * (width / 25);
            int pane = Math.max(30, Math.min(width - more - 44, wanted));
            Rect table = new Rect(0, all.y(), width - pane - more, all.height());
            Rect detail = new Rect(table.width(), all.y(), pane, all.height());
            if (!third) {
                return with(header, tabs, footer, table, detail, Rect.NONE, Rect.NONE, true);
            }
            boolean shown = wish.view().tab() == DetailTab.PROCESSES;
            int lower = all.height() >= BELOW_HEIGHT && !shown ? all.height() / 2 : 0;
            Rect graphs = new Rect(width - more, all.y(), more, all.height() - lower);
            Rect processes = lower == 0 ? Rect.NONE : new Rect(width - more, all.y() + graphs.height(), more, lower);
            return with(header, tabs, footer, table, detail, graphs, processes, true);
        }

        /** Takes the rows of the answers from the table of the top view. */
        private Layout with(
                Rect header, Rect tabs, Rect footer, Rect table, Rect detail, Rect beside, Rect below, boolean side) {
            int rows = !wish.top() || wish.rows() == 0 ? 0 : table.height() >= 14 ? 4 : table.height() >= 8 ? 1 : 0;
            Rect summary = rows == 0 ? Rect.NONE : new Rect(table.x(), table.y(), table.width(), rows);
            Rect rest = new Rect(table.x(), table.y() + rows, table.width(), table.height() - rows);
            return new Layout(header, tabs, summary, rest, detail, beside, below, footer, side);
        }
    }

    public boolean hasDetail() {
        return !detail.isEmpty();
    }

    /** Rows of processes that the detail pane holds: without its frame and their heading. */
    int visibleProcesses() {
        return Math.max(1, detail.height() - 3);
    }

    /** Rows of the table without its heading. */
    public int visibleRows() {
        return Math.max(1, table.height() - 1);
    }
}
