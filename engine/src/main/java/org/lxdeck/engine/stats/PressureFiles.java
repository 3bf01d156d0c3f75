package org.lxdeck.engine.stats;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/** The three pressure files of a cgroup v2 directory; all absent where the kernel has no PSI or it is switched off. */
final class PressureFiles implements Closeable {
    private final KernelFile cpu;
    private final KernelFile memory;
    private final KernelFile io;

    PressureFiles(KernelTree tree, FdBudget budget, @Nullable String directory) {
        cpu = CgroupReader.file(tree, budget, directory, "cpu.pressure");
        memory = CgroupReader.file(tree, budget, directory, "memory.pressure");
        io = CgroupReader.file(tree, budget, directory, "io.pressure");
    }

    void read(CgroupReading into, ProcText text) {
        into.cpuSome = cpu.read(text) ? PressureText.some(text) : -1;
        boolean memoryRead = memory.read(text);
        into.memorySome = memoryRead ? PressureText.some(text) : -1;
        into.memoryFull = memoryRead ? PressureText.full(text) : -1;
        boolean ioRead = io.read(text);
        into.ioSome = ioRead ? PressureText.some(text) : -1;
        into.ioFull = ioRead ? PressureText.full(text) : -1;
    }

    void retry() {
        cpu.retry();
        memory.retry();
        io.retry();
    }

    @Override
    public void close() {
        cpu.close();
        memory.close();
        io.close();
    }
}
