package org.lxdeck.engine.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.model.Address;
import org.lxdeck.engine.model.NetworkState;

class NetworkStateReaderTest {
    private static final String SAID = """
            [{"ifindex":2,"link_index":24,"ifname":"eth0","flags":["BROADCAST","MULTICAST","UP","LOWER_UP"],
              "mtu":1500,"address":"d6:f0:dd:07:07:67","link_netnsid":0,
              "addr_info":[{"family":"inet","local":"10.0.3.218","prefixlen":24,"scope":"global"},
                           {"family":"inet6","local":"fe80::1","prefixlen":64,"scope":"link"}],
              "stats64":{"rx":{"bytes":55124,"packets":242,"errors":1,"dropped":2},
                         "tx":{"bytes":1932,"packets":8,"errors":3,"dropped":4}}},
             {"ifindex":1,"ifname":"lo","flags":["LOOPBACK","UP","LOWER_UP"],"mtu":65536,
              "address":"00:00:00:00:00:00","addr_info":[]},
             {"strange":true}]
            """;

    @Test
    void readsWhatIpSays() throws IOException {
        List<NetworkState> all =
                NetworkStateReader.parse(new ObjectMapper().readTree(SAID), Map.of(24, "vethX", 1, "lo"));
        assertEquals(2, all.size());
        NetworkState eth0 = new NetworkState(
                "eth0",
                "d6:f0:dd:07:07:67",
                "vethX",
                1500,
                "up",
                "broadcast",
                List.of(
                        new Address("eth0", "inet", "10.0.3.218", 24, "global"),
                        new Address("eth0", "inet6", "fe80::1", 64, "link")),
                55124,
                1932,
                242,
                8,
                1,
                3,
                4,
                2);
        assertEquals(eth0, all.get(0));
        NetworkState lo = all.get(1);
        assertEquals("loopback", lo.type());
        assertEquals("", lo.hwaddr());
        assertEquals("", lo.hostName());
        assertEquals(-1, lo.bytesReceived());
    }
}
