package org.lxdeck.tui.line;

import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.model.Host;
import org.lxdeck.engine.model.HostKind;

/** How a line names a thing of a host, and which program is the host's own. */
public final class HostWords {
    private HostWords() {}

    /** The name as the command line takes it: with its host, unless that is the first one. */
    public static String named(EngineState state, String host, String name) {
        boolean first = state.hosts().isEmpty() || state.hosts().get(0).id().equals(host);
        return first && name.indexOf(':') < 0 ? name : host + ":" + name;
    }

    /** {@code lxc} or {@code incus}, the client of a host that is such a server; empty for a host of liblxc's. */
    static String client(EngineState state, String host) {
        HostKind kind = state.host(host).map(Host::kind).orElse(HostKind.LOCAL);
        return switch (kind) {
            case LXD -> "lxc";
            case INCUS -> "incus";
            case LOCAL, DEMO -> "";
        };
    }

    /** The lxcpath to give to liblxc's tools; empty for their usual one. */
    static String lxcpath(EngineState state, String host) {
        String address = state.host(host).map(Host::address).orElse("");
        return address.startsWith("/") && !address.equals("/var/lib/lxc") ? address : "";
    }
}
