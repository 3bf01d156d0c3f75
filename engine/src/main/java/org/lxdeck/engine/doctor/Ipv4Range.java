package org.lxdeck.engine.doctor;

import org.jspecify.annotations.Nullable;

/**
 * A block of IPv4 addresses.
 *
 * @param first its first address as a number
 * @param prefix number of leading bits all of them share, 0–32
 */
record Ipv4Range(int first, int prefix) {
    /** Reads {@code a.b.c.d/n}, {@code a.b.c.d} or, as ip prints it, {@code a.b/n}; null for anything else. */
    static @Nullable Ipv4Range parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        int prefix = slash < 0 ? 32 : number(text.substring(slash + 1), 32);
        String[] parts = address.split("\\.", -1);
        if (prefix < 0 || parts.length > 4 || (parts.length < 4 && slash < 0)) {
            return null;
        }
        int bits = 0;
        for (int i = 0; i < 4; i++) {
            int part = i < parts.length ? number(parts[i], 255) : 0;
            if (part < 0) {
                return null;
            }
            bits = bits << 8 | part;
        }
        return new Ipv4Range(bits & mask(prefix), prefix);
    }

    private static int number(String digits, int limit) {
        if (digits.isEmpty() || digits.length() > 3) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value <= limit ? value : -1;
    }

    private static int mask(int prefix) {
        return prefix == 0 ? 0 : -1 << (32 - prefix);
    }

    boolean overlaps(Ipv4Range other) {
        int common = mask(Math.min(prefix, other.prefix));
        return (first & common) == (other.first & common);
    }

    /** The address {@code offset} after the first. */
    String at(int offset) {
        int a = first + offset;
        return (a >>> 24) + "." + (a >>> 16 & 255) + "." + (a >>> 8 & 255) + "." + (a & 255);
    }

    @Override
    public String toString() {
        return at(0) + "/" + prefix;
    }
}
