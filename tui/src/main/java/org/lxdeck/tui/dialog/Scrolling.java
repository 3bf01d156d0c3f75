package org.lxdeck.tui.dialog;

import org.lxdeck.tui.input.Command;

/** Moves the window of a dialog that only shows rows. */
final class Scrolling {
    private Scrolling() {}

    /** The first row after a command of the list scope; others leave it where it is. */
    static int moved(Command command, int top, int rows) {
        int target =
                switch (command) {
                    case UP -> top - 1;
                    case DOWN -> top + 1;
                    case PAGE_UP -> top - 10;
                    case PAGE_DOWN -> top + 10;
                    case HALF_UP -> top - 5;
                    case HALF_DOWN -> top + 5;
                    case FIRST -> 0;
                    case LAST -> rows;
                    default -> top;
                };
        return Math.max(0, Math.min(rows - 1, target));
    }
}
