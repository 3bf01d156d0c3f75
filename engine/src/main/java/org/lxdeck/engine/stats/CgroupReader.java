package org.lxdeck.engine.stats;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/** Reads the cgroup files of one container, kept open from tick to tick. For one thread. */
sealed interface CgroupReader extends Closeable permits V1CgroupReader, V2CgroupReader {

    /**
     * Fills {@code into} with the numbers of now.
     *
     * @param rare whether to look also at what changes slowly: pressure, OOM kills
     * @return false when the container's cgroup is no more: it has stopped
     */
    boolean read(CgroupReading into, ProcText text, boolean rare);

    /**
     * Whether nothing has run in the container since the last read, so that all its numbers still hold: one short file
     * instead of all.
     *
     * @param memoryToo whether no memory must have been charged or given back either: the kernel may do so by itself
     */
    boolean rests(CgroupReading last, ProcText text, boolean memoryToo);

    /**
     * What bounds the container now; opens and closes its files. Also looks again for files that were missing.
     *
     * @param known the answer before, from which cores, tasks and the quota's period are taken; {@link
     *     CgroupLimits#UNKNOWN} to read everything
     */
    CgroupLimits limits(ProcText text, CgroupLimits known);

    /** Adds what a tick leaves out because only a detail view shows it. */
    void readFiner(CgroupReading into, ProcText text);

    /** Keeps open only what {@link #rests} and {@link #freezer} read. */
    void release();

    /** Whether the kernel has taken away a file that was read before. */
    boolean gone();

    /** Whether the freezer holds it: a single read, for use between ticks. */
    Freezer freezer(ProcText text);

    @Override
    void close();

    /** The reader for the kind of layout the paths come from. */
    static CgroupReader open(CgroupPaths paths, KernelTree tree, FdBudget budget, boolean hostHasSwap) {
        return paths.kind() == CgroupLayout.Kind.V2
                ? new V2CgroupReader(paths, tree, budget, hostHasSwap)
                : new V1CgroupReader(paths, tree, budget, hostHasSwap);
    }

    static KernelFile file(KernelTree tree, FdBudget budget, @Nullable String directory, String name) {
        return new KernelFile(tree, directory, name, budget);
    }

    /** The number in a file read once; {@link ProcText#ABSENT} without it. */
    static long numberIn(KernelTree tree, ProcText text, @Nullable String directory, String name) {
        return directory != null && text.load(tree.file(directory + "/" + name)) ? text.number() : ProcText.ABSENT;
    }

    /**
     * The least limit among a cgroup and all above it, up to but without {@code top}; {@link ProcText#ABSENT} when the
     * cgroup itself has none to read.
     */
    static long leastUpwards(KernelTree tree, ProcText text, @Nullable String directory, String top, String name) {
        long least = numberIn(tree, text, directory, name);
        if (least < 0 || directory == null) {
            return ProcText.ABSENT;
        }
        int slash = directory.lastIndexOf('/');
        while (slash > top.length()) {
            long above = numberIn(tree, text, directory.substring(0, slash), name);
            least = above < 0 ? least : Math.min(least, above);
            slash = directory.lastIndexOf('/', slash - 1);
        }
        return least;
    }
}
