package org.lxdeck.engine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.config.Problem;
import org.lxdeck.engine.device.LineContext.FileKind;
import org.lxdeck.engine.model.Device;

class DeviceTypesTest {
    private static final DevicePlace PLACE =
            new DevicePlace("/lxc", "c", Path.of("/dv"), Path.of("/log/c.log"), new HookDirectory(Path.of("/hooks/1")));

    private static Device device(String name, String text) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String pair : text.split(";", -1)) {
            int equals = pair.indexOf('=');
            options.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return new Device(name, options);
    }

    private static List<Problem> problems(String text) {
        return DeviceTypes.problems(Map.of("zz", device("zz", text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type=nic;nictype=bridged;parent=br0",
                "type=nic;nictype=bridged;parent=br0;name=eth0;hwaddr=00:16:3E:00:00:01;mtu=1280;host_name=veth.x-1",
                "type=nic;nictype=bridged;parent=br0;mtu=16384;user.x=y;boot.priority=1",
                "type=disk;path=/;pool=default",
                "type=disk;path=/mnt;source=/srv;readonly=true",
                "type=disk;path=/a b;source=/c#d;required=false;recursive=true;propagation=rslave",
                "type=disk;path=/a;source=/b;optional=1",
                "type=disk;path=/a;source=/b;shift=true;raw.mount.options=noexec,data=ordered;limits.max=1iops",
                "type=disk;path=/;pool=default;size=10GiB;size.state=1GB;limits.read=0;limits.write=5MB",
                "type=unix-char;source=/dev/null",
                "type=unix-char;path=/srv/x;major=4095;minor=1048575;uid=4294967294;gid=0;mode=7777;required=false",
                "type=unix-block;source=/dev/loop0;path=/dev/disk;mode=600",
                "type=proxy;listen=tcp:127.0.0.1:80;connect=unix:/run/x;bind=instance;security.uid=5;security.gid=6",
                "type=proxy;listen=unix:@a;connect=unix:@b",
                "type=proxy;listen=unix:/a b;connect=tcp:[::1]:80;mode=0600;uid=1;gid=2;proxy_protocol=true",
                "type=proxy;listen=tcp:[fd00::1]:80-82,90;connect=tcp:[fd00::2]:1-4;nat=true",
                "type=proxy;listen=udp::80,81;connect=udp:10.0.0.5:1;bind=guest",
                "type=usb;vendorid=1d6b;productid=0002;uid=5;gid=5;mode=0600;required=true",
                "type=usb",
                "type=unix-hotplug;productid=0002",
                "type=gpu;vendorid=10de;productid=1234",
                "type=gpu;gputype=physical;pci=01:00.0;gid=44",
                "type=gpu;id=0",
                "type=none"
            })
    void takesWhatIsValid(String text) {
        assertEquals(List.of(), problems(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type=nic;nictype=bridged|Required value",
                "type=nic;parent=br0|Either nictype or network",
                "type=nic;nictype=foo;parent=br0|not one of",
                "type=nic;nictype=bridged;parent=br0;name=0123456789abcdef|is too long (maximum 15 characters)",
                "type=nic;nictype=bridged;parent=br0;name=a|is too short",
                "type=nic;nictype=bridged;parent=../..|contains invalid characters",
                "type=nic;nictype=bridged;parent=-x|contains invalid characters",
                "type=nic;nictype=bridged;parent=br0;hwaddr=00:16:3e:00:00|Invalid MAC address, must be 6 bytes",
                "type=nic;nictype=bridged;parent=br0;mtu=1279|Out of MTU range (1280-16384)",
                "type=nic;nictype=bridged;parent=br0;mtu=16385|Out of MTU range (1280-16384)",
                "type=nic;nictype=bridged;parent=br0;nmae=eth0|Invalid device option \"nmae\" (did you mean name?)",
                "type=disk;path=/m|missing the required \"source\" or \"path\" property",
                "type=disk;source=/m|missing the required \"source\" or \"path\" property",
                "type=disk;path=/|Root disk entry must have a \"pool\" property set",
                "type=disk;path=/;pool=default;source=/x|may not have a \"source\"",
                "type=disk;path=/m;source=rel|Source path must be absolute for local sources",
                "type=disk;path=m;source=/x|must be absolute",
                "type=disk;path=/m/../../x;source=/x|may not contain \"..\"",
                "type=disk;path=/m;source=/x;recursive=true;readonly=true|Recursive read-only bind-mounts",
                "type=disk;path=/m;source=/x;readonly=maybe|Invalid value for a boolean \"maybe\"",
                "type=disk;path=/m;source=/x;size=1GB|Only the root disk may have a size quota",
                "type=disk;path=/m;source=/x;size.state=1GB|Only the root disk may have a migration size quota",
                "type=disk;path=/;pool=default;size=10%|Invalid value: 10%",
                "type=disk;path=/;pool=default;shift=true|\"shift\" property cannot be used",
                "type=disk;path=/m;source=/x;pool=default|Storage volumes cannot be specified as absolute paths",
                "type=disk;path=/m;source=/x;required=true;optional=true|Cannot use both \"required\" and deprecated",
                "type=disk;path=/m;source=/x;limits.read=1.5MB|Invalid value: 1.5MB",
                "type=disk;path=/m;source=/x;limits.max=-1iops|Invalid value: -1iops",
                "type=disk;path=/m;source=/x;raw.mount.options=ro noexec|mount options are one word",
                "type=disk;path=/m;source=/x;raw.mount.options=idmap=/proc/1/ns/user|idmap is not an option",
                "type=disk;path=/m;source=/x;ceph.user_name=x|Invalid options ceph.cluster_name/ceph.user_name",
                "type=disk;path=/m;source=/x;boot.priority=-1|Invalid value for uint32",
                "type=disk;path=/m;source=/x;propagation=x|not one of",
                "type=unix-char;major=1;minor=3|missing the required \"source\" or \"path\" property",
                "type=unix-char;source=/srv/x|Path needs to be in /dev",
                "type=unix-char;source=/dev/../x|may not contain",
                "type=unix-char;source=/dev/x;path=dev/x|must be absolute",
                "type=unix-char;source=/dev/x;major=-1|Invalid value for a UNIX device number",
                "type=unix-char;source=/dev/x;major=4096|no device has a number beyond 4095",
                "type=unix-block;source=/dev/x;minor=1048576|no device has a number beyond 1048575",
                "type=unix-block;source=/dev/x;uid=4294967295|Invalid value for a UNIX ID",
                "type=unix-block;source=/dev/x;gid=x|Invalid value for a UNIX ID",
                "type=unix-block;source=/dev/x;mode=0888|Invalid value for an octal file mode",
                "type=unix-block;source=/dev/x;mode=10000|Invalid value for an octal file mode",
                "type=unix-block;source=/dev/x;required=maybe|Invalid value for a boolean \"maybe\"",
                "type=proxy;listen=tcp:1.2.3.4:80|Required value: connect",
                "type=proxy;listen=foo:1.2.3.4:80;connect=tcp:1.2.3.4:80|Unknown protocol type \"foo\"",
                "type=proxy;listen=unix:;connect=tcp:1.2.3.4:80|Missing address",
                "type=proxy;listen=unix:a;connect=tcp:1.2.3.4:80|must be absolute",
                "type=proxy;listen=tcp:1.2.3.4;connect=tcp:1.2.3.4:80|missing port in address",
                "type=proxy;listen=tcp:nohost:80;connect=tcp:1.2.3.4:80|Not an IP address \"nohost\"",
                "type=proxy;listen=tcp:1.2.3.256:80;connect=tcp:1.2.3.4:80|Not an IP address",
                "type=proxy;listen=tcp:::1:80;connect=tcp:1.2.3.4:80|too many colons in address",
                "type=proxy;listen=tcp:1.2.3.4:0;connect=tcp:1.2.3.4:80|a port is a number from 1 to 65535",
                "type=proxy;listen=tcp:1.2.3.4:65536;connect=tcp:1.2.3.4:80|a port is a number from 1 to 65535",
                "type=proxy;listen=tcp:1.2.3.4:9-8;connect=tcp:1.2.3.4:80|End port should be higher than start port",
                "type=proxy;listen=tcp:1.2.3.4:9,9;connect=tcp:1.2.3.4:80|listened on only once",
                "type=proxy;listen=tcp:1.2.3.4:9;connect=tcp:1.2.3.4:80-81|Mismatch between listen port(s)",
                "type=proxy;listen=tcp:1.2.3.4:9;connect=tcp:1.2.3.4:80;bind=x|Invalid binding side given",
                "type=proxy;listen=tcp:1.2.3.4:9;connect=tcp:1.2.3.4:80;mode=0644|non-abstract unix sockets",
                "type=proxy;listen=unix:@a;connect=tcp:1.2.3.4:80;uid=5|non-abstract unix sockets",
                "type=proxy;listen=tcp:1.2.3.4:9;connect=udp:1.2.3.4:80;proxy_protocol=1|The PROXY header can only",
                "type=proxy;listen=tcp:1.2.3.4:9;connect=tcp:1.2.3.4:80;proxy_protocol=1;nat=1|The PROXY header",
                "type=proxy;listen=tcp:0.0.0.0:9;connect=tcp:1.2.3.4:80;nat=1|Cannot listen on wildcard address",
                "type=proxy;listen=tcp:1.2.3.4:9;connect=tcp:0.0.0.0:80;nat=1|must be given, not a wildcard",
                "type=proxy;listen=tcp:1.2.3.4:9;connect=udp:1.2.3.5:80;nat=1|Proxying tcp <-> udp is not supported",
                "type=proxy;listen=tcp:1.2.3.4:9;connect=tcp:1.2.3.5:80;nat=1;bind=instance|Only host-bound proxies",
                "type=proxy;listen=tcp:[::1]:9;connect=tcp:1.2.3.5:80;nat=1|Cannot mix IP versions",
                "type=usb;vendorid=1D6B|must be four lower case hex characters",
                "type=usb;productid=1d6|must be four lower case hex characters",
                "type=usb;serial=x|Invalid device option \"serial\"",
                "type=unix-hotplug;required=true|Unix hotplug devices require a vendorid or a productid",
                "type=unix-hotplug;vendorid=1d6b;path=/dev/x|Invalid device option \"path\"",
                "type=gpu;id=0;pci=0000:00:01.0|Cannot use \"id\" when when \"pci\" is set",
                "type=gpu;id=0;vendorid=10de|Cannot use \"vendorid\" when when \"id\" is set",
                "type=gpu;pci=x|Invalid PCI address",
                "type=gpu;gputype=mig|needs NVIDIA's container runtime",
                "type=gpu;gputype=mdev|for virtual machines",
                "type=gpu;gputype=foo|not one of [physical]",
                "type=pci;address=0000:00:01.0|are for virtual machines",
                "type=tpm|devices of type tpm are not supported",
                "type=foo|Unsupported device type \"foo\"",
                "path=/x|Required value: type"
            })
    void refusesTheRestInTheWordsOfLxd(String text, String words) {
        List<Problem> found = problems(text);
        assertFalse(found.isEmpty());
        assertTrue(
                found.stream()
                        .anyMatch(problem -> problem.sentence().contains(words)
                                && problem.sentence().startsWith("Device validation failed for \"zz\": ")),
                () -> found.toString());
    }

    @Test
    void refusesTwoForOnePlace() {
        Map<String, Device> devices = new LinkedHashMap<>();
        devices.put("a", device("a", "type=disk;path=/mnt/a;source=/x"));
        devices.put("b", device("b", "type=disk;path=/mnt//a/;source=/y"));
        assertTrue(DeviceTypes.conflicts(devices).get(0).sentence().contains("same path \"/mnt/a\""));
        devices.put("a", device("a", "type=disk;path=/;pool=default"));
        devices.put("b", device("b", "type=disk;path=/;pool=default"));
        assertEquals(
                "More than one root device found",
                DeviceTypes.conflicts(devices).get(0).sentence());
    }

    @Test
    void aDiskBecomesOneMountEntry() {
        assertEquals(
                "lxc.mount.entry = /s\\040\\134x m\\011y none ro,bind,create=file 0 0",
                line(device("d", "type=disk;path=/m\ty;source=/s \\x;readonly=true"), FileKind.FILE));
        assertEquals(
                "lxc.mount.entry = /s m none rbind,rslave,create=dir 0 0",
                line(device("d", "type=disk;path=//m;source=/s;recursive=1;propagation=rslave"), FileKind.DIRECTORY));
        assertEquals(
                "lxc.mount.entry = /s m none bind,noexec,idmap=container,create=dir 0 0",
                line(device("d", "type=disk;path=/m;source=/s;shift=1;raw.mount.options=noexec"), FileKind.DIRECTORY));
        assertEquals("", line(device("d", "type=disk;path=/m;source=/s;required=false"), FileKind.MISSING));
        assertEquals("", line(device("d", "type=disk;path=/;pool=default"), FileKind.DIRECTORY));
    }

    private static String line(Device device, FileKind kind) {
        List<LxcLine> lines = new DiskDevice().lines(device, new LineContext(0, "", "", path -> kind, true, PLACE));
        return lines.isEmpty() ? "" : lines.get(0).text();
    }

    @Test
    void aProxyBecomesAHookWithAllItsAddresses() {
        List<String> lines = new ProxyDevice()
                        .lines(
                                device("w", "type=proxy;listen=tcp::80-81;connect=unix:/a,b;security.uid=7"),
                                new LineContext(0, "", "", path -> FileKind.MISSING, true, PLACE))
                        .stream()
                        .map(LxcLine::text)
                        .toList();
        assertEquals(
                "lxc.hook.start-host = /bin/sh /hooks/1/proxy /dv/c.w.24b6fa8a2a0c /log/c.log w host - - - 7 - false 2"
                        + " TCP6-LISTEN:80,ipv6only=0 'UNIX-CONNECT:/a\\,b' TCP6-LISTEN:81,ipv6only=0"
                        + " 'UNIX-CONNECT:/a\\,b'",
                lines.get(0).replaceFirst("/dv/c.w.[0-9a-f]{12}", "/dv/c.w.24b6fa8a2a0c"));
        assertTrue(lines.get(1).startsWith("lxc.hook.post-stop = /bin/sh /hooks/1/device-drop /dv/c.w."));
    }
}
