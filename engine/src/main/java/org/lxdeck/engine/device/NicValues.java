package org.lxdeck.engine.device;

import java.util.List;
import org.lxdeck.engine.config.BitRate;
import org.lxdeck.engine.config.InvalidValue;
import org.lxdeck.engine.config.IpText;
import org.lxdeck.engine.config.Macs;
import org.lxdeck.engine.config.ValueType;
import org.lxdeck.engine.config.Values;

/** The grammars of what nic devices are told. */
final class NicValues {
    static final ValueType ANY = Values.TEXT;
    static final ValueType INTERFACE = ValueType.parsed("name of an interface", NicValues::interfaceName);
    static final ValueType MAC = ValueType.parsed("00:16:3e:12:34:56", NicValues::mac);
    static final ValueType MTU = ValueType.parsed("1280 to 16384", NicValues::mtu);
    static final ValueType RATE = ValueType.parsed("a rate, e.g. 10Mbit", BitRate::parse);
    static final ValueType COUNT =
            ValueType.parsed("a number from 0 to 4294967295", value -> number(value, 0xffffffffL));
    static final ValueType VLAN = ValueType.parsed("0 to 4094", NicValues::vlan);
    static final ValueType PORT_VLAN = ValueType.parsed("0 to 4094, or none", NicValues::portVlan);
    static final ValueType VLANS = ValueType.parsed("numbers from 0 to 4094, e.g. 5,7", NicValues::vlans);
    static final ValueType GATEWAY = ValueType.listed("auto or none", List.of("auto", "none"), NicValues::gateway);
    static final ValueType MODE = ValueType.listed("l3s or l2", List.of("l3s", "l2"), NicValues::mode);
    static final ValueType V4 = ValueType.parsed("an IPv4 address", IpText::v4);
    static final ValueType V6 = ValueType.parsed("an IPv6 address", IpText::v6);
    static final ValueType V4_OR_NONE = ValueType.parsed("an IPv4 address, or none", value -> orNone(value, false));
    static final ValueType V6_OR_NONE = ValueType.parsed("an IPv6 address, or none", value -> orNone(value, true));
    static final ValueType V4_LIST = ValueType.parsed("IPv4 addresses", value -> each(value, IpText::v4));
    static final ValueType V6_LIST = ValueType.parsed("IPv6 addresses", value -> each(value, IpText::v6));
    static final ValueType V4_NETWORKS = ValueType.parsed(
            "IPv4 networks, e.g. 10.1.0.0/16", value -> each(value, one -> IpText.network(one, false)));
    static final ValueType V6_NETWORKS = ValueType.parsed(
            "IPv6 networks, e.g. 2001:db8::/64", value -> each(value, one -> IpText.network(one, true)));

    private static final int MOST_VLAN = 4094;

    private NicValues() {}

    /** The VLANs of a list in which a range is written {@code 3-7}. */
    static void vlanRange(String text, List<String> out) {
        int dash = text.indexOf('-');
        if (dash <= 0) {
            vlan(text);
            out.add(text);
            return;
        }
        long first = vlan(text.substring(0, dash));
        long last = vlan(text.substring(dash + 1));
        if (first > last) {
            throw new InvalidValue("Invalid VLAN range boundaries: start VLAN ID must be lower than the end VLAN ID");
        }
        for (long id = first; id <= last; id++) {
            out.add(Long.toString(id));
        }
    }

    private static void vlans(String value) {
        each(value, one -> vlanRange(one, new java.util.ArrayList<>()));
    }

    private static void each(String value, ValueType.Parser parser) {
        for (String one : IpText.list(value)) {
            parser.parse(one);
        }
    }

    private static void orNone(String value, boolean six) {
        if (!value.equals("none")) {
            byte[] unused = six ? IpText.v6(value) : IpText.v4(value);
        }
    }

    private static void portVlan(String value) {
        if (!value.equals("none")) {
            vlan(value);
        }
    }

    private static long vlan(String value) {
        if (!value.chars().allMatch(c -> c < 128)) {
            throw new InvalidValue("Invalid VLAN ID \"" + value + "\"");
        }
        long id;
        try {
            id = Long.parseLong(value);
        } catch (NumberFormatException wrong) {
            throw new InvalidValue("Invalid VLAN ID \"" + value + "\"");
        }
        if (id < 0 || id > MOST_VLAN) {
            throw new InvalidValue("Out of VLAN ID range (0-" + MOST_VLAN + ") \"" + value + "\"");
        }
        return id;
    }

    private static void gateway(String value) {
        if (!value.equals("auto") && !value.equals("none")) {
            throw new InvalidValue("Invalid gateway: " + value + " (auto or none)");
        }
    }

    private static void mode(String value) {
        if (!value.equals("l3s") && !value.equals("l2")) {
            throw new InvalidValue("Must be one of: l3s, l2");
        }
    }

    private static long number(String value, long most) {
        boolean digits = !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || value.length() > 18 || Long.parseLong(value) > most) {
            throw new InvalidValue("Invalid value for uint32 \"" + value + "\"");
        }
        return Long.parseLong(value);
    }

    private static void interfaceName(String value) {
        if (value.length() < 2) {
            throw new InvalidValue("Network interface is too short (minimum 2 characters)");
        }
        if (value.length() > 15) {
            throw new InvalidValue("Network interface is too long (maximum 15 characters)");
        }
        boolean plain = value.chars()
                .allMatch(c -> (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || c == '-'
                        || c == '_'
                        || c == '.');
        // "-x" would be an option of ip, "." and ".." a way out of /sys/class/net
        if (!plain || value.charAt(0) == '-' || value.charAt(0) == '.') {
            throw new InvalidValue("Network interface contains invalid characters");
        }
    }

    private static void mac(String value) {
        if (!Macs.isMac(value.toLowerCase(java.util.Locale.ROOT))) {
            throw new InvalidValue("Invalid MAC address, must be 6 bytes of hex separated by colons");
        }
    }

    private static void mtu(String value) {
        long mtu = number(value, Long.MAX_VALUE);
        if (mtu < 1280 || mtu > 16384) {
            throw new InvalidValue("Out of MTU range (1280-16384) \"" + value + "\"");
        }
    }
}
