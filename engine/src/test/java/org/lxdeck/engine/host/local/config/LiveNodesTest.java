package org.lxdeck.engine.host.local.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Device;

/** Nodes of the host inside real containers: made at start and while it runs, gone from the host in between. */
@Tag("lxc")
class LiveNodesTest {
    private RealHost real;

    @BeforeEach
    void open() throws IOException {
        real = new RealHost();
    }

    @AfterEach
    void close() throws IOException {
        real.close();
    }

    private static Device device(String name, String... pairs) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            options.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return new Device(name, options);
    }

    /** What of devices is on the host: directories, and mounts in them. */
    private String left() throws IOException {
        Path root = real.directory.resolve("root/run/lxdeck-devices");
        StringBuilder found = new StringBuilder();
        if (Files.isDirectory(root)) {
            try (var names = Files.list(root)) {
                names.forEach(name -> found.append(name).append('\n'));
            }
        }
        Files.readString(Path.of("/proc/self/mountinfo"))
                .lines()
                .filter(line -> line.contains(root.toString()))
                .forEach(line -> found.append(line).append('\n'));
        return found.toString();
    }

    private String node(String name, String path) throws Exception {
        return real.inside(name, "/bin/busybox", "stat", "-c", "%F %t:%T %u:%g %a", path);
    }

    private String firstByte(String name, String path) throws Exception {
        return real.inside(name, "/bin/busybox", "head", "-c", "1", path);
    }

    @Test
    void nodesComeAtStartAndWhileItRuns() throws Exception {
        real.save(real.profile(
                "nodes",
                Map.of(),
                Map.of(
                        "full",
                        device("full", "type=unix-char", "source=/dev/full", "path=/dev/in/full", "uid=3", "gid=4"),
                        "mem",
                        device("mem", "type=unix-char", "path=/dev/afs", "major=10", "minor=235", "mode=0640"))));
        for (String privileged : List.of("false", "true")) {
            String name = "c" + privileged.charAt(0);
            real.make(name, List.of("nodes"), Map.of("security.privileged", privileged));
            real.start(name);
            assertEquals("", left());
            assertEquals("character special file 1:7 3:4 660", node(name, "/dev/in/full"));
            assertEquals("character special file a:eb 0:0 640", node(name, "/dev/afs"));
            assertFalse(firstByte(name, "/dev/afs").contains("not permitted"));
            Device block = device("loop", "type=unix-block", "source=/dev/loop6", "mode=0600");
            real.device(name, "loop", Optional.of(block));
            assertEquals("block special file 7:6 0:0 600", node(name, "/dev/loop6"));
            assertFalse(firstByte(name, "/dev/loop6").contains("not permitted"));
            assertEquals("", left());
            real.device(name, "loop", Optional.empty());
            assertTrue(node(name, "/dev/loop6").contains("No such file"));
            real.device(name, "loop", Optional.of(block));
            real.host.containers().kill(real.ref(name), real.progress);
            assertEquals("", left());
            RealHost.run("lxc-start", "-P", real.site.lxcpath(), "-n", name);
            RealHost.run("lxc-wait", "-P", real.site.lxcpath(), "-n", name, "-s", "RUNNING", "-t", "10");
            assertEquals(
                    "block special file 7:6 0:0 600",
                    RealHost.run(
                            "lxc-attach",
                            "-P",
                            real.site.lxcpath(),
                            "-n",
                            name,
                            "--",
                            "/bin/busybox",
                            "stat",
                            "-c",
                            "%F %t:%T %u:%g %a",
                            "/dev/loop6"));
            assertEquals("", left());
        }
    }

    @Test
    void whatIsNotAllowedDoesNotOpen() throws Exception {
        real.make("c1", List.of(), Map.of("security.privileged", "true"));
        real.start("c1");
        real.inside("c1", "/bin/busybox", "mknod", "/tmp/loop", "b", "7", "6");
        assertTrue(firstByte("c1", "/tmp/loop").contains("not permitted"));
        Device loop = device("loop", "type=unix-block", "source=/dev/loop6");
        real.device("c1", "loop", Optional.of(loop));
        assertFalse(firstByte("c1", "/tmp/loop").contains("not permitted"));
        real.device("c1", "loop", Optional.empty());
        assertTrue(firstByte("c1", "/tmp/loop").contains("not permitted"));
    }

    @Test
    void aMissingDeviceIsToldAndChangesNothing() throws Exception {
        real.make("c1", List.of(), Map.of());
        real.start("c1");
        String before = real.config("c1");
        Device missing = device("x", "type=unix-char", "source=/dev/nosuch");
        EngineException refused =
                assertThrows(EngineException.class, () -> real.device("c1", "x", Optional.of(missing)));
        assertTrue(
                refused.error().message().contains("/dev/nosuch"),
                refused.error().message());
        Device unmapped = device("x", "type=unix-char", "source=/dev/full", "uid=70000");
        refused = assertThrows(EngineException.class, () -> real.device("c1", "x", Optional.of(unmapped)));
        assertTrue(
                refused.error().message().contains("uid 70000 of the container has no id"),
                refused.error().message());
        assertEquals(before, real.config("c1"));
        assertEquals("", left());
        real.device("c1", "y", Optional.of(device("y", "type=unix-char", "source=/dev/nosuch", "required=false")));
        real.host.containers().kill(real.ref("c1"), real.progress);
        real.device("c1", "x", Optional.of(unmapped));
        refused = assertThrows(EngineException.class, () -> real.start("c1"));
        assertEquals(
                "c1 cannot start: device x: uid 70000 of the container has no id on the host",
                refused.error().message());
        assertEquals("", left());
    }

    @Test
    void whatTwoDevicesShareStaysWithTheOther() throws Exception {
        real.make("c1", List.of(), Map.of("security.privileged", "true"));
        real.start("c1");
        real.device("c1", "a", Optional.of(device("a", "type=unix-block", "source=/dev/loop6", "path=/dev/a")));
        real.device("c1", "b", Optional.of(device("b", "type=unix-block", "source=/dev/loop6", "path=/dev/b")));
        real.device("c1", "a", Optional.empty());
        assertTrue(node("c1", "/dev/a").contains("No such file"));
        assertFalse(firstByte("c1", "/dev/b").contains("not permitted"));
        real.device("c1", "b", Optional.empty());
        real.inside("c1", "/bin/busybox", "mknod", "/tmp/loop", "b", "7", "6");
        assertTrue(firstByte("c1", "/tmp/loop").contains("not permitted"));
    }
}
