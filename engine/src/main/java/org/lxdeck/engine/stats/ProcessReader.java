package org.lxdeck.engine.stats;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ProcessId;
import org.lxdeck.engine.model.ProcessRow;
import org.lxdeck.engine.model.Text;

/**
 * The processes of one container, read from the host's cgroups and /proc without entering it. Shares of processor time
 * are over the time since the call before for the same container. About 50 µs a process; for one thread, not the one that
 * ticks. Source: cgroup.procs of its cgroup and all below, /proc/PID/{stat,status,cmdline}.
 */
public final class ProcessReader {
    private static final int MOST_PROCESSES = 4096;
    private static final int MOST_CGROUPS = 1024;
    private static final int MOST_COMMAND = 1024;

    private record Key(int pid, long start) {}

    private final KernelTree tree;
    private final CgroupLayout layout;
    private final ProcText text = new ProcText(1 << 18);
    private final ProcText command = new ProcText(MOST_COMMAND);
    private @Nullable ContainerRef last;
    private long lastNanos;
    private Map<Key, Long> lastTicks = Map.of();

    public ProcessReader(KernelTree tree, CgroupLayout layout) {
        this.tree = tree;
        this.layout = layout;
    }

    /** All processes, in the order of their number on the host; empty when the container is gone. */
    public List<ProcessRow> read(ContainerRef ref, InitProcess init) {
        if (!init.lives(tree, text)) {
            return List.of();
        }
        CgroupPaths paths = layout.resolve(text, init.pid(), ref.name());
        long nanos = System.nanoTime();
        long passed = ref.equals(last) ? nanos - lastNanos : 0;
        long boot = HostReader.bootMillis(tree, text);
        IdMap users = IdMap.parse(text.load(tree.file("/proc/" + init.pid() + "/uid_map")) ? text : ProcText.of(""));
        Map<Key, Long> ticks = new HashMap<>();
        List<ProcessRow> rows = new ArrayList<>();
        for (int pid : pids(paths)) {
            @Nullable ProcessRow row = row(pid, users, boot, passed, ticks);
            if (row != null) {
                rows.add(row);
            }
        }
        last = ref;
        lastNanos = nanos;
        lastTicks = ticks;
        return rows;
    }

    /** Whether it is the process that is meant, and one of this container's; never where it shares our own cgroup. */
    public boolean has(ContainerRef ref, InitProcess init, ProcessId process) {
        if (!init.lives(tree, text)) {
            return false;
        }
        CgroupPaths paths = layout.resolve(text, init.pid(), ref.name());
        int self = (int) ProcessHandle.current().pid();
        @Nullable String ours = top(layout.resolve(text, self, ref.name()));
        return !Objects.equals(top(paths), ours)
                && pids(paths).contains(process.pid())
                && new InitProcess(process.pid(), process.startTicks()).lives(tree, text);
    }

    private static @Nullable String top(CgroupPaths paths) {
        @Nullable String top = paths.pids() != null ? paths.pids() : paths.unified();
        return top == null ? paths.memory() : top;
    }

    private List<Integer> pids(CgroupPaths paths) {
        @Nullable String top = top(paths);
        Set<Integer> found = new HashSet<>();
        Deque<Path> left = new ArrayDeque<>();
        @Nullable Path first = top == null ? null : tree.path(top);
        if (first != null) {
            left.add(first);
        }
        for (int seen = 0; !left.isEmpty() && seen < MOST_CGROUPS && found.size() < MOST_PROCESSES; seen++) {
            Path cgroup = left.remove();
            if (text.load(cgroup.resolve("cgroup.procs"))) {
                collect(found);
            }
            addBelow(cgroup, left);
        }
        List<Integer> sorted = new ArrayList<>(found);
        sorted.sort(null);
        return sorted;
    }

    private void collect(Set<Integer> into) {
        for (int line = 0; line < text.length() && into.size() < MOST_PROCESSES; line = text.nextLine(line)) {
            long pid = text.number(line);
            if (pid > 0 && pid < Integer.MAX_VALUE) {
                into.add((int) pid);
            }
        }
    }

    private static void addBelow(Path cgroup, Deque<Path> into) {
        java.io.File[] entries = cgroup.toFile().listFiles(java.io.File::isDirectory);
        for (java.io.File entry : entries == null ? new java.io.File[0] : entries) {
            into.add(entry.toPath());
        }
    }

    private @Nullable ProcessRow row(int pid, IdMap users, long boot, long passed, Map<Key, Long> ticks) {
        if (!text.load(tree.file("/proc/" + pid + "/stat"))) {
            return null;
        }
        String name = StatLine.name(text);
        char state = StatLine.state(text);
        long parent = StatLine.field(text, 4);
        long used = StatLine.field(text, 14) + StatLine.field(text, 15);
        long threads = StatLine.field(text, 20);
        long start = StatLine.startTicks(text);
        if (start < 0 || !text.load(tree.file("/proc/" + pid + "/status"))) {
            return null;
        }
        Key key = new Key(pid, start);
        ticks.put(key, used);
        long uid = StatusText.uid(text);
        long inside = StatusText.insidePid(text);
        long resident = HostMemory.kib(text.valueOf("VmRSS"));
        return new ProcessRow(
                pid,
                inside > 0 ? (int) inside : -1,
                (int) Math.max(0, parent),
                (int) uid,
                users.inside(uid),
                state,
                perMille(used, lastTicks.get(key), passed),
                Math.max(0, resident),
                (int) Math.max(0, threads),
                start,
                boot < 0 ? -1 : boot + start * 10,
                command(pid, name));
    }

    /** Ticks are hundredths of a second. */
    private static int perMille(long used, @Nullable Long before, long passed) {
        if (before == null || passed <= 0 || used < before) {
            return -1;
        }
        return (int) Math.min(Integer.MAX_VALUE, Math.round((used - before) * 10_000_000.0 * 1000 / passed));
    }

    private String command(int pid, String name) {
        String line = command.load(tree.file("/proc/" + pid + "/cmdline")) ? command.text() : "";
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) <= ' ') {
            end--;
        }
        return Text.line(end == 0 ? "[" + name + "]" : line.substring(0, end).replace('\0', ' '), MOST_COMMAND);
    }
}
