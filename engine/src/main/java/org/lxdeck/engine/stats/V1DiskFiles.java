package org.lxdeck.engine.stats;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/**
 * Bytes and operations of a v1 blkio cgroup. Most kernels count only where a throttle rule exists or BFQ schedules: then
 * a file has lines for devices. With nothing but {@code Total 0} they do not count, and the numbers are absent.
 */
final class V1DiskFiles implements Closeable {
    private final KernelFile throttleBytes;
    private final KernelFile throttleOperations;
    private final KernelFile bfqBytes;
    private final KernelFile bfqOperations;
    private boolean throttleCounts = true;
    private boolean bfqCounts = true;
    private long read = ProcText.ABSENT;
    private long written = ProcText.ABSENT;

    V1DiskFiles(KernelTree tree, FdBudget budget, @Nullable String blkio) {
        throttleBytes = CgroupReader.file(tree, budget, blkio, "blkio.throttle.io_service_bytes_recursive");
        throttleOperations = CgroupReader.file(tree, budget, blkio, "blkio.throttle.io_serviced_recursive");
        bfqBytes = CgroupReader.file(tree, budget, blkio, "blkio.bfq.io_service_bytes_recursive");
        bfqOperations = CgroupReader.file(tree, budget, blkio, "blkio.bfq.io_serviced_recursive");
    }

    /** Reads the bytes. */
    void read(CgroupReading into, ProcText text) {
        into.diskReadBytes = ProcText.ABSENT;
        into.diskWriteBytes = ProcText.ABSENT;
        if (throttleCounts) {
            throttleCounts = readBytes(into, text, throttleBytes);
        }
        if (!throttleCounts && bfqCounts) {
            bfqCounts = readBytes(into, text, bfqBytes);
        }
    }

    private boolean readBytes(CgroupReading into, ProcText text, KernelFile bytes) {
        if (!bytes.read(text)) {
            return false;
        }
        sum(text);
        into.diskReadBytes = read;
        into.diskWriteBytes = written;
        return into.diskReadBytes >= 0;
    }

    /** Reads the operations, from the same counters as the bytes. */
    void readOperations(CgroupReading into, ProcText text) {
        boolean counted = throttleCounts || bfqCounts;
        if (counted && (throttleCounts ? throttleOperations : bfqOperations).read(text)) {
            sum(text);
            into.diskReads = read;
            into.diskWrites = written;
        }
    }

    /**
     * Sums the lines {@code MAJ:MIN Read N} and {@code MAJ:MIN Write N} over all devices into {@link #read} and {@link
     * #written}; absent when there is no such line.
     */
    void sum(ProcText text) {
        read = ProcText.ABSENT;
        written = ProcText.ABSENT;
        for (int line = 0; line < text.length(); line = text.nextLine(line)) {
            int kind = text.word(line, 1);
            if (text.startsWith(kind, "Read ")) {
                read = Math.max(0, read) + Math.max(0, text.number(kind + 5));
            } else if (text.startsWith(kind, "Write ")) {
                written = Math.max(0, written) + Math.max(0, text.number(kind + 6));
            }
        }
    }

    /** Looks again: a rule or a scheduler may have begun to count. */
    void retry() {
        throttleBytes.retry();
        throttleOperations.retry();
        bfqBytes.retry();
        bfqOperations.retry();
        throttleCounts = true;
        bfqCounts = true;
    }

    @Override
    public void close() {
        throttleBytes.close();
        throttleOperations.close();
        bfqBytes.close();
        bfqOperations.close();
    }
}
