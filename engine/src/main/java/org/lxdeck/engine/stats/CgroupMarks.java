package org.lxdeck.engine.stats;

import org.jspecify.annotations.Nullable;

/**
 * What a container's cgroups note about limits that were hit, and about who froze it; −1 where the kernel does not tell.
 *
 * @param processHits how often a new process was refused (pids.events)
 * @param memoryHits how often the memory limit was hit (memory.failcnt; memory.events)
 * @param frozenFromAbove whether a cgroup above it holds it, not its own
 */
public record CgroupMarks(long processHits, long memoryHits, boolean frozenFromAbove) {
    private static final CgroupMarks NOTHING = new CgroupMarks(-1, -1, false);

    /** Reads them afresh, by the container's init. */
    public static CgroupMarks read(KernelTree tree, CgroupLayout layout, InitProcess init, String name) {
        ProcText text = new ProcText();
        CgroupPaths paths = layout.resolve(text, init.pid(), name);
        if (paths.isEmpty()) {
            return NOTHING;
        }
        boolean v2 = paths.kind() == CgroupLayout.Kind.V2;
        @Nullable String pids = v2 ? paths.unified() : paths.pids();
        long processes = value(tree, text, pids, "/pids.events", "max");
        long memory = v2
                ? value(tree, text, paths.unified(), "/memory.events", "max")
                : number(tree, text, paths.memory(), "/memory.failcnt");
        boolean above = v2
                ? number(tree, text, paths.unified(), "/cgroup.freeze") == 0
                        && value(tree, text, paths.unified(), "/cgroup.events", "frozen") == 1
                : number(tree, text, paths.freezer(), "/freezer.self_freezing") == 0
                        && number(tree, text, paths.freezer(), "/freezer.parent_freezing") == 1;
        return new CgroupMarks(processes, memory, above);
    }

    private static long value(KernelTree tree, ProcText text, @Nullable String directory, String file, String key) {
        return directory != null && text.loadShort(tree.file(directory + file)) ? text.valueOf(key) : -1;
    }

    private static long number(KernelTree tree, ProcText text, @Nullable String directory, String file) {
        return directory != null && text.loadShort(tree.file(directory + file)) ? text.number() : -1;
    }
}
