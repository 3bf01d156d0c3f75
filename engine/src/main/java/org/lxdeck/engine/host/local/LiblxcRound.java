package org.lxdeck.engine.host.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.lxc.Lxc;
import org.lxdeck.lxc.LxcConfigFault;
import org.lxdeck.lxc.LxcContainer;
import org.lxdeck.lxc.LxcEvent;
import org.lxdeck.lxc.LxcException;
import org.lxdeck.lxc.LxcId;
import org.lxdeck.lxc.LxcMonitor;
import org.lxdeck.lxc.LxcState;

/**
 * What only liblxc can tell: events from the monitor FIFO, configurations that do not load, monitors that hang, init
 * processes that cannot be found otherwise. Everything the dashboard needs goes on when this thread is stuck.
 */
final class LiblxcRound extends Round {
    private static final int FIFO_EVERY = 10;
    /** Each monitor is asked once in so many turns, not all in the same one; where there are many, less often. */
    private static final int RECONCILE_EVERY = 20;

    private static final int RECONCILE_MANY = 120;
    private static final int MANY = 100;

    private static final int CHECKS_A_TURN = 200;

    private final Bell bell;
    private final boolean mayMonitor;
    private final Map<String, String> checked = new HashMap<>();
    private @Nullable Lxc lxc;
    private boolean failed;
    private long readsChecked = -1;
    private volatile @Nullable LxcMonitor monitor;

    LiblxcRound(Station station, Bell bell, boolean mayMonitor) {
        super(station, "lxdeck-liblxc", 1000);
        this.bell = bell;
        this.mayMonitor = mayMonitor;
    }

    /** Whether events come in, so that states need no looking for between ticks. */
    boolean hears() {
        return monitor != null;
    }

    @Override
    void turn(long number) {
        Lxc ready = open();
        if (ready == null) {
            return;
        }
        if (number % FIFO_EVERY == 0) {
            listen();
        }
        identify(station());
        checkConfigs(ready);
        reconcile(ready, number);
    }

    private @Nullable Lxc open() {
        if (lxc == null && !failed) {
            try {
                lxc = station().liblxc().get();
            } catch (EngineException e) {
                failed = true;
                station().outlet().notice(e.error().message());
            }
        }
        return lxc;
    }

    private void listen() {
        if (!mayMonitor || monitor != null || isClosed()) {
            return;
        }
        try {
            Optional<LxcMonitor> taken = LxcMonitor.open(station().site().lxcpath(), this::hear);
            monitor = taken.orElse(null);
        } catch (LxcException e) {
            monitor = null; // states are still read every half second
        }
    }

    private void hear(LxcEvent event) {
        if (event instanceof LxcEvent.StateChanged change) {
            bell.tell(change.name(), status(change.state()));
        }
    }

    static ContainerStatus status(LxcState state) {
        return switch (state) {
            case STOPPED -> ContainerStatus.STOPPED;
            case STARTING -> ContainerStatus.STARTING;
            case RUNNING -> ContainerStatus.RUNNING;
            case STOPPING -> ContainerStatus.STOPPING;
            case ABORTING -> ContainerStatus.ABORTING;
            case FREEZING -> ContainerStatus.FREEZING;
            case FROZEN -> ContainerStatus.FROZEN;
            case THAWED -> ContainerStatus.THAWED;
        };
    }

    /** Asks for the init processes that cgroups do not lead to; blocks, opens liblxc only when there are any. */
    static void identify(Station station) {
        for (String name : station.census().unidentified()) {
            int pid = initPid(station, name);
            station.census().with(name, entry -> entry.pid(pid));
        }
    }

    private static int initPid(Station station, String name) {
        try (LxcContainer container = station.liblxc().get().containerWithoutConfig(id(station, name))) {
            return container.initPid().orElse(0);
        } catch (LxcException | EngineException e) {
            return 0; // reconcile tells of monitors that do not answer
        }
    }

    private static LxcId id(Station station, String name) {
        return new LxcId(station.site().lxcpath(), name);
    }

    private void checkConfigs(Lxc ready) {
        long now = station().rooms().definitions().reads();
        if (now == readsChecked) {
            return;
        }
        Map<String, String> stamps = station().census().stamps();
        checked.keySet().retainAll(stamps.keySet());
        int left = CHECKS_A_TURN;
        for (Map.Entry<String, String> file : stamps.entrySet()) {
            if (left == 0 || file.getValue().equals(checked.get(file.getKey()))) {
                continue;
            }
            left--;
            checked.put(file.getKey(), file.getValue());
            String fault = fault(ready, file.getKey());
            station().census().with(file.getKey(), entry -> entry.fault(fault));
        }
        if (left > 0) {
            readsChecked = now;
        }
        if (left < CHECKS_A_TURN) {
            station().outlet().containers();
        }
    }

    private String fault(Lxc ready, String name) {
        try {
            return ready.checkConfig(station().site().config(name))
                    .map(LxcConfigFault::summary)
                    .orElse("");
        } catch (LxcException e) {
            return "";
        }
    }

    /** Asks the monitors whose turn it is: one that does not answer is told of, one that answers otherwise is believed. */
    private void reconcile(Lxc ready, long number) {
        List<String> running = station().census().running();
        int turns = running.size() > MANY ? RECONCILE_MANY : RECONCILE_EVERY;
        for (int i = 0; i < running.size() && !isClosed(); i++) {
            if (number != 1 && (i + number) % turns != 0) {
                continue;
            }
            String name = running.get(i);
            try (LxcContainer container = ready.containerWithoutConfig(id(station(), name))) {
                LxcState state = container.state();
                station().census().with(name, entry -> entry.unanswered(""));
                if (state == LxcState.STARTING || state == LxcState.STOPPING || state == LxcState.ABORTING) {
                    bell.tell(name, status(state));
                }
            } catch (LxcException e) {
                if (e.kind() == LxcException.Kind.TIMED_OUT) {
                    station().census().with(name, entry -> entry.unanswered("its monitor does not answer"));
                    station().outlet().containers();
                }
            }
        }
    }

    @Override
    void end() {
        LxcMonitor open = monitor;
        if (open != null) {
            open.close();
        }
    }
}
