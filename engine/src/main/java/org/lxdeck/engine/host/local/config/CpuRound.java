package org.lxdeck.engine.host.local.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.CgroupItem;
import org.lxdeck.engine.config.CpuBalance;
import org.lxdeck.engine.config.CpuSet;
import org.lxdeck.engine.host.local.Census;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.engine.op.Rollback;

/** Shares the machine's CPUs out among the running containers that have {@code limits.cpu}. */
final class CpuRound {
    static final String KEY = "limits.cpu";

    private final Census census;
    private final @Nullable Map<String, String> known;

    CpuRound(Census census) {
        this(census, null);
    }

    private CpuRound(Census census, @Nullable Map<String, String> known) {
        this.census = census;
        this.known = known;
    }

    /**
     * The same for containers that are changed together: who runs is looked at once, and each of them counts with the
     * limit that it is about to get.
     */
    CpuRound with(Map<String, String> wanted) {
        if (wanted.values().stream().allMatch(String::isEmpty)) {
            return this;
        }
        Map<String, String> limits = limits();
        for (Container container : census.containers()) {
            String limit = wanted.get(container.name());
            if (limit != null && container.pid() > 0) {
                limits.put(container.name(), limit);
            }
        }
        return new CpuRound(census, limits);
    }

    /**
     * The CPUs for one container, beside those that run; empty for no restriction.
     *
     * @param limit its {@code limits.cpu}
     */
    String choose(String name, String limit) {
        if (limit.isEmpty()) {
            return "";
        }
        Map<String, String> limits = known == null ? limits() : new TreeMap<>(known);
        limits.put(name, limit);
        return CpuBalance.of(limits, HostFactsReader.cpus()).getOrDefault(name, "");
    }

    /** All the CPUs there are, which is what a container without a limit gets. */
    static String all() {
        return CpuSet.format(HostFactsReader.cpus());
    }

    /**
     * Gives the other running containers with a count their CPUs again after one of them came, went or changed. A
     * container that cannot be changed keeps what it has, with a note.
     *
     * @param except the one that was changed just now
     */
    void spread(String except, String limit, Progress progress) {
        Map<String, String> limits = limits();
        limits.remove(except);
        if (!limit.isEmpty()) {
            limits.put(except, limit);
        }
        spread(limits, Set.of(except), progress);
    }

    /** The same after several were changed together; what has its CPUs already is left as it is. */
    void spread(Progress progress) {
        spread(limits(), Set.of(), progress);
    }

    private void spread(Map<String, String> limits, Set<String> except, Progress progress) {
        Map<String, String> sorted = new LinkedHashMap<>(new TreeMap<>(limits));
        Map<String, String> chosen = CpuBalance.of(sorted, HostFactsReader.cpus());
        for (Map.Entry<String, String> entry : chosen.entrySet()) {
            String value = limits.getOrDefault(entry.getKey(), "");
            if (!except.contains(entry.getKey()) && CpuSet.isCount(value)) {
                give(entry.getKey(), entry.getValue(), progress);
            }
        }
    }

    private void give(String name, String cpus, Progress progress) {
        int pid = census.initPid(name);
        if (pid <= 0) {
            return;
        }
        try (Rollback undo = new Rollback()) {
            CgroupValues.of(name, pid).write(items(cpus), undo);
            undo.keep();
        } catch (EngineException failure) {
            progress.note(failure.error().message());
        }
    }

    static List<CgroupItem> items(String cpus) {
        return List.of(CgroupItem.v1("cpuset.cpus", cpus), CgroupItem.v2("cpuset.cpus", cpus));
    }

    private Map<String, String> limits() {
        Map<String, String> limits = new TreeMap<>();
        List<Container> running = new ArrayList<>();
        for (Container container : census.containers()) {
            if (container.managed() && container.pid() > 0) {
                running.add(container);
            }
        }
        for (Container container : running) {
            String limit = container.expandedConfig().getOrDefault(KEY, "");
            if (!limit.isEmpty()) {
                limits.put(container.name(), limit);
            }
        }
        return limits;
    }
}
