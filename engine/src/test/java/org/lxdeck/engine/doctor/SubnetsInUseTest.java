package org.lxdeck.engine.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class SubnetsInUseTest {
    private static final String ROUTES = """
            default via 192.0.2.1 dev eth0\s
            10.0.3.0/24 dev docker0 proto kernel scope link src 10.0.3.1 linkdown\s
            unreachable 10.0.5.0/24 table 42\s
            broadcast 10.0.3.255 dev docker0 table local proto kernel scope link src 10.0.3.1\s
            """;
    private static final String ADDRESSES = """
            1: lo    inet 127.0.0.1/8 scope host lo\\       valid_lft forever preferred_lft forever
            4: tun0    inet 10.0.4.9 peer 10.0.4.10/32 scope global tun0\\       valid_lft forever
            """;

    @Test
    void passesOverRoutesAddressesAndBlackHoles() {
        SubnetsInUse used = SubnetsInUse.parse(ROUTES, ADDRESSES);
        assertEquals("10.0.6.0/24", String.valueOf(used.firstFree()));
    }

    @Test
    void takesTheUsualOneWhereNothingIsInTheWay() {
        assertEquals(
                "10.0.3.0/24",
                String.valueOf(
                        SubnetsInUse.parse("default via 1.2.3.4 dev e", "").firstFree()));
    }

    @Test
    void leavesTheTenNetWhenARouteCoversIt() {
        assertEquals(
                "172.31.200.0/24",
                String.valueOf(SubnetsInUse.parse("10.0.0.0/8 dev wg0", "").firstFree()));
    }

    @Test
    void findsNothingWhenEverythingIsTaken() {
        SubnetsInUse full = SubnetsInUse.parse("0.0.0.0/1 dev tun0\n128.0.0.0/1 dev tun0\n", "");
        assertNull(full.firstFree());
        assertNotNull(full.inTheWayOf(Objects.requireNonNull(Ipv4Range.parse("10.0.3.0/24"))));
    }
}
