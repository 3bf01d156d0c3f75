package org.lxdeck.engine.stats;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sums what is read from and written to the host's real disks: whole ones with hardware behind them, so that a partition,
 * a mapping or a loop file counts nothing twice. For one thread; source: /proc/diskstats.
 */
final class HostDisks {
    private static final int SECTOR = 512;

    private final KernelTree tree;
    private final Map<String, Boolean> real = new HashMap<>();

    long readBytes = ProcText.ABSENT;
    long writtenBytes = ProcText.ABSENT;

    HostDisks(KernelTree tree) {
        this.tree = tree;
    }

    void read(ProcText text) {
        readBytes = ProcText.ABSENT;
        writtenBytes = ProcText.ABSENT;
        if (!text.load(tree.file("/proc/diskstats"))) {
            return;
        }
        long sectorsRead = 0;
        long sectorsWritten = 0;
        boolean any = false;
        for (int line = 0; line < text.length(); line = text.nextLine(line)) {
            int name = text.word(line, 2);
            int read = text.word(name, 3);
            int written = text.word(read, 4);
            if (text.number(read) >= 0 && text.number(written) >= 0 && isReal(text.text(name, text.skipWord(name)))) {
                sectorsRead += text.number(read);
                sectorsWritten += text.number(written);
                any = true;
            }
        }
        if (any) {
            readBytes = sectorsRead * SECTOR;
            writtenBytes = sectorsWritten * SECTOR;
        }
    }

    private boolean isReal(String name) {
        Boolean known = real.get(name);
        if (known == null) {
            @Nullable Path device = tree.path("/sys/block/" + name + "/device");
            known = device != null && Files.exists(device);
            if (real.size() > 4096) {
                real.clear();
            }
            real.put(name, known);
        }
        return known;
    }
}
