package org.lxdeck.engine.stats;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the host ends of a container's veth pairs without entering the container: the host end names the index of its
 * peer (iflink), and its counters are the peer's mirrored. A pair counts as found when exactly one interface of the host
 * has the right peer index and the very same numbers; until then nothing is assumed. For one thread.
 */
final class VethMatcher {
    private final KernelTree tree;
    private final ProcText hostText = new ProcText();
    private final ProcText insideText = new ProcText();
    private final NetTable host = new NetTable();
    private final NetTable inside = new NetTable();
    private final Map<Long, Long> peerIndex = new HashMap<>();

    VethMatcher(KernelTree tree) {
        this.tree = tree;
    }

    /** Tries to match; leaves the reader as it is while the answer is not certain. */
    void match(NetReader net, ProcText text) {
        if (net.shared() || !insideText.load(tree.path("/proc/" + net.pid() + "/net/dev"))) {
            return;
        }
        inside.parse(insideText);
        if (!hostText.load(tree.path("/proc/net/dev"))) {
            return;
        }
        host.parse(hostText);
        if (!text.load(tree.path("/proc/" + net.pid() + "/net/dev_mcast"))) {
            return;
        }
        long[] ends = new long[inside.size()];
        int found = 0;
        for (int i = 0; i < inside.size(); i++) {
            if (!NetReader.internal(insideText, inside, i)) {
                int at = partner(i, indexOf(text, inside.nameAt(insideText, i)));
                if (at < 0) {
                    net.unmatch();
                    return;
                }
                ends[found++] = host.keyAt(at);
            }
        }
        if (found > 0) {
            net.match(Arrays.copyOf(ends, found));
        }
        forget();
    }

    /** The interface's index, the first number of its lines in dev_mcast. */
    private static long indexOf(ProcText mcast, String name) {
        for (int line = 0; line < mcast.length(); line = mcast.nextLine(line)) {
            int second = mcast.word(line, 1);
            if (mcast.startsWith(second, name) && mcast.skipWord(second) == second + name.length()) {
                return mcast.number(mcast.skipSpaces(line));
            }
        }
        return ProcText.ABSENT;
    }

    private int partner(int i, long index) {
        int only = -1;
        for (int h = 0; h < host.size(); h++) {
            boolean mirrored = host.rxBytes(h) == inside.txBytes(i)
                    && host.txBytes(h) == inside.rxBytes(i)
                    && host.rxPackets(h) == inside.txPackets(i)
                    && host.txPackets(h) == inside.rxPackets(i);
            boolean used = host.rxPackets(h) > 0 && host.txPackets(h) > 0;
            if (mirrored && used && index > 0 && peerOf(h) == index) {
                if (only >= 0) {
                    return -1;
                }
                only = h;
            }
        }
        return only;
    }

    private long peerOf(int h) {
        Long known = peerIndex.get(host.keyAt(h));
        if (known != null) {
            return known;
        }
        String at = "/sys/class/net/" + host.nameAt(hostText, h) + "/iflink";
        ProcText link = new ProcText(64);
        long peer = link.load(tree.path(at)) ? link.number() : ProcText.ABSENT;
        peerIndex.put(host.keyAt(h), peer);
        return peer;
    }

    /** Interfaces come and go, and a name can come back with another peer. */
    private void forget() {
        if (peerIndex.size() > 4 * host.size() + 64) {
            peerIndex.clear();
        }
    }
}
