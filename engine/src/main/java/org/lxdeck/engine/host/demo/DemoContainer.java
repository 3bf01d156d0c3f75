package org.lxdeck.engine.host.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.diagnosis.Ending;
import org.lxdeck.engine.model.Address;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.UsageSample;

/** A container of the demo, in its changing state. Guarded by its {@link DemoWorld}. */
final class DemoContainer {
    static final String BROKEN = "/var/lib/lxc/printer/config:14: unknown key “lxc.net.0.lnik”";

    private static final int KILLED_PID = 1871;

    ContainerRef ref;
    final DemoWork work;
    final DemoFault fault;
    final long createdAt;
    final boolean ephemeral;
    String description;
    ContainerStatus status;
    int pid;
    long startedAtMillis;
    long lastUsedAt;
    List<String> profiles;
    Map<String, String> config = new LinkedHashMap<>();
    Map<String, Device> devices = new LinkedHashMap<>();
    int lastOctet;
    UsageSample sample = UsageSample.UNKNOWN;
    double phase;
    Ending ending;
    int lastPid;
    /** Letters of the states of processes that were stopped (T) or have ended (X), by their place. */
    final Map<Integer, Character> signalled = new HashMap<>();

    DemoContainer(
            ContainerRef ref,
            DemoWork work,
            DemoFault fault,
            String description,
            List<String> profiles,
            boolean ephemeral,
            long createdAt) {
        this.ref = ref;
        this.work = work;
        this.fault = fault;
        this.description = description;
        this.profiles = profiles;
        this.ephemeral = ephemeral;
        this.createdAt = createdAt;
        this.status = ContainerStatus.STOPPED;
        this.ending = firstEnding(fault);
        this.lastPid = fault == DemoFault.INIT_KILLED ? KILLED_PID : 0;
    }

    /** How its last run ended, before the demo began. */
    private static Ending firstEnding(DemoFault fault) {
        String child = "lxc-start 20261119230411.902 INFO     error - Child <" + KILLED_PID + "> ended on ";
        return switch (fault) {
            case INIT_KILLED -> new Ending(Ending.How.SIGNALLED, 9, child + "signal Killed(9)");
            case INIT_FAILED -> new Ending(Ending.How.EXITED, 127, child + "error (127)");
            default -> new Ending(Ending.How.NEVER_STARTED, 0, "");
        };
    }

    boolean isBroken() {
        return fault == DemoFault.BROKEN_CONFIG;
    }

    /** Puts it into the running state as of a moment. */
    void begin(int newPid, long atMillis) {
        status = ContainerStatus.RUNNING;
        pid = newPid;
        lastPid = newPid;
        startedAtMillis = atMillis;
        lastUsedAt = atMillis / 1000;
        sample = UsageSample.UNKNOWN;
        signalled.clear();
    }

    /** Puts it into the stopped state. */
    void end() {
        status = ContainerStatus.STOPPED;
        ending = new Ending(Ending.How.EXITED, 0, "");
        pid = 0;
        sample = UsageSample.UNKNOWN;
    }

    /** The record that readers see. */
    Container record(DemoProfileSet set) {
        return new Container(
                ref,
                status,
                pid,
                !isBroken(),
                "true".equals(set.expandConfig(this).get("security.privileged")),
                ephemeral,
                description,
                "x86_64",
                profiles,
                config,
                devices,
                set.expandConfig(this),
                set.expandDevices(this),
                addresses(),
                createdAt,
                lastUsedAt,
                isBroken() ? BROKEN : "");
    }

    private List<Address> addresses() {
        if (!status.isAlive() || pid == 0) {
            return List.of();
        }
        int high = 3 + lastOctet / 250;
        int low = 2 + lastOctet % 250;
        return List.of(
                new Address("eth0", "inet", "10.0." + high + "." + low, 24, "global"),
                new Address("eth0", "inet6", "fd42:de30::" + Integer.toHexString(lastOctet + 16), 64, "global"));
    }
}
