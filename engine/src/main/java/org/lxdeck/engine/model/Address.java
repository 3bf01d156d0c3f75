package org.lxdeck.engine.model;

/**
 * An address of a container's interface.
 *
 * @param family {@code inet} or {@code inet6}
 * @param prefix length of the network part in bits
 * @param scope {@code global}, {@code link} or {@code local}
 */
public record Address(String iface, String family, String address, int prefix, String scope) {
    public boolean isGlobal() {
        return scope.equals("global");
    }
}
