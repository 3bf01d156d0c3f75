package org.lxdeck.engine.stats;

/**
 * The totals of the host that a container's formulas need.
 *
 * @param total MemTotal, bytes
 * @param swap SwapTotal, bytes
 */
record HostMemory(long total, long swap) {
    static HostMemory read(KernelTree tree, ProcText text) {
        if (!text.load(tree.file("/proc/meminfo"))) {
            return new HostMemory(ProcText.ABSENT, ProcText.ABSENT);
        }
        return new HostMemory(kib(text.valueOf("MemTotal")), kib(text.valueOf("SwapTotal")));
    }

    /** Bytes of a number in KiB. */
    static long kib(long value) {
        return value < 0 || value > ProcText.UNLIMITED / 1024 ? ProcText.ABSENT : value * 1024;
    }
}
