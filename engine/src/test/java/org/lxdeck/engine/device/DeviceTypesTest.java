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
                "type=unix-char;source=/dev/null",
                "type=unix-char;path=/srv/x;major=4095;minor=1048575;uid=4294967294;gid=0;mode=7777;required=false",
                "type=unix-block;source=/dev/loop0;path=/dev/disk;mode=600",
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
                "type=nic;nictype=macvlan;parent=br0|nictype macvlan is not supported",
                "type=nic;nictype=bridged;parent=br0;name=0123456789abcdef|is too long (maximum 15 characters)",
                "type=nic;nictype=bridged;parent=br0;name=a|is too short",
                "type=nic;nictype=bridged;parent=../..|contains invalid characters",
                "type=nic;nictype=bridged;parent=-x|contains invalid characters",
                "type=nic;nictype=bridged;parent=br0;hwaddr=00:16:3e:00:00|Invalid MAC address, must be 6 bytes",
                "type=nic;nictype=bridged;parent=br0;mtu=1279|Out of MTU range (1280-16384)",
                "type=nic;nictype=bridged;parent=br0;mtu=16385|Out of MTU range (1280-16384)",
                "type=nic;nictype=bridged;parent=br0;vlan=5|option vlan is not supported",
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
                "type=disk;path=/m;source=/x;size=1GB|option size is not supported",
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
                "type=gpu|devices of type gpu are not supported",
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
        assertEquals("", line(device("d", "type=disk;path=/m;source=/s;required=false"), FileKind.MISSING));
        assertEquals("", line(device("d", "type=disk;path=/;pool=default"), FileKind.DIRECTORY));
    }

    private static String line(Device device, FileKind kind) {
        List<LxcLine> lines = new DiskDevice().lines(device, new LineContext(0, "", "", path -> kind, PLACE));
        return lines.isEmpty() ? "" : lines.get(0).text();
    }
}
