package org.lxdeck.tui.app;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineState;

/**
 * How a table is looked at: order, filter, marks and selection. The selection is an identity; the number of its row is
 * only kept beside it so that a key costs the same for five rows and for five thousand.
 *
 * @param rows filtered and ordered
 * @param total rows before the filter
 * @param selectedKey identity of the selected row, null when there is none
 * @param selected number of that row, 0 when there is none
 * @param top number of the first row on the screen
 * @param typing whether the filter is being typed
 * @param held numbers by which the rows stand where they stand; see {@link Ordering}
 */
public record TableView<R>(
        TableKind<R> kind,
        List<R> rows,
        int total,
        @Nullable Object selectedKey,
        int selected,
        int top,
        String filter,
        boolean typing,
        Marks marks,
        int sort,
        boolean reverse,
        Map<Object, Ordering.Stand> held) {
    static <R> TableView<R> of(TableKind<R> kind) {
        return new TableView<>(kind, List.of(), 0, null, 0, 0, "", false, Marks.NONE, 0, false, Map.of());
    }

    public Optional<R> current() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(selected));
    }

    /** Whether the rows stand by a number that moves by itself. */
    boolean isMoving() {
        return kind.comparator(sort) == null;
    }

    public boolean isMarked(R row) {
        return !marks.isEmpty() && marks.contains(kind.key(row));
    }

    /** The marked rows that are there, or the selected one when none is marked. */
    public List<R> chosen() {
        if (marks.isEmpty()) {
            return rows.isEmpty() ? List.of() : List.of(rows.get(selected));
        }
        List<R> chosen = new java.util.ArrayList<>();
        for (R row : rows) {
            if (marks.contains(kind.key(row))) {
                chosen.add(row);
                if (chosen.size() == marks.size()) {
                    break;
                }
            }
        }
        return chosen;
    }

    /** Takes a newer state: rows, order and selection follow. */
    TableView<R> update(EngineState state) {
        return Ordering.apply(this, state);
    }

    TableView<R> withRows(List<R> newRows, int newTotal, Map<Object, Ordering.Stand> newHeld) {
        int index = Math.max(0, Math.min(selected, newRows.size() - 1));
        Object key = selectedKey;
        if (key != null) {
            index = indexOf(newRows, key, index);
        }
        Object newKey = newRows.isEmpty() ? null : kind.key(newRows.get(index));
        int newTop = anchored(key != null && key.equals(newKey) ? index : selected);
        Marks reaching = marks.reaching(kind, newRows, index);
        return new TableView<>(
                kind, newRows, newTotal, newKey, index, newTop, filter, typing, reaching, sort, reverse, newHeld);
    }

    /** The window moves with the selected row, so that it stays where the eye is; at the top of the list it stays there. */
    private int anchored(int index) {
        return top == 0 ? 0 : Math.max(0, top + index - selected);
    }

    private int indexOf(List<R> list, Object key, int likely) {
        if (likely < list.size() && kind.key(list.get(likely)).equals(key)) {
            return likely;
        }
        for (int i = 0; i < list.size(); i++) {
            if (kind.key(list.get(i)).equals(key)) {
                return i;
            }
        }
        return likely;
    }

    TableView<R> select(int row) {
        if (rows.isEmpty()) {
            return this;
        }
        int index = Math.max(0, Math.min(rows.size() - 1, row));
        Object key = kind.key(rows.get(index));
        Marks reaching = marks.reaching(kind, rows, index);
        return new TableView<>(kind, rows, total, key, index, top, filter, typing, reaching, sort, reverse, held);
    }

    TableView<R> selectKey(Object key) {
        return select(indexOf(rows, key, selected));
    }

    /** Moves the window so that the selected row is within these many visible rows. */
    TableView<R> scrolled(int visible) {
        int height = Math.max(1, visible);
        int newTop = Math.max(0, Math.min(top, rows.size() - height));
        if (selected < newTop) {
            newTop = selected;
        } else if (selected >= newTop + height) {
            newTop = selected - height + 1;
        }
        return newTop == top
                ? this
                : new TableView<>(
                        kind, rows, total, selectedKey, selected, newTop, filter, typing, marks, sort, reverse, held);
    }

    TableView<R> filtered(String text, boolean stillTyping, EngineState state) {
        return new TableView<>(
                        kind, rows, total, selectedKey, selected, top, text, stillTyping, marks, sort, reverse, held)
                .update(state);
    }

    TableView<R> typing(boolean on) {
        return new TableView<>(kind, rows, total, selectedKey, selected, top, filter, on, marks, sort, reverse, held);
    }

    TableView<R> sorted(int newSort, boolean newReverse, EngineState state) {
        return new TableView<>(
                        kind,
                        rows,
                        total,
                        selectedKey,
                        selected,
                        top,
                        filter,
                        typing,
                        marks,
                        newSort,
                        newReverse,
                        Map.of())
                .update(state);
    }

    TableView<R> marked(Marks newMarks) {
        return new TableView<>(
                kind, rows, total, selectedKey, selected, top, filter, typing, newMarks, sort, reverse, held);
    }

    /** Marks or unmarks the selected row and goes to the next one; an open range is kept first. */
    TableView<R> toggleMark() {
        if (rows.isEmpty() || selectedKey == null) {
            return this;
        }
        return marks.isRangeOpen()
                ? marked(marks.kept())
                : marked(marks.toggled(selectedKey)).select(selected + 1);
    }

    /** Opens a range at the selected row, or keeps the one that is open. */
    TableView<R> toggleRange() {
        if (marks.isRangeOpen()) {
            return marked(marks.kept());
        }
        return rows.isEmpty() || selectedKey == null ? this : marked(marks.opened(selectedKey));
    }

    TableView<R> markAll(boolean invert) {
        Set<Object> all = new HashSet<>(marks.keys());
        for (R row : rows) {
            Object key = kind.key(row);
            if (!all.add(key) && invert) {
                all.remove(key);
            }
        }
        return marked(Marks.of(all));
    }
}
