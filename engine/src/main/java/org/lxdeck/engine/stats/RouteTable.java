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

    /** The kernel pads each line to this, its end included. */
    private static final int WIDTH = 128;

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
        int line = 0;
        while (line < text.length()) {
            int name = text.skipSpaces(line);
            int after = text.skipWord(name);
            long destination = hex(text, after + 1);
            long gateway = hex(text, after + 10);
            if (destination >= 0 && gateway == 0) {
                long mask = hex(text, text.word(after + 19, 4));
                if (mask > 0) {
                    networks.add(new Network(text.text(name, after), hostOrder(destination), hostOrder(mask)));
                }
            }
            boolean padded = line + WIDTH <= text.length() && text.at(line + WIDTH - 1) == '\n';
            line = padded ? line + WIDTH : text.nextLine(line);
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
            int digit = i < text.length() ? HexDigit.of(text.at(i)) : -1;
            if (digit < 0) {
                return ProcText.ABSENT;
            }
            value = (value << 4) | digit;
        }
        return value;
    }
}
