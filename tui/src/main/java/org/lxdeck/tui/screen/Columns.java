package org.lxdeck.tui.screen;

import java.util.ArrayList;
import java.util.List;

/**
 * Fits columns into a width: by rank until one does not fit, then what is left is given to those that can use it.
 */
final class Columns {
    /**
     * A column that may be shown.
     *
     * @param least columns it needs; 0 when it is not wanted at all
     * @param most columns it can use
     * @param rank 0 stays the longest
     */
    record Want(int least, int most, int rank) {}

    /** Where a shown column stands; width 0 when it is left out. */
    record Place(int x, int width) {
        boolean isShown() {
            return width > 0;
        }
    }

    private static final int GAP = 2;

    private Columns() {}

    /** Places in the order of the wants, beginning at a column, in so many columns. */
    static List<Place> fit(List<Want> wants, int from, int width) {
        boolean[] shown = new boolean[wants.size()];
        int[] widths = new int[wants.size()];
        int room = width - from + GAP;
        for (int rank = 0; rank <= wants.size(); rank++) {
            int need = need(wants, rank);
            if (need > room && rank > 0) {
                break;
            }
            room = take(wants, rank, shown, widths, room);
        }
        share(wants, shown, widths, Math.max(0, room));
        List<Place> places = new ArrayList<>(wants.size());
        int x = from;
        for (int i = 0; i < wants.size(); i++) {
            places.add(shown[i] ? new Place(x, widths[i]) : new Place(x, 0));
            x += shown[i] ? widths[i] + GAP : 0;
        }
        return places;
    }

    /** Columns that all wants of a rank take together; those of the same rank come and go together. */
    private static int need(List<Want> wants, int rank) {
        int need = 0;
        for (Want want : wants) {
            need += want.rank() == rank && want.least() > 0 ? want.least() + GAP : 0;
        }
        return need;
    }

    private static int take(List<Want> wants, int rank, boolean[] shown, int[] widths, int room) {
        int left = room;
        for (int i = 0; i < wants.size(); i++) {
            if (wants.get(i).rank() == rank && wants.get(i).least() > 0) {
                shown[i] = true;
                widths[i] = Math.max(1, Math.min(wants.get(i).least(), left));
                left -= wants.get(i).least() + GAP;
            }
        }
        return left;
    }

    private static void share(List<Want> wants, boolean[] shown, int[] widths, int room) {
        int left = room;
        boolean moved = true;
        while (left > 0 && moved) {
            moved = false;
            for (int i = 0; i < widths.length && left > 0; i++) {
                if (shown[i] && widths[i] < wants.get(i).most()) {
                    widths[i]++;
                    left--;
                    moved = true;
                }
            }
        }
    }
}
