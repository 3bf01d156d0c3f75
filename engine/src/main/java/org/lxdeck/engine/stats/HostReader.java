package org.lxdeck.engine.stats;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.model.HostUsage;

/**
 * Reads the numbers of this whole machine. For one thread; never fails, what cannot be read is −1. Source: /proc/stat,
 * meminfo, loadavg, uptime, pressure, diskstats; the size of the file system that holds the containers.
 */
public final class HostReader {
    private static final int SELDOM = 10;

    private final KernelTree tree;
    private final @Nullable Path containers;
    private final ProcText text = new ProcText();
    private final Rate busy = new Rate();
    private final Rate all = new Rate();
    private final Rate received = new Rate();
    private final Rate sent = new Rate();
    private final Rate read = new Rate();
    private final Rate written = new Rate();
    private @Nullable HostDisks disks;
    private long diskTotal = ProcText.ABSENT;
    private long diskFree = ProcText.ABSENT;
    private int cores = 1;
    private final String cgroups;
    private long turn;

    /**
     * Reads nothing yet.
     *
     * @param lxcpath the directory whose file system is measured
     * @param layout where the numbers of the containers come from
     */
    public HostReader(KernelTree tree, String lxcpath, CgroupLayout layout) {
        this.tree = tree;
        this.containers = tree.path(lxcpath);
        this.cgroups = layout.kind().label();
    }

    /**
     * The numbers of now without those of network and disks; the processor's share needs a second call.
     *
     * @param lxcfs what the probe of lxcfs said
     */
    public HostUsage read(String lxcfs) {
        return read(lxcfs, ProcText.ABSENT, ProcText.ABSENT, ProcText.ABSENT, ProcText.ABSENT);
    }

    /**
     * The numbers of now; what is a rate needs a second call.
     *
     * @param tick with the counters of the interfaces
     * @param nanos monotonic clock at that tick
     */
    public HostUsage read(String lxcfs, Tick tick, long nanos) {
        HostDisks all = disks;
        if (all == null) {
            all = new HostDisks(tree);
            disks = all;
        }
        all.read(text);
        return read(
                lxcfs,
                received.next(tick.netRx(), nanos),
                sent.next(tick.netTx(), nanos),
                read.next(all.readBytes, nanos),
                written.next(all.writtenBytes, nanos));
    }

    private HostUsage read(String lxcfs, long rx, long tx, long diskRead, long diskWrite) {
        int cpuPerMille = cpuPerMille();
        if (turn++ % SELDOM == 0) {
            readDisk();
            cores = cores(tree, text);
        }
        long uptime = load("/proc/uptime") ? text.number() : ProcText.ABSENT;
        int cpuPressure = load("/proc/pressure/cpu") ? PressureText.some(text) : -1;
        int memoryPressure = load("/proc/pressure/memory") ? PressureText.some(text) : -1;
        int ioPressure = load("/proc/pressure/io") ? PressureText.some(text) : -1;
        boolean loads = load("/proc/loadavg");
        int load1 = loads ? hundredths(text, 0, 0) : -1;
        int load5 = loads ? hundredths(text, 0, 1) : -1;
        int load15 = loads ? hundredths(text, 0, 2) : -1;
        load("/proc/meminfo");
        long total = HostMemory.kib(text.valueOf("MemTotal"));
        long swap = HostMemory.kib(text.valueOf("SwapTotal"));
        return new HostUsage(
                cores,
                cpuPerMille,
                total,
                less(total, HostMemory.kib(text.valueOf("MemAvailable"))),
                swap,
                less(swap, HostMemory.kib(text.valueOf("SwapFree"))),
                load1,
                load5,
                load15,
                uptime,
                diskTotal,
                diskFree,
                cpuPressure,
                memoryPressure,
                ioPressure,
                rx,
                tx,
                diskRead,
                diskWrite,
                lxcfs,
                cgroups);
    }

    private boolean load(String path) {
        return text.load(tree.file(path));
    }

    private static long less(long total, long part) {
        return total < 0 || part < 0 ? ProcText.ABSENT : Math.max(0, total - part);
    }

    /** The {@code n}-th word of a line, a number with two decimals, times a hundred. */
    static int hundredths(ProcText text, int line, int n) {
        int from = text.word(line, n);
        long whole = text.number(from);
        int dot = text.indexOf(from, text.skipWord(from), '.');
        if (whole < 0 || whole > 1_000_000 || dot < 0 || dot + 2 >= text.length()) {
            return -1;
        }
        long decimals = text.number(dot + 1);
        return decimals < 0 || decimals > 99 ? -1 : (int) (whole * 100 + decimals);
    }

    /** Hundredths of a second since boot, from /proc/uptime. */
    static long bootCentis(ProcText uptime) {
        long whole = uptime.number();
        int dot = uptime.indexOf(0, uptime.skipWord(0), '.');
        long decimals = dot < 0 ? 0 : uptime.number(dot + 1);
        return whole < 0 || whole > ProcText.UNLIMITED / 200 ? ProcText.ABSENT : whole * 100 + Math.max(0, decimals);
    }

    private int cpuPerMille() {
        if (!load("/proc/stat") || !text.startsWith(0, "cpu ")) {
            return -1;
        }
        long sum = 0;
        long idle = 0;
        int at = text.word(0, 1);
        for (int field = 0; field < 8; field++) { // guest time is within user time
            long ticks = Math.max(0, text.number(at));
            sum += ticks;
            idle += field == 3 || field == 4 ? ticks : 0;
            at = text.word(at, 1);
        }
        long grownAll = all.grown(sum);
        long grownBusy = busy.grown(sum - idle);
        return grownAll <= 0 || grownBusy < 0 ? -1 : (int) Math.min(1000, grownBusy * 1000 / grownAll);
    }

    private void readDisk() {
        diskTotal = ProcText.ABSENT;
        diskFree = ProcText.ABSENT;
        @Nullable Path at = containers;
        if (at == null) {
            return;
        }
        try {
            FileStore store = Files.getFileStore(at);
            diskTotal = store.getTotalSpace();
            diskFree = store.getUnallocatedSpace();
        } catch (IOException | SecurityException unknown) {
            diskFree = ProcText.ABSENT;
        }
    }

    /** Cores online: the lines {@code cpuN} of /proc/stat; at least 1. */
    static int cores(KernelTree tree, ProcText text) {
        int cores = 0;
        if (text.load(tree.file("/proc/stat"))) {
            for (int line = 0; line < text.length() && text.startsWith(line, "cpu"); line = text.nextLine(line)) {
                cores += text.startsWith(line, "cpu ") ? 0 : 1;
            }
        }
        return Math.max(1, cores);
    }

    /** When this machine was booted, milliseconds since 1970, by the clock as it stands now. */
    static long bootMillis(KernelTree tree, ProcText text) {
        long centis = text.load(tree.file("/proc/uptime")) ? bootCentis(text) : ProcText.ABSENT;
        return centis < 0 ? ProcText.ABSENT : System.currentTimeMillis() - centis * 10;
    }
}
