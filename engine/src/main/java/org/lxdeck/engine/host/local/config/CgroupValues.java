package org.lxdeck.engine.host.local.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.CgroupItem;
import org.lxdeck.engine.op.Rollback;
import org.lxdeck.engine.stats.CgroupLayout;
import org.lxdeck.engine.stats.CgroupPaths;
import org.lxdeck.engine.stats.KernelTree;
import org.lxdeck.engine.stats.ProcText;

/** Writes limits into the cgroup files of one running container. */
final class CgroupValues {
    private final String name;
    private final CgroupPaths paths;
    private final @Nullable String hugetlb;
    private final @Nullable String netPrio;

    private CgroupValues(String name, CgroupPaths paths, @Nullable String hugetlb, @Nullable String netPrio) {
        this.name = name;
        this.paths = paths;
        this.hugetlb = hugetlb;
        this.netPrio = netPrio;
    }

    /** Those of the container whose init has this process id. */
    static CgroupValues of(String name, int pid) {
        CgroupLayout layout = CgroupLayout.detect(KernelTree.LIVE);
        return new CgroupValues(
                name,
                layout.resolve(new ProcText(), pid, name),
                layout.resolve(new ProcText(), pid, name, "hugetlb"),
                layout.resolve(new ProcText(), pid, name, "net_prio"));
    }

    /**
     * Writes the items of this machine's cgroup version in order. What was there before is put back when the rollback
     * is not kept; when one fails those before it are put back by it, too.
     */
    void write(List<CgroupItem> items, Rollback undo) throws EngineException {
        int version = paths.kind() == CgroupLayout.Kind.V2 ? 2 : 1;
        for (CgroupItem item : items) {
            if (item.version() != version) {
                continue;
            }
            Path file = file(item);
            try {
                String before =
                        Files.readString(file, StandardCharsets.US_ASCII).trim();
                if (before.equals(item.value())) {
                    continue;
                }
                write(file, item.value());
                undo.onFailure(() -> restore(file, before));
            } catch (IOException failure) {
                throw failed(item, failure);
            }
        }
    }

    /**
     * Brings files with a line for each disk from one set of values to another. What was there before is put back when the
     * rollback is not kept.
     */
    void replaceKeyed(List<CgroupItem> before, List<CgroupItem> now, Rollback undo) throws EngineException {
        undo.onFailure(() -> writeKeyed(KeyedItems.between(now, before)));
        writeKeyed(KeyedItems.between(before, now));
    }

    private void writeKeyed(List<CgroupItem> items) throws EngineException {
        for (CgroupItem item : items) {
            if (item.version() != (isUnified() ? 2 : 1)) {
                continue;
            }
            try {
                write(file(item), item.value());
            } catch (IOException failure) {
                throw failed(item, failure);
            }
        }
    }

    /** What a file holds now; null when it cannot be read. */
    @Nullable
    String read(CgroupItem item) throws EngineException {
        try {
            return Files.readString(file(item), StandardCharsets.US_ASCII).trim();
        } catch (IOException unreadable) {
            return null;
        }
    }

    boolean isUnified() {
        return paths.kind() == CgroupLayout.Kind.V2;
    }

    /** Whether the container has the file of an item. */
    boolean has(CgroupItem item) {
        return find(item) != null;
    }

    private @Nullable Path find(CgroupItem item) {
        String directory = item.version() == 2
                ? paths.unified()
                : switch (item.controller()) {
                    case "cpu" -> paths.cpu();
                    case "cpuset" -> paths.cpuset();
                    case "memory" -> paths.memory();
                    case "blkio" -> paths.blkio();
                    case "hugetlb" -> hugetlb;
                    case "net_prio" -> netPrio;
                    case "pids" -> paths.pids();
                    default -> null;
                };
        Path file = directory == null ? null : Path.of(directory, item.file());
        return file != null && Files.exists(file) ? file : null;
    }

    private Path file(CgroupItem item) throws EngineException {
        Path file = find(item);
        if (file == null) {
            throw new EngineException(
                    EngineError.Kind.UNAVAILABLE,
                    "cannot set " + item.file() + " of the running container " + name + ": the " + item.controller()
                            + " cgroup controller is missing");
        }
        return file;
    }

    /** Files that list something take a line at a time. */
    private static void restore(Path file, String before) throws IOException {
        for (String line : before.isEmpty() ? List.of("\n") : before.lines().toList()) {
            write(file, line);
        }
    }

    private static void write(Path file, String value) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(value.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    private EngineException failed(CgroupItem item, IOException failure) {
        String why = String.valueOf(failure.getMessage());
        why = why.substring(why.lastIndexOf(": ") < 0 ? 0 : why.lastIndexOf(": ") + 2)
                .toLowerCase(Locale.ROOT);
        boolean busyMemory = item.controller().equals("memory") && why.contains("busy");
        String hint = busyMemory ? "the container uses more than that and does not give it back" : "";
        return new EngineException(
                EngineError.of(
                                EngineError.Kind.FAILED,
                                "cannot set " + item.file() + " of the running container " + name + " to "
                                        + item.value() + ": " + why)
                        .withHint(hint),
                failure);
    }
}
