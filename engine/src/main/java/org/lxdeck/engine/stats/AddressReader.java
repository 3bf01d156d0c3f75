package org.lxdeck.engine.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lxdeck.engine.model.Address;

/**
 * The internet addresses of a container out of procfs: nothing is forked and nothing of the container's file system is
 * read. An IPv4 address is in the local routing table without its interface, which comes from the route to its network.
 * Loopback addresses are included. For one thread; source: /proc/PID/net/{fib_trie,route,dev,if_inet6}.
 */
public final class AddressReader {
    /** A container can make as many routes as it likes; only so much of its tables is read. */
    private static final int LIMIT = 1 << 18;

    private static final Comparator<Address> GLOBAL_FIRST = new Comparator<>() {
        @Override
        public int compare(Address a, Address b) {
            return Integer.compare(rank(a), rank(b));
        }
    };

    private final KernelTree tree;
    private final ProcText text = new ProcText(LIMIT);
    private final NetTable devices = new NetTable();

    public AddressReader(KernelTree tree) {
        this.tree = tree;
    }

    /** All addresses, global ones first; empty when the process is gone. */
    public List<Address> read(int initPid) {
        return read(initPid, false);
    }

    /** Those by which others can reach it; empty when the process is gone. */
    List<Address> global(int initPid) {
        return read(initPid, true);
    }

    private List<Address> read(int initPid, boolean globalOnly) {
        String net = "/proc/" + initPid + "/net/";
        List<Integer> found =
                text.loadShort(tree.file(net + "fib_trie")) ? FibTrie.localAddresses(text, globalOnly) : List.of();
        RouteTable routes =
                RouteTable.parse(found.isEmpty() || !text.loadShort(tree.file(net + "route")) ? null : text);
        List<Address> all = new ArrayList<>(4);
        String only = "";
        for (int address : found) {
            if (only.isEmpty() && !Inet4.isLoopback(address) && routes.of(address) == null) {
                only = onlyDevice(net);
            }
            all.add(Inet4.address(address, routes, only));
        }
        if (text.loadShort(tree.file(net + "if_inet6"))) {
            Inet6Table.parse(text, globalOnly, all);
        }
        if (all.size() > 1) {
            all.sort(GLOBAL_FIRST);
        }
        return all;
    }

    private static int rank(Address address) {
        int scope = address.scope().equals("global") ? 0 : address.scope().equals("link") ? 2 : 4;
        return scope + (address.family().equals("inet") ? 0 : 1);
    }

    /** The name of the only interface besides loopback; empty when there are several or none. */
    private String onlyDevice(String net) {
        if (!text.loadShort(tree.file(net + "dev"))) {
            return "";
        }
        devices.parse(text);
        String only = "";
        for (int i = 0; i < devices.size(); i++) {
            String name = devices.nameAt(text, i);
            if (!name.equals("lo")) {
                if (!only.isEmpty()) {
                    return "";
                }
                only = name;
            }
        }
        return only;
    }
}
