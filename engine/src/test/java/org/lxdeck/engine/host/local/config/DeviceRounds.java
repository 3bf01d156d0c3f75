package org.lxdeck.engine.host.local.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.Places;
import org.lxdeck.engine.host.local.LocalHost;
import org.lxdeck.engine.host.local.LocalRooms;
import org.lxdeck.engine.host.local.LocalSite;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.op.Progress;

/** A process that starts and stops a container and its devices until it is killed. */
final class DeviceRounds {
    private DeviceRounds() {}

    /** Arguments: the directory of a {@link RealHost}, a block device, a port. */
    public static void main(String[] words) throws Exception {
        Path directory = Path.of(words[0]);
        Places places = Places.of(Map.of("LXDECK_ROOT", directory + "/root"));
        LocalSite site = new LocalSite("local", directory + "/lxc", false, places);
        Map<String, Device> hot = devices("hot", words[1], Integer.parseInt(words[2]) + 10);
        try (LocalHost host = new LocalHost(site, false, new LocalRooms.Maker(), () -> Integer.MAX_VALUE)) {
            while (true) {
                host.containers().start(site.ref("c1"), Progress.NONE);
                for (Device device : hot.values()) {
                    change(host, site, device.name(), Optional.of(device));
                }
                for (Device device : hot.values()) {
                    change(host, site, device.name(), Optional.empty());
                }
                host.containers().kill(site.ref("c1"), Progress.NONE);
            }
        }
    }

    private static void change(LocalHost host, LocalSite site, String name, Optional<Device> device) throws Exception {
        host.containers()
                .configure(
                        new Intent.Configure(site.ref("c1"), Map.of(), Map.of(name, device), Optional.empty()),
                        Progress.NONE);
    }

    /** One device of each kind that leaves its mark on the host. */
    static Map<String, Device> devices(String prefix, String loop, int port) {
        String path = "/mnt/" + prefix;
        return Map.of(
                prefix + "node",
                new Device(
                        prefix + "node",
                        Map.of("type", "unix-char", "source", "/dev/full", "path", "/dev/" + prefix, "uid", "5")),
                prefix + "disk",
                new Device(prefix + "disk", Map.of("type", "disk", "source", loop, "path", path, "limits.max", "9MB")),
                prefix + "proxy",
                new Device(
                        prefix + "proxy",
                        Map.of("type", "proxy", "listen", "tcp:127.0.0.1:" + port, "connect", "tcp:127.0.0.1:80")),
                prefix + "nat",
                new Device(
                        prefix + "nat",
                        Map.of(
                                "type",
                                "proxy",
                                "nat",
                                "true",
                                "listen",
                                "tcp:10.127.4.1:" + port,
                                "connect",
                                "tcp:10.127.4.2:80")));
    }
}
