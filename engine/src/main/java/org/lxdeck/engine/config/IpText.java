package org.lxdeck.engine.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Internet addresses and networks as text. Nothing is looked up by name. */
public final class IpText {
    private static final int V4_BYTES = 4;
    private static final int V6_BYTES = 16;

    private IpText() {}

    /** The four bytes of {@code 192.0.2.1}. */
    public static byte[] v4(String text) {
        String[] parts = text.split("\\.", -1);
        byte[] bytes = new byte[V4_BYTES];
        boolean right = parts.length == V4_BYTES;
        for (int i = 0; right && i < V4_BYTES; i++) {
            int part = number(parts[i], 255);
            right = part >= 0 && (parts[i].length() == 1 || parts[i].charAt(0) != '0');
            bytes[i] = (byte) part;
        }
        if (!right) {
            throw new InvalidValue("Not an IPv4 address \"" + text + "\"");
        }
        return bytes;
    }

    /** The sixteen bytes of {@code 2001:db8::1}. */
    public static byte[] v6(String text) {
        int gap = text.indexOf("::");
        List<Integer> head = groups(gap < 0 ? text : text.substring(0, gap), text);
        List<Integer> tail = gap < 0 ? List.of() : groups(text.substring(gap + 2), text);
        int all = head.size() + tail.size();
        if (gap < 0 ? all != V6_BYTES / 2 : all >= V6_BYTES / 2) {
            throw notV6(text);
        }
        byte[] bytes = new byte[V6_BYTES];
        for (int i = 0; i < head.size(); i++) {
            put(bytes, i, head.get(i));
        }
        for (int i = 0; i < tail.size(); i++) {
            put(bytes, V6_BYTES / 2 - tail.size() + i, tail.get(i));
        }
        if (isMapped(bytes)) {
            throw notV6(text);
        }
        return bytes;
    }

    /** Whether it is an IPv4 address written as one of IPv6, {@code ::ffff:192.0.2.1}: no address of an interface. */
    private static boolean isMapped(byte[] bytes) {
        for (int i = 0; i < V6_BYTES - V4_BYTES; i++) {
            if (bytes[i] != (i < V6_BYTES - V4_BYTES - 2 ? 0 : (byte) 0xff)) {
                return false;
            }
        }
        return true;
    }

    /** Eight groups of four digits, nothing left out. */
    public static String full(byte[] v6) {
        String hex = HexFormat.of().formatHex(v6);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < hex.length(); i += 4) {
            out.append(i == 0 ? "" : ":").append(hex, i, i + 4);
        }
        return out.toString();
    }

    /** Throws unless it is a network, {@code 10.0.0.0/8}: no bit is set behind the prefix. */
    public static void network(String text, boolean six) {
        int slash = text.indexOf('/');
        byte[] bytes = withPrefix(text, six);
        int prefix = Integer.parseInt(text.substring(slash + 1));
        for (int bit = prefix; bit < bytes.length * 8; bit++) {
            if ((bytes[bit / 8] & 0x80 >> bit % 8) != 0) {
                throw new InvalidValue("Not an IPv" + (six ? 6 : 4) + " network address \"" + text + "\"");
            }
        }
    }

    /** The address of {@code 10.1.2.3/8}. */
    public static byte[] withPrefix(String text, boolean six) {
        int slash = text.indexOf('/');
        if (slash < 0 || number(text.substring(slash + 1), six ? 128 : 32) < 0) {
            throw new InvalidValue("invalid CIDR address: " + text);
        }
        String address = text.substring(0, slash);
        return six ? v6(address) : v4(address);
    }

    /** The parts of a list separated by commas, without the blanks around them. */
    public static List<String> list(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }

    private static List<Integer> groups(String text, String whole) {
        List<Integer> groups = new ArrayList<>();
        if (text.isEmpty()) {
            return groups;
        }
        String[] parts = text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i == parts.length - 1 && parts[i].indexOf('.') >= 0) {
                byte[] last = v4(parts[i]);
                groups.add(((last[0] & 255) << 8) | (last[1] & 255));
                groups.add(((last[2] & 255) << 8) | (last[3] & 255));
            } else if (parts[i].isEmpty()
                    || parts[i].length() > 4
                    || !parts[i].chars().allMatch(IpText::isHex)) {
                throw notV6(whole);
            } else {
                groups.add(Integer.parseInt(parts[i], 16));
            }
        }
        return groups;
    }

    private static boolean isHex(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    private static void put(byte[] bytes, int group, int value) {
        bytes[group * 2] = (byte) (value >> 8);
        bytes[group * 2 + 1] = (byte) value;
    }

    private static InvalidValue notV6(String text) {
        return new InvalidValue("Not an IPv6 address \"" + text + "\"");
    }

    private static int number(String digits, int limit) {
        if (digits.isEmpty() || digits.length() > 3 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int value = Integer.parseInt(digits);
        return value <= limit ? value : -1;
    }
}
