package org.lxdeck.tui.cli.list;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses and CIDR blocks, numeric only: nothing here ever asks a name server. */
final class Network {
    private Network() {}

    /** Whether the address equals, or lies in, {@code 10.0.3.0/24} or {@code fd00::/8}. */
    static boolean contains(String block, String address) {
        int slash = block.indexOf('/');
        byte[] wanted = bytes(slash < 0 ? block : block.substring(0, slash));
        byte[] actual = bytes(address);
        if (wanted.length == 0 || wanted.length != actual.length) {
            return false;
        }
        int bits = wanted.length * 8;
        int prefix = slash < 0 ? bits : prefix(block.substring(slash + 1), bits);
        if (prefix < 0) {
            return false;
        }
        return new BigInteger(1, wanted)
                .shiftRight(bits - prefix)
                .equals(new BigInteger(1, actual).shiftRight(bits - prefix));
    }

    private static int prefix(String digits, int bits) {
        try {
            int prefix = Integer.parseInt(digits);
            return prefix >= 0 && prefix <= bits ? prefix : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static byte[] bytes(String text) {
        boolean numeric =
                !text.isEmpty() && text.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == '.' || c == ':');
        boolean hasSeparator = text.indexOf('.') >= 0 || text.indexOf(':') >= 0;
        if (!numeric || !hasSeparator) {
            return new byte[0];
        }
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException e) {
            return new byte[0];
        }
    }
}
