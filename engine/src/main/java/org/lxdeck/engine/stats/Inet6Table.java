package org.lxdeck.engine.stats;

import java.util.List;
import org.lxdeck.engine.model.Address;
import org.lxdeck.engine.model.Text;

/** The addresses in a /proc/net/if_inet6: {@code address ifindex prefix scope flags name}, the numbers in hex. */
final class Inet6Table {
    /** The columns before it are of fixed width. */
    private static final int SCOPE = 39;

    private static final String LINK = "20 ";
    private static final String HOST = "10 ";

    private Inet6Table() {}

    /** @param globalOnly whether those of loopback and of a single link are left out */
    static void parse(ProcText text, boolean globalOnly, List<Address> into) {
        for (int line = 0; line < text.length(); line = text.nextLine(line)) {
            if (globalOnly && (text.startsWith(line + SCOPE, LINK) || text.startsWith(line + SCOPE, HOST))) {
                continue;
            }
            int name = text.word(line, 5);
            byte[] bytes = bytes(text, text.skipSpaces(line));
            int prefix = byteAt(text, text.word(line, 2));
            int scope = byteAt(text, text.word(line, 3));
            if (bytes.length == 16 && prefix >= 0 && prefix <= 128 && scope >= 0 && name < text.lineEnd(line)) {
                String device = Text.line(text.text(name, text.skipWord(name)));
                into.add(new Address(device, "inet6", shortest(bytes), prefix, scope(scope)));
            }
        }
    }

    private static String scope(int code) {
        return switch (code) {
            case 0x10 -> "local";
            case 0x20 -> "link";
            default -> "global";
        };
    }

    private static int byteAt(ProcText text, int at) {
        if (at + 1 >= text.length()) {
            return -1;
        }
        int high = HexDigit.of(text.at(at));
        int low = HexDigit.of(text.at(at + 1));
        return high < 0 || low < 0 ? -1 : (high << 4) | low;
    }

    private static byte[] bytes(ProcText text, int from) {
        byte[] bytes = new byte[16];
        for (int i = 0; i < 16; i++) {
            int value = byteAt(text, from + 2 * i);
            if (value < 0) {
                return new byte[0];
            }
            bytes[i] = (byte) value;
        }
        return bytes;
    }

    /** The way people write it: the longest run of zero groups left out. */
    static String shortest(byte[] bytes) {
        int[] groups = new int[8];
        for (int i = 0; i < 8; i++) {
            groups[i] = ((bytes[2 * i] & 255) << 8) | (bytes[2 * i + 1] & 255);
        }
        int start = -1;
        int length = 1; // a single zero group stays
        for (int i = 0; i < 8; i++) {
            int end = i;
            while (end < 8 && groups[end] == 0) {
                end++;
            }
            if (end - i > length) {
                start = i;
                length = end - i;
            }
        }
        StringBuilder out = new StringBuilder(39);
        for (int i = 0; i < 8; i++) {
            if (i == start) {
                out.append("::");
                i += length - 1;
            } else {
                if (i > 0 && i != start + length) {
                    out.append(':');
                }
                out.append(Integer.toHexString(groups[i]));
            }
        }
        return out.toString();
    }
}
