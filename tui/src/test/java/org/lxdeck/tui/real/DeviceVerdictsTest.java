package org.lxdeck.tui.real;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a real LXD says to devices, and what is said here: the same, but for rules that engine/DIFFERENCES.md names. A
 * rule that no device shows any more is told, too.
 */
@Tag("lxd")
@Tag("lxc")
class DeviceVerdictsTest {
    private static final String TO = "listen=tcp:127.0.0.1:80 connect=tcp:127.0.0.1:81 ";
    private static final String NAT = "listen=tcp:10.0.0.1:80 connect=tcp:10.0.0.5:80 nat=true ";
    private static final String SOCKET = "listen=unix:/tmp/a connect=unix:/tmp/b ";
    private static final String DISK = "source=/srv path=/mnt ";
    private static final String ROOT = "path=/ pool=default ";

    /** For each type: what every device of it has, with options that vary. */
    private static final List<Map.Entry<String, List<String>>> DEVICES = List.of(
            Map.entry(
                    "unix-char source=/dev/null ",
                    List.of(
                            "",
                            "path=/dev/x",
                            "path=/srv/x",
                            "path=dev/x",
                            "path=/dev/../x",
                            "major=1",
                            "major=0",
                            "major=4095",
                            "major=4096",
                            "major=-1",
                            "major=x",
                            "major=4294967296",
                            "minor=3",
                            "minor=1048575",
                            "minor=1048576",
                            "minor=-1",
                            "minor=1.5",
                            "minor=4294967296",
                            "uid=0",
                            "uid=65536",
                            "uid=4294967294",
                            "uid=4294967295",
                            "uid=4294967296",
                            "uid=-1",
                            "uid=root",
                            "gid=0",
                            "gid=5",
                            "gid=4294967296",
                            "gid=-1",
                            "gid=x",
                            "mode=0660",
                            "mode=666",
                            "mode=4755",
                            "mode=7777",
                            "mode=10000",
                            "mode=0888",
                            "mode=rw",
                            "mode=-1",
                            "required=true",
                            "required=no",
                            "required=0",
                            "required=maybe",
                            "required=2",
                            "required=x",
                            "nope=1",
                            "user.x=1")),
            Map.entry(
                    "unix-block ",
                    List.of(
                            "source=/dev/loop0",
                            "path=/dev/loop0",
                            "path=/dev/x major=7 minor=0",
                            "source=/srv",
                            "source=loop0",
                            "major=7 minor=0",
                            "source=/dev/nosuch required=false")),
            Map.entry(
                    "disk " + DISK,
                    List.of(
                            "",
                            "readonly=true",
                            "readonly=1",
                            "readonly=off",
                            "readonly=x",
                            "readonly=2",
                            "readonly=ro",
                            "recursive=true",
                            "recursive=no",
                            "recursive=0",
                            "recursive=x",
                            "recursive=2",
                            "recursive=r",
                            "readonly=true recursive=true",
                            "readonly=false recursive=true",
                            "shift=true",
                            "shift=false",
                            "shift=0",
                            "shift=maybe",
                            "shift=2",
                            "shift=x",
                            "required=false",
                            "optional=true",
                            "required=x",
                            "optional=x",
                            "required=true optional=true",
                            "propagation=private",
                            "propagation=rslave",
                            "propagation=shared",
                            "propagation=x",
                            "raw.mount.options=noatime",
                            "raw.mount.options=noexec,nosuid",
                            "raw.mount.options=data=ordered",
                            "raw.mount.options=create=dir",
                            "limits.read=10MB",
                            "limits.read=10iops",
                            "limits.read=0",
                            "limits.read=x",
                            "limits.read=-5",
                            "limits.write=1KiB",
                            "limits.write=1iops",
                            "limits.write=1",
                            "limits.write=1.5MB",
                            "limits.max=5MB",
                            "limits.max=100iops",
                            "limits.max=1GiB",
                            "limits.max=-1iops",
                            "boot.priority=0",
                            "boot.priority=1",
                            "boot.priority=4294967295",
                            "boot.priority=-1",
                            "boot.priority=x",
                            "boot.priority=4294967296",
                            "size=1GB",
                            "size.state=1GB",
                            "pool=default",
                            "ceph.user_name=x",
                            "ceph.cluster_name=x",
                            "nope=x")),
            Map.entry(
                    "disk " + ROOT,
                    List.of(
                            "size=1GB",
                            "size=1",
                            "size=0",
                            "size=x",
                            "size=10%",
                            "size=-1",
                            "size.state=1GB",
                            "size.state=0",
                            "size.state=5MiB",
                            "size.state=x",
                            "size.state=-1",
                            "size.state=1Q",
                            "shift=true",
                            "source=/srv",
                            "limits.max=10MB")),
            Map.entry("disk ", List.of("source=/srv", "path=/mnt", "source=srv path=/mnt", "path=/")),
            Map.entry(
                    "proxy ",
                    List.of(
                            TO,
                            TO + "bind=host",
                            TO + "bind=instance",
                            TO + "bind=container",
                            TO + "bind=guest",
                            TO + "bind=x",
                            TO + "bind=Host",
                            TO + "bind=vm",
                            TO + "mode=0644",
                            TO + "uid=1",
                            TO + "gid=1",
                            TO + "proxy_protocol=true",
                            TO + "proxy_protocol=false",
                            TO + "proxy_protocol=1",
                            TO + "proxy_protocol=x",
                            TO + "proxy_protocol=2",
                            TO + "proxy_protocol=v1",
                            TO + "security.uid=1",
                            TO + "security.uid=0",
                            TO + "security.uid=1000",
                            TO + "security.uid=x",
                            TO + "security.uid=-1",
                            TO + "security.uid=4294967296",
                            TO + "security.gid=1",
                            TO + "security.gid=0",
                            TO + "security.gid=1000",
                            TO + "security.gid=x",
                            TO + "security.gid=-1",
                            TO + "security.gid=4294967296",
                            SOCKET,
                            SOCKET + "mode=0600",
                            SOCKET + "mode=777",
                            SOCKET + "mode=0",
                            SOCKET + "mode=0999",
                            SOCKET + "mode=x",
                            SOCKET + "mode=-1",
                            SOCKET + "uid=1 gid=2",
                            SOCKET + "uid=-1",
                            SOCKET + "gid=x",
                            "listen=unix:@a connect=unix:@b",
                            "listen=unix:@a connect=unix:@b mode=0644",
                            "listen=unix: connect=unix:@b",
                            "listen=unix:a connect=unix:@b",
                            "listen=tcp:127.0.0.1:80",
                            "connect=tcp:127.0.0.1:80",
                            "listen=foo:127.0.0.1:80 connect=tcp:127.0.0.1:80",
                            "listen=tcp:127.0.0.1 connect=tcp:127.0.0.1:80",
                            "listen=tcp:localhost:80 connect=tcp:127.0.0.1:80",
                            "listen=tcp:::1:80 connect=tcp:127.0.0.1:80",
                            "listen=tcp:[::1]:80 connect=udp:[fd00::1]:80",
                            "listen=tcp::80 connect=unix:/a",
                            "listen=tcp:127.0.0.1:x connect=tcp:127.0.0.1:80",
                            "listen=tcp:127.0.0.1:65535 connect=unix:/a",
                            "listen=tcp:127.0.0.1:0 connect=unix:/a",
                            "listen=tcp:127.0.0.1:65536 connect=unix:/a",
                            "listen=tcp:127.0.0.1:80-82 connect=tcp:127.0.0.1:90-92",
                            "listen=tcp:127.0.0.1:80-82 connect=tcp:127.0.0.1:90",
                            "listen=tcp:127.0.0.1:80-82 connect=tcp:127.0.0.1:90-91",
                            "listen=tcp:127.0.0.1:80 connect=tcp:127.0.0.1:90-91",
                            "listen=tcp:127.0.0.1:80,90,100-101 connect=tcp:127.0.0.1:1-4",
                            "listen=tcp:127.0.0.1:82-80 connect=tcp:127.0.0.1:90-92",
                            "listen=tcp:127.0.0.1:80,80 connect=tcp:127.0.0.1:90,91",
                            NAT,
                            NAT + "bind=host",
                            NAT + "bind=instance",
                            NAT + "proxy_protocol=true",
                            NAT + "security.uid=1",
                            TO + "nat=false",
                            TO + "nat=x",
                            TO + "nat=2",
                            SOCKET + "nat=true",
                            "listen=tcp:0.0.0.0:80 connect=tcp:10.0.0.5:80 nat=true",
                            "listen=tcp:10.0.0.1:80 connect=tcp:0.0.0.0:80 nat=true",
                            "listen=tcp:10.0.0.1:80 connect=udp:10.0.0.5:80 nat=true",
                            "listen=tcp:[fd00::1]:80 connect=tcp:10.0.0.5:80 nat=true")),
            Map.entry(
                    "usb ",
                    List.of(
                            "",
                            "vendorid=1d6b",
                            "vendorid=0000",
                            "vendorid=1D6B",
                            "vendorid=1d6",
                            "vendorid=x",
                            "productid=0002",
                            "productid=abcd",
                            "productid=2",
                            "productid=00002",
                            "productid=ABCD",
                            "required=true",
                            "required=x",
                            "mode=0600",
                            "mode=9",
                            "uid=5",
                            "uid=-1",
                            "gid=5",
                            "gid=x",
                            "serial=x")),
            Map.entry(
                    "unix-hotplug ",
                    List.of(
                            "vendorid=1d6b",
                            "productid=0002",
                            "vendorid=1d6b productid=0002",
                            "required=true",
                            "vendorid=x",
                            "productid=1",
                            "vendorid=1d6b mode=x",
                            "vendorid=1d6b uid=x",
                            "vendorid=1d6b path=/dev/x")),
            Map.entry(
                    "gpu ",
                    List.of(
                            "",
                            "gputype=physical",
                            "gputype=foo",
                            "gputype=mdev mdev=x",
                            "gputype=mdev",
                            "gputype=sriov",
                            "gputype=mig mig.gi=0 mig.ci=0",
                            "gputype=mig",
                            "vendorid=10de",
                            "vendorid=10DE",
                            "vendorid=1",
                            "vendorid=10de productid=1234",
                            "productid=x",
                            "id=0",
                            "id=1",
                            "id=0 vendorid=10de",
                            "id=0 pci=0000:00:01.0",
                            "pci=0000:00:01.0",
                            "pci=00:01.0",
                            "pci=x",
                            "pci=1",
                            "pci=0000:00:01.0 vendorid=10de",
                            "uid=1 gid=44 mode=0660",
                            "uid=x",
                            "gid=x",
                            "mode=x")));

    /** The rule of engine/DIFFERENCES.md that different verdicts on a device fall under; empty for none. */
    private static String rule(String device) {
        if (device.matches("gpu gputype=(foo|sriov|mdev mdev=x|mig mig.gi=0 mig.ci=0)")) {
            return "gpu-types";
        }
        if (device.matches("unix-.*(major=4096|minor=1048576|uid=4294967295|mode=10000)")) {
            return "node-numbers";
        }
        if (device.matches("unix-.* path=(dev/x|/dev/../x)")) {
            return "device-paths";
        }
        if (device.matches("disk .*(limits.[a-z]+=(x|-5|1.5MB|-1iops)|propagation=x|raw.mount.options=create=dir)")) {
            return "disk-options";
        }
        if (device.matches("proxy .*(1:0 |1:65536 |80,80 |80-82 connect=tcp:127.0.0.1:90-91|unix:a ).*")) {
            return "proxy-addresses";
        }
        if (device.equals("disk source=/srv")) {
            return "disk-without-path";
        }
        return device.contains("connect=tcp:0.0.0.0:80 nat") ? "proxy-nat-address" : "";
    }

    /** A profile with one device, from {@code type option=value …}. */
    private static String yaml(String text) {
        StringBuilder out = new StringBuilder("config: {}\ndescription: ''\ndevices:\n  zz:\n");
        String[] words = text.split(" ");
        out.append("    type: ").append(words[0]).append('\n');
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            out.append("    ").append(words[i], 0, equals).append(": '");
            out.append(words[i].substring(equals + 1)).append("'\n");
        }
        return out.append("name: v\n").toString();
    }

    @Test
    void devicesAreGoodOrBadAsInLxd() throws Exception {
        try (RealDeck deck = RealDeck.open();
                RealLxd lxd = RealLxd.start()) {
            lxd.lxc("profile", "create", "v");
            deck.done("profile", "create", "v");
            List<String> unexplained = new ArrayList<>();
            Set<String> seen = new TreeSet<>();
            for (Map.Entry<String, List<String>> kind : DEVICES) {
                for (String options : kind.getValue()) {
                    String text = (kind.getKey() + options).trim();
                    List<String> line = new ArrayList<>(List.of("profile", "device", "add", "v", "zz"));
                    line.addAll(List.of(text.split(" ")));
                    String[] add = line.toArray(String[]::new);
                    boolean theirs = lxd.ask(yaml(text), "profile", "edit", "v").code() == 0;
                    boolean ours = deck.run(add).code() == 0;
                    if (ours) {
                        deck.done("profile", "device", "remove", "v", "zz");
                    }
                    if (theirs != ours && rule(text).isEmpty()) {
                        unexplained.add(text + ": " + (theirs ? "taken" : "refused") + " by LXD");
                    } else if (theirs != ours) {
                        seen.add(rule(text));
                    }
                }
            }
            assertEquals(List.of(), unexplained);
            assertEquals(
                    Set.of(
                            "device-paths",
                            "disk-options",
                            "disk-without-path",
                            "gpu-types",
                            "node-numbers",
                            "proxy-addresses",
                            "proxy-nat-address"),
                    seen);
        }
    }
}
