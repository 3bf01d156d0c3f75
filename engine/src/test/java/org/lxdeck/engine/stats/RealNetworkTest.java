package org.lxdeck.engine.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.model.Address;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.NetworkState;
import org.lxdeck.engine.model.UsageSample;

/** Network numbers and addresses of a real container at the end of a veth pair. */
@Tag("lxc")
class RealNetworkTest {
    private static final String HOST_END = "lxtstat" + ProcessHandle.current().pid() % 10_000;

    private final KernelTree tree = KernelTree.LIVE;
    private final ProcText text = new ProcText();

    @Test
    void trafficIsCountedFromTheContainersSide() throws Exception {
        RealContainer.assumePossible();
        Assumptions.assumeTrue(RealContainer.isThere("/usr/sbin/ip"), "iproute2 is not installed");
        Path lxcpath = Files.createTempDirectory(Path.of("/tmp"), "lxdeck-test-net");
        List<String> config = List.of(
                "lxc.net.0.type = veth",
                "lxc.net.0.veth.pair = " + HOST_END,
                "lxc.net.0.flags = up",
                "lxc.net.0.hwaddr = 00:16:3e:01:02:03",
                "lxc.net.0.ipv4.address = 198.18.77.2/30");
        ContainerRef ref = new ContainerRef("local", "net");
        try (RealContainer container = RealContainer.start(lxcpath, "net", false, config);
                UsageCollector collector = new UsageCollector(tree, CgroupLayout.detect(tree), AvailableRule.CACHE)) {
            RealContainer.run("ip", "addr", "add", "198.18.77.1/30", "dev", HOST_END);
            RealContainer.run("ip", "link", "set", HOST_END, "up");
            addresses(container.initPid());
            assertTrue(collector.track(ref, container.initPid()));
            traffic(collector, ref);
        } finally {
            RealContainer.run("rm", "-rf", "--one-file-system", lxcpath.toString());
        }
    }

    private void addresses(int pid) {
        List<Address> found = new AddressReader(tree).read(pid);
        assertEquals(new Address("eth0", "inet", "198.18.77.2", 30, "global"), found.get(0));
        InitProcess init = InitProcess.of(tree, text, pid).orElseThrow();
        NetworkState eth0 = new NetworkStateReader(tree).read(init).get(0);
        assertEquals("eth0", eth0.name());
        assertEquals("00:16:3e:01:02:03", eth0.hwaddr());
        assertEquals(HOST_END, eth0.hostName());
        assertEquals("up", eth0.state());
        assertEquals("broadcast", eth0.type());
        assertTrue(eth0.addresses().contains(found.get(0)));
    }

    /** Sends to a closed port: the container receives them and answers some with an ICMP message. */
    private static void traffic(UsageCollector collector, ContainerRef ref) throws IOException {
        UsageSample before = collector.tick(System.nanoTime()).of(ref);
        long deadline = System.nanoTime() + 15_000_000_000L;
        try (DatagramSocket socket = new DatagramSocket()) {
            InetAddress to = InetAddress.getByName("198.18.77.2");
            UsageSample now = before;
            while (now.netRxBytes() < before.netRxBytes() + 100_000 || now.netTxBytes() <= before.netTxBytes()) {
                assertTrue(System.nanoTime() < deadline, "no traffic was counted: " + now);
                for (int i = 0; i < 20; i++) {
                    socket.send(new DatagramPacket(new byte[1000], 1000, to, 9));
                }
                LockSupport.parkNanos(100_000_000L);
                now = collector.tick(System.nanoTime()).of(ref);
            }
            assertTrue(now.netRxRate() > now.netTxRate(), "received more than sent");
        }
        while (!collector.mirrored(ref)) {
            assertTrue(System.nanoTime() < deadline, "the host's end was never matched");
            LockSupport.parkNanos(50_000_000L);
            assertTrue(collector.tick(System.nanoTime()).gone().isEmpty());
        }
    }
}
