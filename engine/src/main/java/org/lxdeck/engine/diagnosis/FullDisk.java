package org.lxdeck.engine.diagnosis;

import java.util.List;

/** The file system under its files has no room. */
final class FullDisk implements Cause {
    private static final long LITTLE = 256L << 20;

    @Override
    public List<Reason> look(Facts facts) {
        Gathered.Disk disk = facts.gathered().disk();
        boolean noFiles = disk.freeFiles() == 0;
        boolean little = disk.free() >= 0 && disk.free() < LITTLE;
        if (!noFiles && !little) {
            return List.of();
        }
        boolean full = noFiles || disk.free() < 1 << 20;
        String sentence = noFiles
                ? "No more files fit on the file system of " + disk.path() + ": it has no free inodes."
                : "The file system of " + disk.path() + (full ? " is full." : " has little room left.");
        Reason reason = full ? Reason.cause("disk-full", sentence) : Reason.strain("disk-full", sentence);
        return List.of(reason.seen(Figures.bytes(disk.free()) + " free of " + Figures.bytes(disk.total()))
                .tryThis(Remedy.of("see what takes it", "du -xsh " + disk.path() + "/* | sort -h | tail")));
    }
}
