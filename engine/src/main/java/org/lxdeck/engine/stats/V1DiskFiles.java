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

    V1DiskFiles(KernelTree tree, FdBudget budget, @Nullable String blkio) {
        throttleBytes = CgroupReader.file(tree, budget, blkio, "blkio.throttle.io_service_bytes_recursive");
        throttleOperations = CgroupReader.file(tree, budget, blkio, "blkio.throttle.io_serviced_recursive");
        bfqBytes = CgroupReader.file(tree, budget, blkio, "blkio.bfq.io_service_bytes_recursive");
        bfqOperations = CgroupReader.file(tree, budget, blkio, "blkio.bfq.io_serviced_recursive");
    }

    void read(CgroupReading into, ProcText text) {
        into.diskReadBytes = ProcText.ABSENT;
        into.diskWriteBytes = ProcText.ABSENT;
        into.diskReads = ProcText.ABSENT;
        into.diskWrites = ProcText.ABSENT;
        if (throttleCounts) {
            throttleCounts = read(into, text, throttleBytes, throttleOperations);
        }
        if (!throttleCounts && bfqCounts) {
            bfqCounts = read(into, text, bfqBytes, bfqOperations);
        }
    }

    private static boolean read(CgroupReading into, ProcText text, KernelFile bytes, KernelFile operations) {
        if (!bytes.read(text)) {
            return false;
        }
        into.diskReadBytes = sum(text, "Read");
        into.diskWriteBytes = sum(text, "Write");
        if (into.diskReadBytes < 0) {
            return false;
        }
        if (operations.read(text)) {
            into.diskReads = sum(text, "Read");
            into.diskWrites = sum(text, "Write");
        }
        return true;
    }

    /** The sum over all devices of the lines {@code MAJ:MIN kind N}; absent when there is no such line. */
    static long sum(ProcText text, String kind) {
        long sum = ProcText.ABSENT;
        for (int line = 0; line < text.length(); line = text.nextLine(line)) {
            int second = text.word(line, 1);
            if (text.startsWith(second, kind) && text.skipWord(second) == second + kind.length()) {
                long value = text.number(text.skipSpaces(text.skipWord(second)));
                if (value >= 0) {
                    sum = Math.max(0, sum) + value;
                }
            }
        }
        return sum;
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
