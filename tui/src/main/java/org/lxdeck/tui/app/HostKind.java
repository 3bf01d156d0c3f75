package org.lxdeck.tui.app;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.model.Host;
import org.lxdeck.engine.model.HostUsage;

/** The table of hosts. */
final class HostKind implements TableKind<Host> {
    private static final List<String> SORTS = List.of("name", "CPU", "memory", "load", "disk used");

    private static final Comparator<Host> BY_NAME = new Comparator<>() {
        @Override
        public int compare(Host a, Host b) {
            return a.id().compareTo(b.id());
        }
    };

    @Override
    public List<Host> rows(EngineState state) {
        return state.hosts();
    }

    @Override
    public Object key(Host row) {
        return row.id();
    }

    @Override
    public String searchText(Host row, EngineState state) {
        return (row.id() + ' ' + row.address() + ' ' + row.problem()).toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> sorts() {
        return SORTS;
    }

    @Override
    public @Nullable Comparator<Host> comparator(int sort) {
        return sort == 0 ? BY_NAME : null;
    }

    @Override
    public long number(Host row, int sort, EngineState state) {
        HostUsage usage = state.hostUsage().getOrDefault(row.id(), HostUsage.UNKNOWN);
        long value =
                switch (sort) {
                    case 1 -> usage.cpuPerMille();
                    case 2 -> usage.memoryUsed();
                    case 3 -> usage.load1();
                    default -> usage.diskFree() < 0 ? -1 : usage.diskTotal() - usage.diskFree();
                };
        return value < 0 ? NO_NUMBER : value;
    }

    @Override
    public long noise(int sort) {
        return switch (sort) {
            case 1 -> 30;
            case 2 -> 64L << 20;
            case 3 -> 20;
            default -> 1L << 30;
        };
    }
}
