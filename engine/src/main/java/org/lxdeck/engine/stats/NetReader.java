package org.lxdeck.engine.stats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Network counters of one container, seen from its side. Until the host ends of its veth pairs are known they come from
 * /proc/PID/net/dev, opened at each tick (a kept descriptor would keep the network namespace alive after the container);
 * afterwards from the one table of the host, mirrored. Nothing under the container's own root directory is read: its
 * paths could lead anywhere. For one thread.
 */
final class NetReader {
    private final KernelTree tree;
    private final int pid;
    private final boolean shared;
    private long[] hostEnds = new long[0];
    private int[] hints = new int[0];

    long rxBytes = ProcText.ABSENT;
    long txBytes = ProcText.ABSENT;
    long rxPackets = ProcText.ABSENT;
    long txPackets = ProcText.ABSENT;

    NetReader(KernelTree tree, int pid) {
        this.tree = tree;
        this.pid = pid;
        this.shared = sharesHostNetwork();
    }

    /** A container without a network of its own has no traffic of its own. */
    private boolean sharesHostNetwork() {
        @Nullable Path own = tree.path("/proc/" + pid + "/ns/net");
        @Nullable Path ours = tree.path("/proc/self/ns/net");
        try {
            return own != null && ours != null && Files.readSymbolicLink(own).equals(Files.readSymbolicLink(ours));
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }

    boolean shared() {
        return shared;
    }

    int pid() {
        return pid;
    }

    boolean matched() {
        return hostEnds.length > 0;
    }

    /** From now on the host's table answers: these are the host ends of all its interfaces. */
    void match(long[] ends) {
        hostEnds = ends;
        hints = new int[ends.length];
    }

    void unmatch() {
        hostEnds = new long[0];
    }

    void read(NetTable host, NetTable scratch, ProcText text) {
        if (shared || (matched() && readMirrored(host))) {
            return;
        }
        unmatch();
        clear(ProcText.ABSENT);
        if (!text.load(tree.path("/proc/" + pid + "/net/dev"))) {
            return;
        }
        scratch.parse(text);
        clear(0);
        for (int i = 0; i < scratch.size(); i++) {
            if (!internal(text, scratch, i)) {
                rxBytes += scratch.rxBytes(i);
                txBytes += scratch.txBytes(i);
                rxPackets += scratch.rxPackets(i);
                txPackets += scratch.txPackets(i);
            }
        }
    }

    private boolean readMirrored(NetTable host) {
        clear(0);
        for (int k = 0; k < hostEnds.length; k++) {
            int at = host.find(hostEnds[k], hints[k]);
            if (at < 0) {
                return false;
            }
            hints[k] = at;
            rxBytes += host.txBytes(at);
            txBytes += host.rxBytes(at);
            rxPackets += host.txPackets(at);
            txPackets += host.rxPackets(at);
        }
        return true;
    }

    private void clear(long value) {
        rxBytes = value;
        txBytes = value;
        rxPackets = value;
        txPackets = value;
    }

    /** Loopback, and what nested containers and tunnels add: their bytes pass a real interface as well. */
    static boolean internal(ProcText text, NetTable table, int index) {
        int from = table.nameStart(index);
        return text.startsWith(from, "lo:")
                || text.startsWith(from, "docker")
                || text.startsWith(from, "br-")
                || text.startsWith(from, "veth")
                || text.startsWith(from, "virbr")
                || text.startsWith(from, "lxcbr")
                || text.startsWith(from, "lxdbr")
                || text.startsWith(from, "incusbr")
                || text.startsWith(from, "cni")
                || text.startsWith(from, "tun")
                || text.startsWith(from, "tap")
                || text.startsWith(from, "dummy");
    }
}
