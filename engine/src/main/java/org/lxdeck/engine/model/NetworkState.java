package org.lxdeck.engine.model;

import java.util.List;

/**
 * One network interface of a running container, counters as seen from inside.
 *
 * @param hwaddr MAC address; empty for loopback or when unknown
 * @param hostName the host's end of the veth pair; empty when there is none or it is unknown
 * @param mtu bytes, −1 when unknown
 * @param state {@code up} or {@code down}
 * @param type {@code broadcast}, {@code loopback}, {@code point-to-point} or {@code unknown}
 */
public record NetworkState(
        String name,
        String hwaddr,
        String hostName,
        int mtu,
        String state,
        String type,
        List<Address> addresses,
        long bytesReceived,
        long bytesSent,
        long packetsReceived,
        long packetsSent,
        long errorsReceived,
        long errorsSent,
        long droppedOutbound,
        long droppedInbound) {
    public NetworkState {
        addresses = List.copyOf(addresses);
    }
}
