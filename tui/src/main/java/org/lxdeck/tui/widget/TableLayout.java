package org.lxdeck.tui.widget;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.tui.theme.Role;

/** Decides which columns of a table are shown, where, and how wide. */
public final class TableLayout {
    private TableLayout() {}

    /** A column that is shown: where it starts and how wide it is. */
    public record Placed(Column column, int x, int width) {
        /** Draws a text in this column's cell of a row. */
        public void draw(Canvas canvas, int y, Role role, String text) {
            if (column.align() == Column.Align.RIGHT) {
                canvas.right(x, y, width, role, text);
            } else {
                canvas.text(x, y, width, role, text);
            }
        }
    }

    /** Places columns, in their order, in this many cells with a gap between two. */
    public static List<Placed> place(List<Column> columns, int width, int gap) {
        List<Column> kept = keep(columns, width, gap);
        int[] widths = new int[kept.size()];
        int room = width - gap * Math.max(0, kept.size() - 1);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = kept.get(i).min();
            room -= widths[i];
        }
        room = growToIdeal(kept, widths, room);
        share(kept, widths, room);
        List<Placed> placed = new ArrayList<>(kept.size());
        int x = 0;
        for (int i = 0; i < widths.length; i++) {
            int shown = Math.min(widths[i], width - x);
            if (shown > 0) {
                placed.add(new Placed(kept.get(i), x, shown));
            }
            x += widths[i] + gap;
        }
        return placed;
    }

    private static List<Column> keep(List<Column> columns, int width, int gap) {
        List<Column> kept = new ArrayList<>(columns);
        while (needed(kept, gap) > width) {
            int worst = -1;
            for (int i = 0; i < kept.size(); i++) {
                int rank = kept.get(i).rank();
                if (rank > 0 && (worst < 0 || rank >= kept.get(worst).rank())) {
                    worst = i;
                }
            }
            if (worst < 0) {
                break;
            }
            kept.remove(worst);
        }
        return kept;
    }

    private static int needed(List<Column> columns, int gap) {
        int cells = gap * Math.max(0, columns.size() - 1);
        for (int i = 0; i < columns.size(); i++) {
            cells += columns.get(i).min();
        }
        return cells;
    }

    /** Widens towards the ideal, the lowest rank first; answers the room that is left. */
    private static int growToIdeal(List<Column> columns, int[] widths, int room) {
        int left = room;
        boolean[] done = new boolean[widths.length];
        for (int round = 0; round < widths.length && left > 0; round++) {
            int best = -1;
            for (int i = 0; i < widths.length; i++) {
                if (!done[i]
                        && (best < 0
                                || columns.get(i).rank() < columns.get(best).rank())) {
                    best = i;
                }
            }
            int more = Math.min(left, columns.get(best).ideal() - widths[best]);
            widths[best] += more;
            left -= more;
            done[best] = true;
        }
        return left;
    }

    private static void share(List<Column> columns, int[] widths, int room) {
        int growing = 0;
        for (int i = 0; i < widths.length; i++) {
            growing += columns.get(i).grows() ? 1 : 0;
        }
        int left = Math.max(0, room);
        for (int i = 0; i < widths.length && growing > 0; i++) {
            if (columns.get(i).grows()) {
                int part = left / growing;
                widths[i] += part;
                left -= part;
                growing--;
            }
        }
    }
}
