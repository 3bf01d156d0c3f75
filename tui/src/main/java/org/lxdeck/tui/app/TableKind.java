package org.lxdeck.tui.app;

import java.util.Comparator;
import java.util.List;
import org.lxdeck.engine.EngineState;

/** What a table shows: which rows of the state, under which identity, in which orders. */
public interface TableKind<R> {
    /** Stands for "no number": sorts behind everything that has one. */
    long NO_NUMBER = Long.MIN_VALUE;

    List<R> rows(EngineState state);

    /** What a row is known by; survives every reload. */
    Object key(R row);

    /** The text that a filter looks at, in lower case. */
    String searchText(R row, EngineState state);

    /** Names of the orders, as shown. */
    List<String> sorts();

    /** The order by text for this sort, or null when it goes by {@link #number}. */
    @org.jspecify.annotations.Nullable
    Comparator<R> comparator(int sort);

    /** The number to sort by, largest first. */
    long number(R row, int sort, EngineState state);

    /** A difference below this much does not change the order. */
    long noise(int sort);
}
