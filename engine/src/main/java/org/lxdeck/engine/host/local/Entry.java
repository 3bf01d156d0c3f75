package org.lxdeck.engine.host.local;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.model.Address;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerName;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.model.Text;
import org.lxdeck.engine.stats.Freezer;

/** What is known of one container, kept up to date; guarded by the {@link LiveCensus} it belongs to. */
final class Entry {
    /** So many looks for an address in vain, and none is expected any moment. */
    private static final int HOPEFUL = 60;

    private static final int HOPELESS_EVERY = 10;
    private static final int KNOWN_EVERY = 30;
    private static final int KNOWN_A_ROUND = 8;

    final String name;
    final ContainerRef ref;
    /** Why no action on it is possible whatever its state; empty when it is. */
    final String unusable;

    private ContainerStatus status = ContainerStatus.STOPPED;
    private int pid;
    private int looks;
    private List<Address> addresses = List.of();
    private Definition definition = Definition.UNREAD;
    private String stamp = "";
    private String fault = "";
    private String unanswered = "";
    private long lastUsedAt;
    private boolean defined = true;
    private @Nullable Container made;

    /** Until then an event is believed against what a scan sees, for sockets outlive states by moments. */
    private long settledUntil = Long.MIN_VALUE;

    Entry(String hostId, String name) {
        this.name = name;
        this.ref = new ContainerRef(hostId, Text.line(name, 255));
        this.unusable = ContainerName.isActionable(name)
                ? ""
                : "its name is not one that the lxc tools take safely, so lxdeck does not act on it";
    }

    ContainerStatus status() {
        return status;
    }

    boolean isAlive() {
        return status != ContainerStatus.STOPPED;
    }

    int pid() {
        return pid;
    }

    String stamp() {
        return stamp;
    }

    Definition definition() {
        return definition;
    }

    boolean isSettled(long nanos) {
        return settledUntil != Long.MIN_VALUE && nanos - settledUntil < 0;
    }

    void settle(long untilNanos) {
        settledUntil = untilNanos;
    }

    /** A new status; a container that is not alive has no init and no addresses. */
    void move(ContainerStatus next) {
        if (next != status) {
            status = next;
            made = null;
        }
        if (next == ContainerStatus.STOPPED && (pid != 0 || !addresses.isEmpty() || !unanswered.isEmpty())) {
            pid = 0;
            addresses = List.of();
            unanswered = "";
            made = null;
        }
    }

    /** What its freezer says: between frozen and running it moves with it, other states it leaves alone. */
    void hold(Freezer freezer) {
        switch (freezer) {
            case FROZEN -> move(ContainerStatus.FROZEN);
            case FREEZING -> move(ContainerStatus.FREEZING);
            case THAWED -> {
                if (status == ContainerStatus.FROZEN
                        || status == ContainerStatus.FREEZING
                        || status == ContainerStatus.THAWED
                        || (status == ContainerStatus.STARTING && pid != 0)) {
                    move(ContainerStatus.RUNNING);
                }
            }
        }
    }

    void pid(int found) {
        if (pid != found) {
            pid = found;
            looks = 0;
            made = null;
        }
    }

    void addresses(List<Address> found) {
        if (!addresses.equals(found)) {
            addresses = found;
            made = null;
        }
    }

    /**
     * Whether its addresses should be read in this round of one a second: at once while none has come yet, seldom once one
     * is there or none has come for long; not all containers in the same round.
     *
     * @param containers how many there are: where there are very many, even more seldom
     */
    boolean wantsAddress(long round, int containers) {
        boolean global = false;
        boolean old = false;
        for (Address address : addresses) {
            global |= address.isGlobal();
            old |= address.isGlobal() && address.family().equals("inet");
        }
        if (!global && looks < HOPEFUL) {
            looks++;
            return true;
        }
        int every = old ? Math.max(KNOWN_EVERY, containers / KNOWN_A_ROUND) : HOPELESS_EVERY;
        return (round + pid) % every == 0;
    }

    void define(Definition read, String readStamp) {
        stamp = readStamp;
        if (!definition.equals(read)) {
            definition = read;
            made = null;
        }
    }

    void defined(boolean value) {
        if (defined != value) {
            defined = value;
            made = null;
        }
    }

    void lastUsedAt(long seconds) {
        if (lastUsedAt != seconds) {
            lastUsedAt = seconds;
            made = null;
        }
    }

    /** What liblxc says against its configuration; empty when nothing. */
    void fault(String text) {
        if (!fault.equals(text)) {
            fault = text;
            made = null;
        }
    }

    /** Why its monitor gives no answer; empty when it does. */
    void unanswered(String text) {
        if (!unanswered.equals(text)) {
            unanswered = text;
            made = null;
        }
    }

    /** Why its configuration does not load; empty when it does. */
    String configProblem() {
        return fault.isEmpty() ? definition.problem() : fault;
    }

    private String problem() {
        if (!unusable.isEmpty()) {
            return unusable;
        }
        if (!defined) {
            return "it runs, but has no configuration file here";
        }
        return unanswered.isEmpty() ? configProblem() : unanswered;
    }

    Container container() {
        Container ready = made;
        if (ready == null) {
            ready = make();
            made = ready;
        }
        return ready;
    }

    private Container make() {
        boolean broken = status == ContainerStatus.STOPPED && !configProblem().isEmpty();
        Definition d = definition;
        return new Container(
                ref,
                broken ? ContainerStatus.ERROR : status,
                pid,
                d.managed(),
                d.privileged(),
                d.ephemeral(),
                d.description(),
                d.architecture(),
                d.profiles(),
                d.config(),
                d.devices(),
                d.expandedConfig(),
                d.expandedDevices(),
                addresses,
                d.createdAt(),
                lastUsedAt,
                problem());
    }
}
