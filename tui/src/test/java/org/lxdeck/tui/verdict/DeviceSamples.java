package org.lxdeck.tui.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.config.Values;
import org.lxdeck.engine.device.DeviceOption;
import org.lxdeck.engine.device.DeviceType;
import org.lxdeck.engine.device.DeviceTypes;
import org.lxdeck.engine.model.Device;
import org.lxdeck.tui.verdict.Sample.Place;

/** Values of every option of every type of device, each in a device that is good without it; and whole devices. */
final class DeviceSamples {
    private static final ValueLists VALUES = ValueLists.of("options.yaml");
    private static final String OPTIONS = "options";

    /** What a device has beside the option that is tried; the option itself takes the place of what stands here. */
    private static final Map<String, String> NEEDED = Map.ofEntries(
            Map.entry("nic bridged", "parent=nosuchbr"),
            Map.entry("nic p2p", ""),
            Map.entry("nic macvlan", "parent=nosuch0"),
            Map.entry("nic physical", "parent=nosuch0"),
            Map.entry("nic routed", "parent=nosuch0"),
            Map.entry("nic ipvlan", "parent=nosuch0"),
            Map.entry("nic ipvlan ipv4.gateway", "parent=nosuch0 mode=l2"),
            Map.entry("nic ipvlan ipv6.gateway", "parent=nosuch0 mode=l2"),
            Map.entry("nic sriov", "parent=nosuch0"),
            Map.entry("disk", "source=/etc path=/mnt"),
            Map.entry("disk pool", "path=/"),
            Map.entry("disk size", "path=/ pool=default"),
            Map.entry("disk size.state", "path=/ pool=default"),
            Map.entry("unix-char", "source=/dev/null"),
            Map.entry("unix-char major", "path=/dev/x minor=3"),
            Map.entry("unix-char minor", "path=/dev/x major=1"),
            Map.entry("unix-block", "source=/dev/nosuch required=false"),
            Map.entry("unix-block major", "path=/dev/x minor=3"),
            Map.entry("unix-block minor", "path=/dev/x major=1"),
            Map.entry("unix-hotplug", "vendorid=1d6b"),
            Map.entry("usb", ""),
            Map.entry("gpu", ""),
            Map.entry("proxy", "listen=tcp:127.0.0.1:80 connect=tcp:127.0.0.1:81"),
            Map.entry("proxy mode", "listen=unix:/tmp/a connect=unix:/tmp/b"),
            Map.entry("proxy uid", "listen=unix:/tmp/a connect=unix:/tmp/b"),
            Map.entry("proxy gid", "listen=unix:/tmp/a connect=unix:/tmp/b"),
            Map.entry("proxy nat", "listen=tcp:10.0.0.1:80 connect=tcp:10.0.0.5:80"),
            Map.entry("nic bridged ipv4.address", "parent=nosuchbr security.ipv4_filtering=true"),
            Map.entry("nic bridged ipv6.address", "parent=nosuchbr security.ipv6_filtering=true"),
            Map.entry("nic bridged security.ipv4_filtering", "parent=nosuchbr ipv4.address=10.0.0.5"),
            Map.entry("nic bridged security.ipv6_filtering", "parent=nosuchbr ipv6.address=fd00::5"),
            Map.entry("nic routed ipv4.routes", "parent=nosuch0 ipv4.address=10.0.0.5"),
            Map.entry("nic routed ipv6.routes", "parent=nosuch0 ipv6.address=fd00::5"));

    private DeviceSamples() {}

    static List<Sample> all() {
        List<Sample> all = new ArrayList<>();
        for (Place place : Place.values()) {
            for (DeviceType type : DeviceTypes.all()) {
                for (String kind : type.kinds().isEmpty() ? List.of("") : type.kinds()) {
                    for (DeviceOption option : type.options(kind)) {
                        for (String value : values(type.name(), option)) {
                            all.add(sample(place, type.name(), kind, option.name(), value));
                        }
                    }
                }
            }
            for (String text : WholeDevices.ALL) {
                all.add(of(place, KeyPairs.SUBJECT, text, Sample.options(List.of(text.split(" ")))));
            }
            all.addAll(WholeDevices.several(place));
        }
        return all;
    }

    private static List<String> values(String type, DeviceOption option) {
        if (option.type() == Values.BOOL) {
            return VALUES.in(OPTIONS, "true or false");
        }
        if (option.type().grammar().startsWith("an octal mode")) {
            return VALUES.in(OPTIONS, "octal mode");
        }
        String own = (type.startsWith("unix-") ? "unix" : type) + " " + option.name();
        return VALUES.in(OPTIONS, VALUES.has(OPTIONS, own) ? own : option.name());
    }

    private static Sample sample(Place place, String type, String kind, String option, String value) {
        String device = (type + " " + kind).strip();
        String needed = NEEDED.getOrDefault(device + " " + option, NEEDED.getOrDefault(device, ""));
        Map<String, String> options = new LinkedHashMap<>(Map.of("type", type));
        if (!kind.isEmpty()) {
            options.put("nictype", kind);
        }
        options.putAll(Sample.options(needed.isEmpty() ? List.of() : List.of(needed.split(" "))));
        options.put(option, value);
        return of(place, device + " " + option, value, options);
    }

    /** A root disk takes the place of the one that the container has from its profile. */
    static Sample of(Place place, String subject, String value, Map<String, String> options) {
        String name = "disk".equals(options.get("type")) && "/".equals(options.get("path")) ? "root" : "zz";
        return new Sample(place, subject, value, Map.of(), Map.of(name, new Device(name, options)));
    }
}
