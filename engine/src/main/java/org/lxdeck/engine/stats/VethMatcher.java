package org.lxdeck.engine.stats;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the host ends of a container's veth pairs without entering the container: the host end names the index of its
 * peer (iflink), and its counters are the peer's mirrored. A pair counts as found when exactly one interface of the host
 * has the very same numbers and the right peer index; until then nothing is assumed. For one thread.
 */
final class VethMatcher {
    private final KernelTree tree;
    private final ProcText text = new ProcText();
    private final Map<Long, Long> peers = new HashMap<>();

    VethMatcher(KernelTree tree) {
        this.tree = tree;
    }

    /**
     * The host ends of all interfaces of a container; empty while the answer is not certain.
     *
     * @param host the host's table and the text it was parsed from
     * @param inside the container's own
     */
    long[] match(int pid, NetTable host, ProcText hostText, NetTable inside, ProcText insideText) {
        long[] ends = new long[inside.size()];
        int found = 0;
        for (int i = 0; i < inside.size(); i++) {
            if (!NetReader.internal(insideText, inside, i)) {
                int at = onlyMirror(host, inside, i);
                if (at < 0 || peerOf(host, hostText, at) != indexInside(pid, inside.nameAt(insideText, i))) {
                    return new long[0];
                }
                ends[found++] = host.keyAt(at);
            }
        }
        return Arrays.copyOf(ends, found);
    }

    /** The host's only interface with the mirrored numbers; −1 when there is none, several, or no traffic yet. */
    private static int onlyMirror(NetTable host, NetTable inside, int i) {
        if (inside.rxPackets(i) <= 0 || inside.txPackets(i) <= 0) {
            return -1;
        }
        int only = -1;
        for (int h = 0; h < host.size(); h++) {
            if (host.rxBytes(h) == inside.txBytes(i)
                    && host.txBytes(h) == inside.rxBytes(i)
                    && host.rxPackets(h) == inside.txPackets(i)
                    && host.txPackets(h) == inside.rxPackets(i)) {
                if (only >= 0) {
                    return -1;
                }
                only = h;
            }
        }
        return only;
    }

    /** The interface's index in the container, the first number of its lines in dev_mcast; −1 when it is not told. */
    private long indexInside(int pid, String name) {
        if (!text.load(tree.file("/proc/" + pid + "/net/dev_mcast"))) {
            return ProcText.ABSENT;
        }
        for (int line = 0; line < text.length(); line = text.nextLine(line)) {
            int second = text.word(line, 1);
            if (text.startsWith(second, name) && text.skipWord(second) == second + name.length()) {
                return text.number(text.skipSpaces(line));
            }
        }
        return ProcText.ABSENT;
    }

    /** The index of the interface's peer in the peer's own namespace; −2 when it has none. */
    private long peerOf(NetTable host, ProcText hostText, int h) {
        Long known = peers.get(host.keyAt(h));
        if (known != null) {
            return known;
        }
        if (peers.size() > 4 * host.size() + 64) {
            peers.clear(); // interfaces come and go
        }
        boolean read = text.load(tree.file("/sys/class/net/" + host.nameAt(hostText, h) + "/iflink"));
        long peer = read ? Math.max(-2, text.number()) : -2;
        peers.put(host.keyAt(h), peer < 0 ? -2 : peer);
        return peer < 0 ? -2 : peer;
    }

    /** Forgets what was known of the host's interfaces: a name can come back with another peer. */
    void forget() {
        peers.clear();
    }
}
