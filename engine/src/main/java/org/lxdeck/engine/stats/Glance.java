package org.lxdeck.engine.stats;

import org.jspecify.annotations.Nullable;

/**
 * The few numbers of a container that the first frame shows, each file opened and closed once and found by name.
 *
 * @param exists whether a cgroup of that name is there
 * @param freezer whether the freezer holds it
 * @param memoryUsed bytes, without what can be reclaimed; {@link ProcText#ABSENT} when unknown
 * @param memoryLimit bytes: the least of its limit and the host's memory
 */
public record Glance(boolean exists, Freezer freezer, long memoryUsed, long memoryLimit) {

    /** Reads one container of the machine by its name: see {@link CgroupLayout#guess}. */
    public static Glance read(
            KernelTree tree, ProcText text, CgroupLayout layout, String name, long hostMemory, AvailableRule rule) {
        CgroupPaths paths = layout.guess(name);
        boolean v2 = paths.kind() == CgroupLayout.Kind.V2;
        @Nullable String memory = v2 ? paths.unified() : paths.memory();
        CgroupReading reading = new CgroupReading();
        reading.memoryCharged =
                CgroupReader.numberIn(tree, text, memory, v2 ? "memory.current" : "memory.usage_in_bytes");
        if (memory != null && text.load(tree.file(memory + "/memory.stat"))) {
            String prefix = v2 ? "" : "total_";
            reading.cache = text.valueOf(v2 ? "file" : "total_cache");
            reading.activeFile = text.valueOf(prefix + "active_file");
            reading.inactiveFile = text.valueOf(prefix + "inactive_file");
            reading.slabReclaimable = text.valueOf("slab_reclaimable");
        }
        long limit = CgroupReader.numberIn(tree, text, memory, v2 ? "memory.max" : "memory.limit_in_bytes");
        long charged = reading.memoryCharged;
        return new Glance(
                charged >= 0,
                Freezer.read(tree, text, paths),
                charged < 0 ? ProcText.ABSENT : charged - rule.reclaimable(reading),
                limit < 0 ? hostMemory : Math.min(limit, hostMemory));
    }

    /** The host's memory in bytes, the {@code hostMemory} of {@link #read}. */
    public static long hostMemory(KernelTree tree, ProcText text) {
        return HostMemory.read(tree, text).total();
    }
}
