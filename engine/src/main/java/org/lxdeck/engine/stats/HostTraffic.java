package org.lxdeck.engine.stats;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Sums what passes the host's real interfaces: those with hardware behind them, else (inside a virtual machine's container,
 * say) all that are not of a kind only containers and tunnels have. Whether an interface is real is looked up once. For
 * one thread.
 */
final class HostTraffic {
    private final KernelTree tree;
    private long[] keys = new long[16];
    private boolean[] real = new boolean[16];
    private boolean[] likely = new boolean[16];
    private int size;
    private boolean anyReal;

    long rxBytes = ProcText.ABSENT;
    long txBytes = ProcText.ABSENT;

    HostTraffic(KernelTree tree) {
        this.tree = tree;
    }

    /** Adds up a table and the text it was parsed from. */
    void sum(NetTable table, ProcText text) {
        if (size > 4 * table.size() + 64) {
            size = 0; // interfaces come and go with containers
        }
        boolean known = size > 0;
        boolean before = anyReal;
        int[] places = new int[table.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = place(table, text, i);
        }
        long rx = 0;
        long tx = 0;
        for (int i = 0; i < places.length; i++) {
            if (anyReal ? real[places[i]] : likely[places[i]]) {
                rx += table.rxBytes(i);
                tx += table.txBytes(i);
            }
        }
        boolean comparable = places.length > 0 && (!known || before == anyReal);
        rxBytes = comparable ? rx : ProcText.ABSENT;
        txBytes = comparable ? tx : ProcText.ABSENT;
    }

    private int place(NetTable table, ProcText text, int index) {
        long key = table.keyAt(index);
        if (index < size && keys[index] == key) {
            return index;
        }
        for (int i = 0; i < size; i++) {
            if (keys[i] == key) {
                return i;
            }
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            real = Arrays.copyOf(real, size * 2);
            likely = Arrays.copyOf(likely, size * 2);
        }
        keys[size] = key;
        likely[size] = !NetReader.internal(text, table, index);
        real[size] = likely[size] && hasHardware(table.nameAt(text, index));
        anyReal |= real[size];
        return size++;
    }

    private boolean hasHardware(String name) {
        @Nullable Path device = tree.path("/sys/class/net/" + name + "/device");
        return device != null && Files.exists(device);
    }
}
