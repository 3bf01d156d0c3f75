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

    boolean matched() {
        return hostEnds.length > 0;
    }

    /**
     * Reads the counters of now.
     *
     * @param host the host's table of this tick and the text it was parsed from
     * @param inside room for the container's own
     * @param check whether to look if the container has still the interfaces that were matched
     */
    void read(NetTable host, ProcText hostText, NetTable inside, ProcText text, VethMatcher matcher, boolean check) {
        if (shared || (matched() && !check && readMirrored(host))) {
            return;
        }
        clear(ProcText.ABSENT);
        hostEnds = new long[0];
        if (!text.load(tree.file("/proc/" + pid + "/net/dev"))) {
            return;
        }
        inside.parse(text);
        clear(0);
        for (int i = 0; i < inside.size(); i++) {
            if (!internal(text, inside, i)) {
                rxBytes += inside.rxBytes(i);
                txBytes += inside.txBytes(i);
                rxPackets += inside.rxPackets(i);
                txPackets += inside.txPackets(i);
            }
        }
        hostEnds = matcher.match(pid, host, hostText, inside, text);
        hints = new int[hostEnds.length];
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
