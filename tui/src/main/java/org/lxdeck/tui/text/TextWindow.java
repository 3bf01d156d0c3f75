package org.lxdeck.tui.text;

import java.util.ArrayList;
import java.util.List;

/** The part of a text that a window of some columns and rows shows, and where it goes from there. Pure. */
public final class TextWindow {
    private final TextSource source;
    private final TextView view;
    private final int columns;
    private final int height;

    /** A place in the text: the index of a line and one of its rows. */
    private record Place(int index, int row) {}

    /** One row of the window: the line and the part of its text. */
    public record Row(int index, int from, int to, int indent) {}

    /** @param source what is left after the filter of the view */
    public TextWindow(TextSource source, TextView view, int columns, int height) {
        this.source = source;
        this.view = view;
        this.columns = Math.max(1, columns);
        this.height = Math.max(1, height);
    }

    /** What is shown, from the top down; fewer rows than the window has when the text is short. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>(height);
        Place place = top();
        int index = place.index();
        int skip = place.row();
        while (index < source.size() && rows.size() < height) {
            int[] starts = starts(index);
            TextLine line = view.wrap() ? source.line(index) : null;
            int length = source.text(index).length();
            for (int i = skip; i < starts.length && rows.size() < height; i++) {
                int to = i + 1 < starts.length ? starts[i + 1] : length;
                int indent = line == null || i == 0 ? 0 : Wrapping.indent(line.indent(), columns);
                rows.add(new Row(index, starts[i], to, indent));
            }
            skip = 0;
            index++;
        }
        return rows;
    }

    /** The view after so many rows down, or up. */
    public TextView scrolled(int by) {
        Place from = top();
        Place to = by < 0 ? up(from, -by) : lower(down(from, by));
        return to.equals(from) && !view.follow() ? view : at(to);
    }

    public TextView atStart() {
        return view.at(source.size() == 0 ? 0 : source.number(0), 0);
    }

    public TextView atEnd() {
        return source.grows() ? view.following(true) : at(bottom());
    }

    /** Stands still where it shows the end now. */
    public TextView paused() {
        return at(top());
    }

    /** The view moved as little as makes this part of a line seen. */
    public TextView showing(int index, int character) {
        int[] starts = starts(index);
        int row = 0;
        while (row + 1 < starts.length && starts[row + 1] <= character) {
            row++;
        }
        Place wanted = new Place(index, row);
        Place top = top();
        Place last = down(top, height - 1);
        TextView moved = view.follow() ? at(top) : view;
        if (isBefore(wanted, top)) {
            moved = at(wanted);
        } else if (isBefore(last, wanted)) {
            moved = at(up(wanted, height - 1));
        }
        return view.wrap() ? moved : moved.sideways(left(source.text(index), character));
    }

    private int left(String text, int character) {
        int column = org.lxdeck.tui.widget.DisplayWidth.of(text.substring(0, Math.min(character, text.length())));
        if (column < view.left()) {
            return column < columns ? 0 : Math.max(0, column - columns / 4);
        }
        return column < view.left() + columns - 1 ? view.left() : column - columns * 3 / 4;
    }

    /** The first row's line. */
    public int topIndex() {
        return top().index();
    }

    /** The last line that is at least partly seen; −1 in an empty text. */
    public int bottomIndex() {
        List<Row> rows = rows();
        return rows.isEmpty() ? -1 : rows.get(rows.size() - 1).index();
    }

    /** Lines below the window. */
    public int below() {
        return Math.max(0, source.size() - 1 - bottomIndex());
    }

    private TextView at(Place place) {
        boolean none = place.index() >= source.size();
        return view.at(none ? Long.MAX_VALUE : source.number(place.index()), place.row());
    }

    private Place top() {
        if (view.follow() && source.grows()) {
            return bottom();
        }
        int index = source.indexOf(view.top());
        boolean same = index < source.size() && source.number(index) == view.top();
        Place place = new Place(index, same ? Math.min(view.row(), starts(index).length - 1) : 0);
        return lower(place);
    }

    /** Not below the place from which the end is seen. */
    private Place lower(Place place) {
        Place bottom = bottom();
        return isBefore(bottom, place) ? bottom : place;
    }

    private Place bottom() {
        return source.size() == 0
                ? new Place(0, 0)
                : up(new Place(source.size() - 1, starts(source.size() - 1).length - 1), height - 1);
    }

    private Place up(Place from, int rows) {
        int index = from.index();
        int row = from.row() - rows;
        while (row < 0 && index > 0) {
            index--;
            row += starts(index).length;
        }
        return new Place(index, Math.max(0, row));
    }

    private Place down(Place from, int rows) {
        int index = from.index();
        int row = from.row() + rows;
        while (index < source.size()) {
            int many = starts(index).length;
            if (row < many) {
                return new Place(index, row);
            }
            row -= many;
            index++;
        }
        return new Place(index, 0);
    }

    private static boolean isBefore(Place a, Place b) {
        return a.index() < b.index() || (a.index() == b.index() && a.row() < b.row());
    }

    private int[] starts(int index) {
        if (!view.wrap() || index >= source.size()) {
            return new int[] {0};
        }
        return Wrapping.starts(source.text(index), source.line(index).indent(), columns);
    }
}
