package org.lxdeck.engine.stats;

import org.lxdeck.engine.model.Address;
import org.lxdeck.engine.model.Text;

/** Makes a model address out of 32 bits and the routes around it. */
final class Inet4 {
    private Inet4() {}

    /** @param onlyDevice the interface to assume when no route tells; may be empty */
    static Address address(int bits, RouteTable routes, String onlyDevice) {
        String text = dotted(bits);
        if (isLoopback(bits)) {
            return new Address("lo", "inet", text, 8, "local");
        }
        RouteTable.Network network = routes.of(bits);
        String device = network == null ? onlyDevice : network.device();
        int prefix = network == null ? 32 : network.prefix();
        return new Address(Text.line(device), "inet", text, prefix, bits >>> 16 == 0xa9fe ? "link" : "global");
    }

    static boolean isLoopback(int bits) {
        return bits >>> 24 == 127;
    }

    static String dotted(int bits) {
        return (bits >>> 24) + "." + (bits >>> 16 & 255) + "." + (bits >>> 8 & 255) + "." + (bits & 255);
    }
}
