package org.lxdeck.engine.host.local.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Device;

/** Proxies of real containers: they forward, they end with the container, nothing of them stays. */
@Tag("lxc")
class LiveProxiesTest {
    private static final int PORT = 20000 + (int) (ProcessHandle.current().pid() % 10000);
    private static final long LIMIT = TimeUnit.SECONDS.toNanos(10);

    private final List<Process> servers = new ArrayList<>();
    private RealHost real;

    @BeforeEach
    void open() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/socat")), "needs socat");
        real = new RealHost();
    }

    @AfterEach
    void close() throws IOException {
        for (Process server : servers) {
            server.descendants().forEach(ProcessHandle::destroyForcibly);
            server.destroyForcibly();
        }
        real.close();
    }

    private void add(String name, String... pairs) throws EngineException {
        real.device("c1", name, Optional.of(proxy(name, pairs)));
    }

    private static Device proxy(String name, String... pairs) {
        Map<String, String> options = new LinkedHashMap<>(Map.of("type", "proxy"));
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            options.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return new Device(name, options);
    }

    private long processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> marked(process.pid()))
                .count();
    }

    private boolean marked(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "environ"), StandardCharsets.ISO_8859_1)
                    .contains("LXDECK_DEVICE=" + real.directory);
        } catch (IOException gone) {
            return false;
        }
    }

    private String left() throws IOException {
        Path root = real.directory.resolve("root/run/lxdeck-devices");
        if (!Files.isDirectory(root)) {
            return "";
        }
        try (var names = Files.list(root)) {
            return String.join("\n", names.map(Path::toString).toList());
        }
    }

    private int init() throws IOException {
        return Integer.parseInt(RealHost.run("lxc-info", "-P", real.site.lxcpath(), "-n", "c1", "-p", "-H"));
    }

    /** Lets the container answer every connection, or every packet, with what it was sent. */
    private void echo(String protocol, int port) throws Exception {
        int pid = init();
        RealHost.run("nsenter", "--net=/proc/" + pid + "/ns/net", "ip", "link", "set", "lo", "up");
        String listen = protocol.equals("udp") ? "UDP4-LISTEN:" : "TCP4-LISTEN:";
        servers.add(new ProcessBuilder(
                        "nsenter",
                        "--net=/proc/" + pid + "/ns/net",
                        "socat",
                        "-T",
                        "5",
                        listen + port + ",fork,reuseaddr",
                        "EXEC:/bin/cat")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
        String hex = String.format(":%04X ", port);
        long end = System.nanoTime() + LIMIT;
        while (!Files.readString(Path.of("/proc/" + pid + "/net/" + protocol)).contains(hex)
                && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static String tcp(int port, String text) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5000);
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String udp(int port, String text) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(5000);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), port));
            DatagramPacket answer = new DatagramPacket(new byte[100], 100);
            socket.receive(answer);
            return new String(answer.getData(), 0, answer.getLength(), StandardCharsets.UTF_8);
        }
    }

    private static String unix(Path path, String text) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(path));
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.shutdownOutput();
            ByteBuffer answer = ByteBuffer.allocate(100);
            int got = channel.read(answer);
            while (got > 0) {
                got = channel.read(answer);
            }
            return new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void connectionsAreTakenToTheContainerAndBack() throws Exception {
        Path socket = real.directory.resolve("so,cket");
        Device web = proxy("web", "listen=tcp:127.0.0.1:" + PORT, "connect=tcp:127.0.0.1:80");
        Device file = proxy("file", "listen=unix:" + socket, "connect=tcp:127.0.0.1:80", "mode=0600", "uid=5", "gid=6");
        real.save(real.profile("p", Map.of(), Map.of("web", web, "file", file)));
        real.make("c1", List.of("p"), Map.of());
        real.start("c1");
        echo("tcp", 80);
        echo("udp", 81);
        assertEquals("hello", tcp(PORT, "hello"));
        assertEquals("by a file", unix(socket, "by a file"));
        assertEquals(5, Files.getAttribute(socket, "unix:uid"));
        assertEquals(0600, (Integer) Files.getAttribute(socket, "unix:mode") & 0777);
        add("packets", "listen=udp:127.0.0.1:" + (PORT + 1), "connect=udp:127.0.0.1:81");
        assertEquals("packet", udp(PORT + 1, "packet"));
        add("head", "listen=tcp:127.0.0.1:" + (PORT + 2), "connect=tcp:127.0.0.1:80", "proxy_protocol=true");
        String header = tcp(PORT + 2, "x");
        assertTrue(header.matches("PROXY TCP4 127.0.0.1 127.0.0.1 \\d+ " + (PORT + 2) + "\r\nx"), header);
        add("back", "bind=instance", "listen=tcp:127.0.0.1:90", "connect=tcp:127.0.0.1:" + PORT);
        add("in", "bind=instance", "listen=unix:/tmp/in", "connect=tcp:127.0.0.1:" + PORT);
        assertEquals(
                "round",
                real.inside("c1", "/bin/busybox", "sh", "-c", "echo -n round | /bin/busybox nc -w 2 127.0.0.1 90"));
        assertEquals("0:0 644", real.inside("c1", "/bin/busybox", "stat", "-c", "%u:%g %a", "/tmp/in"));
        add("dial", "listen=tcp:127.0.0.1:" + (PORT + 3), "connect=unix:/tmp/in");
        assertEquals("through two", tcp(PORT + 3, "through two"));
        String before = real.config("c1");
        EngineException refused = assertThrows(
                EngineException.class,
                () -> add("again", "listen=tcp:127.0.0.1:" + (PORT + 9) + "," + PORT, "connect=tcp:127.0.0.1:80"));
        assertTrue(
                refused.error().message().contains("Address already in use"),
                refused.error().message());
        assertEquals(before, real.config("c1"));
        real.device("c1", "head", Optional.empty());
        assertThrows(IOException.class, () -> tcp(PORT + 2, "x"));
        assertThrows(IOException.class, () -> tcp(PORT + 9, "x"));
        real.host.containers().kill(real.ref("c1"), real.progress);
        assertEquals(0, processes());
        assertEquals("", left());
        assertFalse(Files.exists(socket));
    }

    @Test
    void aKilledMonitorTakesThemWithIt() throws Exception {
        Device web = proxy("web", "listen=tcp:127.0.0.1:" + PORT + "-" + (PORT + 1), "connect=tcp:127.0.0.1:80-81");
        real.save(real.profile("p", Map.of(), Map.of("web", web)));
        real.make("c1", List.of("p"), Map.of());
        real.start("c1");
        assertTrue(processes() > 2);
        ProcessHandle.of(init()).flatMap(ProcessHandle::parent).orElseThrow().destroyForcibly();
        long end = System.nanoTime() + LIMIT;
        while ((processes() > 0 || !left().isEmpty()) && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        assertEquals(0, processes());
        assertEquals("", left());
    }

    @Test
    void aLinkInsideLeadsNowhereElse() throws Exception {
        Path outside = Files.createDirectories(real.directory.resolve("outside"));
        real.make("c1", List.of(), Map.of("security.privileged", "true"));
        Files.createSymbolicLink(real.site.directory("c1").resolve("rootfs/mnt/link"), outside);
        real.start("c1");
        EngineException refused = assertThrows(
                EngineException.class,
                () -> add("in", "bind=instance", "listen=unix:/mnt/link/in", "connect=tcp:127.0.0.1:1"));
        assertTrue(
                refused.error().message().contains("no directory /mnt/link in the container"),
                refused.error().message());
        assertFalse(Files.exists(outside.resolve("in")));
        assertEquals("", left());
    }

    @Test
    void rulesOfTheKernelComeAndGo() throws Exception {
        String before = RealHost.run("nft", "list", "ruleset");
        String[] web = {"nat=true", "listen=tcp:10.127.3.1:" + PORT, "connect=tcp:10.127.3.2:80"};
        real.make("c1", List.of(), Map.of());
        real.start("c1");
        add("web", web);
        String rules = RealHost.run("nft", "list", "ruleset");
        assertTrue(rules.contains("ip daddr 10.127.3.1 tcp dport " + PORT + " dnat ip to 10.127.3.2:80"), rules);
        real.device("c1", "web", Optional.empty());
        assertEquals(before, RealHost.run("nft", "list", "ruleset"));
        add("web", web);
        real.host.containers().kill(real.ref("c1"), real.progress);
        assertEquals(before, RealHost.run("nft", "list", "ruleset"));
        real.start("c1");
        assertTrue(RealHost.run("nft", "list", "ruleset").contains("10.127.3.2:80"));
        real.host.containers().kill(real.ref("c1"), real.progress);
        assertEquals(before, RealHost.run("nft", "list", "ruleset"));
        assertEquals("", left());
    }
}
