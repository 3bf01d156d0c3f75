package org.lxdeck.engine.config;

import java.security.SecureRandom;

/** Hardware addresses of network interfaces. */
public final class Macs {
    private static final String HEX = "0123456789abcdef";

    private Macs() {}

    /** Six pairs of hex digits with colons between them. */
    public static boolean isMac(String text) {
        if (text.length() != 17) {
            return false;
        }
        for (int i = 0; i < 17; i++) {
            char c = text.charAt(i);
            if (i % 3 == 2 ? c != ':' : Character.digit(c, 16) < 0 || c > 'f') {
                return false;
            }
        }
        return true;
    }

    /** A random one of the range that Xen, LXC and LXD use, {@code 00:16:3e:...}. */
    public static String random(SecureRandom random) {
        StringBuilder out = new StringBuilder("00:16:3e");
        for (int i = 0; i < 3; i++) {
            int b = random.nextInt(256);
            out.append(':').append(HEX.charAt(b >> 4)).append(HEX.charAt(b & 15));
        }
        return out.toString();
    }
}
