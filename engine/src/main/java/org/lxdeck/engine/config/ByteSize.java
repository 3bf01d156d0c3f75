package org.lxdeck.engine.config;

import java.util.Map;

/** Sizes in bytes: digits and a suffix, {@code kB} counting 1000 and {@code KiB} 1024. */
public final class ByteSize {
    private static final long KILO = 1000;
    private static final long KIBI = 1024;
    private static final Map<String, Long> FACTORS = Map.ofEntries(
            Map.entry("", 1L),
            Map.entry("B", 1L),
            Map.entry(" bytes", 1L),
            Map.entry("kB", KILO),
            Map.entry("MB", KILO * KILO),
            Map.entry("GB", KILO * KILO * KILO),
            Map.entry("TB", KILO * KILO * KILO * KILO),
            Map.entry("PB", KILO * KILO * KILO * KILO * KILO),
            Map.entry("EB", KILO * KILO * KILO * KILO * KILO * KILO),
            Map.entry("KiB", KIBI),
            Map.entry("MiB", KIBI * KIBI),
            Map.entry("GiB", KIBI * KIBI * KIBI),
            Map.entry("TiB", KIBI * KIBI * KIBI * KIBI),
            Map.entry("PiB", KIBI * KIBI * KIBI * KIBI * KIBI),
            Map.entry("EiB", KIBI * KIBI * KIBI * KIBI * KIBI * KIBI));

    private ByteSize() {}

    /** The number of bytes. */
    public static long parse(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        Long factor = FACTORS.get(text.substring(digits));
        if (digits == 0 || factor == null) {
            throw new InvalidValue("Invalid value: " + text);
        }
        try {
            return Math.multiplyExact(Long.parseLong(text.substring(0, digits)), factor);
        } catch (ArithmeticException | NumberFormatException tooLarge) {
            throw new InvalidValue("Invalid value: " + text + " is too large");
        }
    }
}
