package org.lxdeck.tui.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.op.Operation;

/** The table of operations: what runs comes first, then the newest; a bulk is one row. */
final class OperationKind implements TableKind<Operation> {
    private static final List<String> SORTS = List.of("age");

    private static final Comparator<Operation> BY_AGE = new Comparator<>() {
        @Override
        public int compare(Operation a, Operation b) {
            if (a.isFinal() != b.isFinal()) {
                return a.isFinal() ? 1 : -1;
            }
            int byTime = Long.compare(b.createdAtMillis(), a.createdAtMillis());
            return byTime != 0 ? byTime : a.id().value().compareTo(b.id().value());
        }
    };

    private final long clearedAtMillis;

    /** @param clearedAtMillis operations that had ended by then are not shown */
    OperationKind(long clearedAtMillis) {
        this.clearedAtMillis = clearedAtMillis;
    }

    @Override
    public List<Operation> rows(EngineState state) {
        List<Operation> rows = new ArrayList<>();
        for (Operation operation : state.operations()) {
            boolean wanted = !operation.isFinal() || operation.updatedAtMillis() > clearedAtMillis;
            if (wanted && !operation.isPart()) {
                rows.add(operation);
            }
        }
        return rows;
    }

    @Override
    public Object key(Operation row) {
        return row.id();
    }

    @Override
    public String searchText(Operation row, EngineState state) {
        return (row.verb().word() + ' ' + row.subject() + ' ' + row.status().label()).toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> sorts() {
        return SORTS;
    }

    @Override
    public @Nullable Comparator<Operation> comparator(int sort) {
        return BY_AGE;
    }

    @Override
    public long number(Operation row, int sort, EngineState state) {
        return 0;
    }

    @Override
    public long noise(int sort) {
        return 0;
    }
}
