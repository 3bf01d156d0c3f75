package org.lxdeck.tui.app;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.model.Detail;
import org.lxdeck.engine.model.ProcessRow;

/** The table of the processes of the container that is looked at. */
public final class ProcessKind implements TableKind<ProcessLine> {
    public static final int TREE = 0;
    public static final int CPU = 1;
    public static final int MEMORY = 2;
    public static final int PID = 3;

    private static final List<String> SORTS = List.of("tree", "CPU", "memory", "pid");

    private static final Comparator<ProcessLine> BY_PLACE = new Comparator<>() {
        @Override
        public int compare(ProcessLine a, ProcessLine b) {
            return Integer.compare(a.place(), b.place());
        }
    };

    private static final Comparator<ProcessLine> BY_PID = new Comparator<>() {
        @Override
        public int compare(ProcessLine a, ProcessLine b) {
            return Integer.compare(a.row().pid(), b.row().pid());
        }
    };

    /** Takes a newer state; another container's processes are seen from their beginning. */
    static TableView<ProcessLine> update(TableView<ProcessLine> view, EngineState before, EngineState now) {
        if (view.total() == 0 && isEmpty(now)) {
            return view;
        }
        boolean same = before.detail().map(Detail::ref).equals(now.detail().map(Detail::ref));
        TableView<ProcessLine> begin =
                same ? view : TableView.of(view.kind()).sorted(view.sort(), view.reverse(), EngineState.EMPTY);
        return begin.update(now);
    }

    private static boolean isEmpty(EngineState state) {
        Optional<Detail> detail = state.detail();
        return detail.isEmpty() || detail.get().processes().isEmpty();
    }

    @Override
    public List<ProcessLine> rows(EngineState state) {
        return isEmpty(state)
                ? List.of()
                : ProcessLine.tree(state.detail().get().processes());
    }

    @Override
    public Object key(ProcessLine line) {
        return line.row().id();
    }

    @Override
    public String searchText(ProcessLine line, EngineState state) {
        ProcessRow row = line.row();
        return (row.command() + ' ' + row.pid() + ' ' + row.insidePid()).toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> sorts() {
        return SORTS;
    }

    @Override
    public @Nullable Comparator<ProcessLine> comparator(int sort) {
        return sort == TREE ? BY_PLACE : sort == PID ? BY_PID : null;
    }

    @Override
    public long number(ProcessLine line, int sort, EngineState state) {
        long value = sort == CPU ? line.row().cpuPerMille() : line.row().rss();
        return value < 0 ? NO_NUMBER : value;
    }

    @Override
    public long noise(int sort) {
        return sort == CPU ? 20 : 1L << 20;
    }
}
