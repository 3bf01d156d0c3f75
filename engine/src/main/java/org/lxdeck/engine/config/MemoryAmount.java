package org.lxdeck.engine.config;

/** An amount of memory: bytes, or a share of the host's. */
public record MemoryAmount(long bytes, long percent) {
    public static MemoryAmount parse(String text) {
        if (text.endsWith("%")) {
            long percent = Values.integer(text.substring(0, text.length() - 1));
            if (percent == 0) {
                throw new InvalidValue("Memory limit can't be 0%");
            }
            if (percent < 0 || percent > Integer.MAX_VALUE) {
                throw new InvalidValue("Invalid value: " + text);
            }
            return new MemoryAmount(0, percent);
        }
        long bytes = ByteSize.parse(text);
        if (bytes == 0) {
            throw new InvalidValue("Memory limit can't be 0");
        }
        return new MemoryAmount(bytes, 0);
    }

    /** Bytes on a host with this much memory, counted as LXD does: a hundredth first. */
    public long of(long hostBytes) {
        return percent > 0 ? hostBytes / 100 * percent : bytes;
    }
}
