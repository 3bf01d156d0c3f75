package org.lxdeck.engine.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.model.Address;

class AddressReaderTest {
    @Test
    void readsARecordedContainer() {
        List<Address> found = new AddressReader(Recorded.tree("hybrid")).read(Recorded.INIT);
        assertEquals(new Address("eth0", "inet", "10.0.3.235", 24, "global"), found.get(0));
        assertTrue(found.contains(new Address("lo", "inet", "127.0.0.1", 8, "local")));
        assertTrue(found.contains(new Address("lo", "inet6", "::1", 128, "local")));
        assertEquals(3, found.size());
    }

    @Test
    void aGoneProcessHasNone() {
        assertEquals(List.of(), new AddressReader(Recorded.tree("hybrid")).read(1));
    }

    @Test
    void theNarrowestRouteTellsTheInterface() {
        RouteTable routes = RouteTable.parse(ProcText.of("""
                Iface\tDestination\tGateway
                eth0\t0000000A\t00000000\t0001\t0\t0\t0\t000000FF\t0\t0\t0
                eth1\t0003000A\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0
                eth2\t00000000\t0103000A\t0003\t0\t0\t0\t00000000\t0\t0\t0
                """));
        assertEquals(new Address("eth1", "inet", "10.0.3.7", 24, "global"), Inet4.address(0x0a000307, routes, ""));
        assertEquals(new Address("eth0", "inet", "10.9.9.9", 8, "global"), Inet4.address(0x0a090909, routes, ""));
        assertEquals(new Address("eth5", "inet", "192.0.2.1", 32, "global"), Inet4.address(0xc0000201, routes, "eth5"));
        assertEquals("link", Inet4.address(0xa9fe0101, routes, "").scope());
    }

    @Test
    void readsInet6WithScopes() {
        List<Address> found = new ArrayList<>();
        Inet6Table.parse(ProcText.of("""
                fd42000000000000021600fffe3e1234 02 40 00 80     eth0
                fe80000000000000021600fffe3e1234 02 40 20 80     eth0
                00000000000000000000000000000001 01 80 10 80       lo
                zz not an address
                """), false, found);
        assertEquals(
                List.of(
                        new Address("eth0", "inet6", "fd42::216:ff:fe3e:1234", 64, "global"),
                        new Address("eth0", "inet6", "fe80::216:ff:fe3e:1234", 64, "link"),
                        new Address("lo", "inet6", "::1", 128, "local")),
                found);
    }

    @Test
    void writesInet6TheShortestWay() {
        assertEquals("::", shortest("00000000000000000000000000000000"));
        assertEquals("1::", shortest("00010000000000000000000000000000"));
        assertEquals("2001:db8::1:0:0:1", shortest("20010db8000000000001000000000001"));
        assertEquals("2001:db8:0:1:1:1:1:1", shortest("20010db8000000010001000100010001"));
        assertEquals("1:2:3:4:5:6:7:8", shortest("00010002000300040005000600070008"));
    }

    private static String shortest(String hex) {
        return Inet6Table.shortest(HexFormat.of().parseHex(hex));
    }
}
