package org.lxdeck.tui.app;

/**
 * Where everything stands. What does not fit goes in this order: second header row, tabs, header, detail pane, footer;
 * the rows of the table stay to the last.
 *
 * @param detail empty when the pane is closed
 * @param side whether the detail pane stands at the right of the table
 */
public record Layout(Rect header, Rect tabs, Rect table, Rect detail, Rect footer, boolean side) {
    /** From this height on the header has its second row. */
    public static final int TWO_ROWS = 18;

    private static final int SIDE_WIDTH = 150;
    private static final int BY_ITSELF_WIDTH = 160;
    private static final int BY_ITSELF_HEIGHT = 42;

    static Layout of(int width, int height, DetailView view) {
        int headerRows = height >= TWO_ROWS ? 2 : height >= 10 ? 1 : 0;
        int tabRows = height >= 12 ? 1 : 0;
        int footerRows = height >= 6 ? 1 : 0;
        int top = headerRows + tabRows;
        int body = Math.max(0, height - top - footerRows);
        Rect header = new Rect(0, 0, width, headerRows);
        Rect tabs = new Rect(0, headerRows, width, tabRows);
        Rect footer = new Rect(0, height - footerRows, width, footerRows);
        Rect whole = new Rect(0, top, width, body);
        if (!isOpen(width, height, view)) {
            return new Layout(header, tabs, whole, Rect.NONE, footer, false);
        }
        if (width >= SIDE_WIDTH) {
            int pane = Math.max(62, Math.min(110, width * 2 / 5));
            Rect table = new Rect(0, top, width - pane, body);
            return new Layout(header, tabs, table, new Rect(width - pane, top, pane, body), footer, true);
        }
        if (body < 12) {
            return new Layout(header, tabs, Rect.NONE, whole, footer, false);
        }
        int pane = Math.max(8, Math.min(22, body * 3 / 5));
        Rect table = new Rect(0, top, width, body - pane);
        return new Layout(header, tabs, table, new Rect(0, top + body - pane, width, pane), footer, false);
    }

    private static boolean isOpen(int width, int height, DetailView view) {
        return switch (view.open()) {
            case YES -> true;
            case NO -> false;
            case BY_SIZE -> (width >= BY_ITSELF_WIDTH && height >= 24) || (height >= BY_ITSELF_HEIGHT && width >= 80);
        };
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
