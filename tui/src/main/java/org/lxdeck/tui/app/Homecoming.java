package org.lxdeck.tui.app;

/**
 * What of the last time is still to come back.
 *
 * @param rows the selected row of each page, by the page's name, until the rows are there or the user goes elsewhere
 * @param left operations the last dashboard did not see the end of
 * @param tellAtMillis when there has been time to see what became of them
 * @param untilMillis when it is too late for a row to come
 */
record Homecoming(Notes rows, Notes left, long tellAtMillis, long untilMillis) {
    static final Homecoming NONE = new Homecoming(Notes.NONE, Notes.NONE, 0, 0);

    boolean isOver() {
        return rows.isEmpty() && left.isEmpty();
    }

    Homecoming withoutRows() {
        return new Homecoming(Notes.NONE, left, tellAtMillis, untilMillis);
    }

    Homecoming told() {
        return new Homecoming(rows, Notes.NONE, tellAtMillis, untilMillis);
    }
}
