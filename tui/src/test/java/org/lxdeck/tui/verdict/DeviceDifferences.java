package org.lxdeck.tui.verdict;

import static org.lxdeck.tui.verdict.Difference.Way.STRICTER_HERE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lxdeck.engine.model.Device;
import org.lxdeck.tui.verdict.Difference.Setting;

/** The differences about devices. */
final class DeviceDifferences {
    private static final String BYTES = "[0-9]+(|B| bytes|kB|MB|GB|TB|PB|EB|KiB|MiB|GiB|TiB|PiB|EiB)";
    private static final Pattern PROXY = Pattern.compile("(tcp|udp):.*:([0-9,+-]*)");
    private static final Pattern RATE = Pattern.compile("0*([1-9][0-9]*)(|[kMGTPE]?bit|[KMGTPE]ibit)");
    private static final Set<String> PROPAGATIONS =
            Set.of("private", "shared", "slave", "unbindable", "rprivate", "rshared", "rslave", "runbindable");

    static final List<Difference> ALL = List.of(
            new Difference(
                    "devices-to-come",
                    STRICTER_HERE,
                    s -> s.name().equals("type") && s.device().matches("(infiniband|tpm)( .*)?")),
            new Difference("pci-devices", STRICTER_HERE, s -> isWhole(s, "pci")),
            new Difference(
                    "gpu-types",
                    STRICTER_HERE,
                    s -> isWhole(s, "gpu")
                            && !device(s).option("gputype", "physical").equals("physical")),
            new Difference(
                    "disk-without-path",
                    STRICTER_HERE,
                    s -> isWhole(s, "disk") && device(s).option("path", "").isEmpty()),
            new Difference("disk-sources", STRICTER_HERE, DeviceDifferences::isOtherSource),
            new Difference(
                    "pool-names",
                    STRICTER_HERE,
                    s -> isWhole(s, "disk")
                            && device(s).option("path", "").equals("/")
                            && !device(s).option("pool", "default").equals("default")),
            new Difference(
                    "same-disk-paths",
                    STRICTER_HERE,
                    s -> isWhole(s, "disk")
                            && others(s)
                                    .anyMatch(other -> !other.option("path", "")
                                                    .equals(device(s).option("path", ""))
                                            && plain(other).equals(plain(device(s))))),
            new Difference(
                    "same-nic-names",
                    STRICTER_HERE,
                    s -> isNic(s)
                            && others(s)
                                    .anyMatch(other -> !other.option("name", "").isEmpty()
                                            && other.option("name", "")
                                                    .equals(device(s).option("name", "")))),
            new Difference(
                    "routed-gateways",
                    STRICTER_HERE,
                    s -> isWhole(s, "nic routed")
                            && others(s).anyMatch(other -> other.option("nictype", "")
                                    .equals("routed"))),
            new Difference("proxy-addresses", STRICTER_HERE, s -> isWhole(s, "proxy") && isNoProxy(device(s))),
            new Difference(
                    "proxy-nat-address",
                    STRICTER_HERE,
                    s -> isWhole(s, "proxy") && device(s).option("connect", "").startsWith("tcp:0.0.0.0:")),
            new Difference(
                    "disk-paths",
                    STRICTER_HERE,
                    s -> s.device().equals("disk")
                            && ((s.name().equals("path") && !s.value().startsWith("/"))
                                    || hasDots(s, "path", "source"))),
            new Difference(
                    "device-paths",
                    STRICTER_HERE,
                    s -> s.device().startsWith("unix-")
                            && ((s.name().equals("path") && !s.value().startsWith("/"))
                                    || (s.name().equals("source") && s.value().matches("/dev([^/].*)?"))
                                    || hasDots(s, "path", "source"))),
            new Difference("disk-options", STRICTER_HERE, DeviceDifferences::isNoDiskOption),
            new Difference("node-numbers", STRICTER_HERE, DeviceDifferences::isNoNodeNumber),
            new Difference(
                    "nic-rates",
                    STRICTER_HERE,
                    s -> s.device().startsWith("nic ") && s.name().startsWith("limits.") && isNoRate(s.value())),
            new Difference(
                    "interface-names",
                    STRICTER_HERE,
                    s -> s.device().startsWith("nic ")
                            && ((Set.of("host_name", "parent").contains(s.name())
                                            && !s.value().matches("[A-Za-z0-9_][A-Za-z0-9_.-]{1,14}"))
                                    || (s.name().equals("name") && s.value().matches("[.-].*")))),
            new Difference(
                    "nic-booleans",
                    STRICTER_HERE,
                    s -> s.device().startsWith("nic ")
                            && s.name().matches("security\\..*_filtering")
                            && !s.value().matches("(?i)true|1|yes|on|false|0|no|off")));

    private DeviceDifferences() {}

    /** Whether the setting is the type of the device, which stands for all of it. */
    private static boolean isWhole(Setting setting, String type) {
        return setting.name().equals("type") && setting.device().equals(type);
    }

    private static boolean isNic(Setting setting) {
        return setting.name().equals("type") && setting.device().startsWith("nic");
    }

    private static Device device(Setting setting) {
        return setting.sample().devices().getOrDefault(setting.value(), new Device("", Map.of()));
    }

    /** The devices of the same type before it. */
    private static java.util.stream.Stream<Device> others(Setting setting) {
        return setting.sample().devices().values().stream()
                .takeWhile(other -> !other.name().equals(setting.value()))
                .filter(other -> other.type().equals(device(setting).type()));
    }

    private static String plain(Device device) {
        return java.nio.file.Path.of(device.option("path", "")).normalize().toString();
    }

    private static boolean isOtherSource(Setting setting) {
        if (!isWhole(setting, "disk")) {
            return false;
        }
        String source = device(setting).option("source", "");
        return source.matches("(ceph|cephfs|cloud-init):.*")
                || (!device(setting).option("pool", "").isEmpty() && source.matches("[^/].*"));
    }

    private static boolean hasDots(Setting setting, String... options) {
        return List.of(options).contains(setting.name()) && ("/" + setting.value() + "/").contains("/../");
    }

    private static boolean isNoDiskOption(Setting setting) {
        if (!setting.device().equals("disk")) {
            return false;
        }
        String value = setting.value();
        return switch (setting.name()) {
            case "propagation" -> !PROPAGATIONS.contains(value);
            case "raw.mount.options" ->
                value.matches("(?s).*\\s.*") || value.matches("(.*,)?(create|optional|relative|idmap)([=,].*)?");
            case "limits.read", "limits.write", "limits.max" -> !isDiskLimit(value);
            default -> false;
        };
    }

    private static boolean isDiskLimit(String value) {
        if (value.matches("[0-9]{1,10}iops")) {
            return Long.parseLong(value.substring(0, value.length() - 4)) <= 4294967295L;
        }
        return value.matches(BYTES) && !value.matches("([89]|[0-9]{2,})(EB|EiB)");
    }

    private static boolean isNoNodeNumber(Setting setting) {
        String value = setting.value();
        boolean node = setting.device().matches("unix-.*|usb|gpu|proxy");
        return node
                && switch (setting.name()) {
                    case "major" -> isAbove(value, 4095);
                    case "minor" -> isAbove(value, 1048575);
                    case "uid", "gid", "security.uid", "security.gid" -> isAbove(value, 4294967294L);
                    case "mode" -> value.matches("0*[1-7][0-7]{4,}");
                    default -> false;
                };
    }

    private static boolean isAbove(String value, long most) {
        return value.matches("[0-9]{1,18}") && Long.parseLong(value) > most;
    }

    private static boolean isNoRate(String value) {
        Matcher rate = RATE.matcher(value);
        return !rate.matches() || rate.group(1).length() > 18 || value.matches("(9|[0-9]{2,})Ebit");
    }

    private static boolean isNoProxy(Device device) {
        String listen = device.option("listen", "");
        String connect = device.option("connect", "");
        long to = count(connect);
        return isNoAddress(listen)
                || isNoAddress(connect)
                || ports(listen).size() > new java.util.HashSet<>(ports(listen)).size()
                || (to > 1 && to < count(listen));
    }

    private static boolean isNoAddress(String address) {
        if (address.startsWith("unix:")) {
            return !address.matches("unix:[/@].*[^/]") || address.contains("/../");
        }
        return ports(address).stream()
                .flatMap(port -> Arrays.stream(port.split("(?<=[0-9])-", -1)))
                .anyMatch(port -> port.matches("0+|\\+.*") || isAbove(port, 65535));
    }

    private static List<String> ports(String address) {
        Matcher found = PROXY.matcher(address);
        return found.matches() ? List.of(found.group(2).split(",", -1)) : List.of();
    }

    private static long count(String address) {
        long count = 0;
        for (String port : ports(address)) {
            String[] ends = port.split("-", -1);
            boolean range = ends.length == 2 && ends[0].matches("[0-9]{1,6}") && ends[1].matches("[0-9]{1,6}");
            count += range ? Long.parseLong(ends[1]) - Long.parseLong(ends[0]) + 1 : 1;
        }
        return count;
    }
}
