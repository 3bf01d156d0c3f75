package org.lxdeck.engine.stats;

/** What lxcfs counts as memory a container could still get, besides what is free; it changed from version to version. */
public enum AvailableRule {
    /** The whole page cache: up to 5.0.4. */
    CACHE,
    /** Active and inactive file pages: from 6.0.0. */
    FILE_PAGES,
    /** File pages and reclaimable slab: from 6.0.6. */
    FILE_PAGES_AND_SLAB;

    /** The rule of a version such as {@code 5.0.3}; the oldest rule for a text that is no version. */
    public static AvailableRule of(String version) {
        ProcText text = ProcText.of(version);
        long major = text.number();
        int dot = text.indexOf(0, text.length(), '.');
        long minor = dot < 0 ? 0 : text.number(dot + 1);
        int second = dot < 0 ? -1 : text.indexOf(dot + 1, text.length(), '.');
        long patch = second < 0 ? 0 : text.number(second + 1);
        if (major < 6) {
            return CACHE;
        }
        return major > 6 || minor > 0 || patch >= 6 ? FILE_PAGES_AND_SLAB : FILE_PAGES;
    }

    /** Bytes out of one reading; absent parts count as nothing, and never more than is charged. */
    long reclaimable(CgroupReading reading) {
        long bytes = this == CACHE
                ? Math.max(0, reading.cache)
                : Math.max(0, reading.activeFile) + Math.max(0, reading.inactiveFile);
        if (this == FILE_PAGES_AND_SLAB) {
            bytes += Math.max(0, reading.slabReclaimable);
        }
        return Math.min(bytes, Math.max(0, reading.memoryCharged));
    }
}
