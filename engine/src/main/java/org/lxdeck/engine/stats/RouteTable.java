package org.lxdeck.engine.stats;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The networks a container is directly connected to, from a /proc/net/route. */
final class RouteTable {
    /**
     * One connected network.
     *
     * @param device the interface
     * @param network address of the network, 32 bits
     * @param mask its mask, 32 bits
     */
    record Network(String device, int network, int mask) {
        boolean holds(int address) {
            return (address & mask) == network;
        }

        int prefix() {
            return Integer.bitCount(mask);
        }
    }

    private final List<Network> networks;

    private RouteTable(List<Network> networks) {
        this.networks = networks;
    }

    /** Takes the routes without a gateway; null gives an empty table. */
    static RouteTable parse(@Nullable ProcText text) {
        List<Network> networks = new ArrayList<>(2);
        if (text == null) {
            return new RouteTable(networks);
        }
        for (int line = 0; line < text.length(); line = text.nextLine(line)) {
            int name = text.skipSpaces(line);
            long destination = hex(text, text.word(line, 1));
            long gateway = hex(text, text.word(line, 2));
            long mask = hex(text, text.word(line, 7));
            if (destination >= 0 && gateway == 0 && mask > 0) {
                String device = text.text(name, text.skipWord(name));
                networks.add(new Network(device, hostOrder(destination), hostOrder(mask)));
            }
        }
        return new RouteTable(networks);
    }

    /** The narrowest network that holds the address; null when none does. */
    @Nullable
    Network of(int address) {
        @Nullable Network best = null;
        for (Network network : networks) {
            if (network.holds(address) && (best == null || network.prefix() > best.prefix())) {
                best = network;
            }
        }
        return best;
    }

    private static int hostOrder(long networkOrder) {
        boolean little = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
        return little ? Integer.reverseBytes((int) networkOrder) : (int) networkOrder;
    }

    /** Eight hexadecimal digits: the four bytes in network order, read as a number of this machine. */
    private static long hex(ProcText text, int from) {
        long value = 0;
        for (int i = from; i < from + 8; i++) {
            int digit = i < text.length() ? Character.digit(text.at(i), 16) : -1;
            if (digit < 0) {
                return ProcText.ABSENT;
            }
            value = (value << 4) | digit;
        }
        return value;
    }
}
