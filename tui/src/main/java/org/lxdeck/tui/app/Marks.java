package org.lxdeck.tui.app;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The marked rows of a table, by identity. While a range is open it reaches from the row where it began to the cursor
 * and moves with it; until it is kept, the rows that were marked before are remembered.
 *
 * @param keys of every marked row, those of the range among them
 * @param anchor the row where an open range began; null when none is open
 * @param before the marks under the open range
 */
public record Marks(Set<Object> keys, @Nullable Object anchor, Set<Object> before) {
    static final Marks NONE = new Marks(Set.of(), null, Set.of());

    static Marks of(Set<Object> keys) {
        return keys.isEmpty() ? NONE : new Marks(Set.copyOf(keys), null, Set.of());
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    public int size() {
        return keys.size();
    }

    public boolean contains(Object key) {
        return !keys.isEmpty() && keys.contains(key);
    }

    public boolean isRangeOpen() {
        return anchor != null;
    }

    Marks toggled(Object key) {
        Set<Object> all = new HashSet<>(keys);
        if (!all.remove(key)) {
            all.add(key);
        }
        return of(all);
    }

    /** Opens a range at this row. */
    Marks opened(Object at) {
        Set<Object> all = new HashSet<>(keys);
        all.add(at);
        return new Marks(Set.copyOf(all), at, keys);
    }

    /** The open range becomes ordinary marks. */
    Marks kept() {
        return of(keys);
    }

    /** The open range is taken back. */
    Marks dropped() {
        return of(before);
    }

    /** The open range reaches to the row at this place; one whose beginning is gone becomes ordinary marks. */
    <R> Marks reaching(TableKind<R> kind, List<R> rows, int cursor) {
        Object from = anchor;
        if (from == null || rows.isEmpty()) {
            return this;
        }
        int start = -1;
        for (int i = 0; i < rows.size() && start < 0; i++) {
            start = kind.key(rows.get(i)).equals(from) ? i : -1;
        }
        if (start < 0) {
            return kept();
        }
        Set<Object> all = new HashSet<>(before);
        for (int i = Math.min(start, cursor); i <= Math.max(start, cursor) && i < rows.size(); i++) {
            all.add(kind.key(rows.get(i)));
        }
        return new Marks(Set.copyOf(all), from, before);
    }

    /** Only those that are still there. */
    Marks living(Set<Object> there) {
        if (there.size() == keys.size()) {
            return this;
        }
        Set<Object> under = new HashSet<>(before);
        under.retainAll(there);
        return anchor == null ? of(there) : new Marks(Set.copyOf(there), anchor, Set.copyOf(under));
    }
}
