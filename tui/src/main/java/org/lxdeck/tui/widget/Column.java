package org.lxdeck.tui.widget;

/**
 * A column a table may show. Where there is not room for all, the ones with the highest {@code rank} are dropped first;
 * rank 0 is never dropped. Widths are in cells without the gap.
 */
public record Column(String id, String title, int min, int ideal, int rank, Align align, boolean grows) {
    public enum Align {
        LEFT,
        RIGHT
    }

    public Column {
        if (min < 1 || ideal < min) {
            throw new IllegalArgumentException(
                    "a column is at least one cell wide, and its ideal not below its minimum");
        }
    }

    /** A column of text. */
    public static Column left(String id, String title, int min, int ideal, int rank) {
        return new Column(id, title, min, ideal, rank, Align.LEFT, false);
    }

    /** A column of numbers. */
    public static Column right(String id, String title, int min, int ideal, int rank) {
        return new Column(id, title, min, ideal, rank, Align.RIGHT, false);
    }

    /** The same column, taking what room is left when all have their ideal width. */
    public Column growing() {
        return new Column(id, title, min, ideal, rank, align, true);
    }
}
