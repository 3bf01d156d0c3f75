package org.lxdeck.tui.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.model.Address;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.tui.pane.Trouble;

/** The table of containers. */
final class ContainerKind implements TableKind<Container> {
    private static final ContainerSort[] SORTS = ContainerSort.values();
    private static final List<String> LABELS = labels();

    private static final Comparator<Container> BY_NAME = new Comparator<>() {
        @Override
        public int compare(Container a, Container b) {
            return a.ref().compareTo(b.ref());
        }
    };

    private static final Comparator<Container> BY_STATUS = new Comparator<>() {
        @Override
        public int compare(Container a, Container b) {
            int rank = Integer.compare(rank(a), rank(b));
            return rank != 0 ? rank : a.ref().compareTo(b.ref());
        }

        /** What needs a look comes first. */
        private int rank(Container container) {
            return switch (container.status()) {
                case ERROR -> 0;
                case ABORTING -> 1;
                case STARTING, STOPPING, FREEZING, THAWED -> 2;
                case RUNNING -> 3;
                case FROZEN -> 4;
                case STOPPED -> 5;
            };
        }
    };

    private static List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (ContainerSort sort : SORTS) {
            labels.add(sort.label());
        }
        return List.copyOf(labels);
    }

    @Override
    public List<Container> rows(EngineState state) {
        return state.containers();
    }

    @Override
    public Object key(Container row) {
        return row.ref();
    }

    @Override
    public String searchText(Container row, EngineState state) {
        StringBuilder text = new StringBuilder(96);
        text.append(row.name()).append(' ').append(row.status().label());
        for (String profile : row.profiles()) {
            text.append(' ').append(profile);
        }
        for (Address address : row.addresses()) {
            if (address.isGlobal()) {
                text.append(' ').append(address.address());
            }
        }
        text.append(' ').append(row.description()).append(' ').append(row.ref().host());
        return text.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> sorts() {
        return LABELS;
    }

    @Override
    public @Nullable Comparator<Container> comparator(int sort) {
        return switch (SORTS[sort]) {
            case NAME -> BY_NAME;
            case STATUS -> BY_STATUS;
            case HOST, ADDRESS, PROFILES, DESCRIPTION -> TextOrder.of(SORTS[sort]);
            default -> null;
        };
    }

    @Override
    public long number(Container row, int sort, EngineState state) {
        UsageSample usage = state.usageOf(row.ref());
        return switch (SORTS[sort]) {
            case NAME, STATUS, HOST, ADDRESS, PROFILES, DESCRIPTION -> 0;
            case CPU -> known(usage.cpuPerMille());
            case MEMORY -> known(usage.memoryUsed());
            case NET -> sum(usage.netRxRate(), usage.netTxRate());
            case DISK -> sum(usage.diskReadRate(), usage.diskWriteRate());
            case PROCESSES -> known(usage.processes());
            case UPTIME -> usage.startedAtMillis() <= 0 ? NO_NUMBER : -usage.startedAtMillis();
            case CREATED -> row.createdAt() <= 0 ? NO_NUMBER : row.createdAt();
            case TROUBLE -> Trouble.rank(row, usage);
            case MEMORY_SHARE -> known(Trouble.memoryShare(usage));
            case PRESSURE -> known(Math.max(usage.pressureCpu(), Math.max(usage.pressureMemory(), usage.pressureIo())));
            case NET_IN -> known(usage.netRxRate());
            case NET_OUT -> known(usage.netTxRate());
            case DISK_READ -> known(usage.diskReadRate());
            case DISK_WRITE -> known(usage.diskWriteRate());
        };
    }

    private static long known(long value) {
        return value < 0 ? NO_NUMBER : value;
    }

    private static long sum(long a, long b) {
        return a < 0 && b < 0 ? NO_NUMBER : Math.max(0, a) + Math.max(0, b);
    }

    @Override
    public long noise(int sort) {
        return switch (SORTS[sort]) {
            case NAME, STATUS, UPTIME, TROUBLE, HOST, ADDRESS, PROFILES, DESCRIPTION, CREATED -> 0;
            case CPU -> 10;
            case MEMORY -> 4L << 20;
            case NET, DISK, NET_IN, NET_OUT, DISK_READ, DISK_WRITE -> 16L << 10;
            case PROCESSES -> 1;
            case MEMORY_SHARE, PRESSURE -> 10;
        };
    }
}
