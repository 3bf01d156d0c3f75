package org.lxdeck.engine.device;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.lxdeck.engine.config.InvalidValue;

/**
 * One side of a proxy device.
 *
 * @param protocol tcp, udp or unix
 * @param host an address without brackets, empty for all; of a unix socket its path, {@code @name} for an abstract one
 * @param ports none for a unix socket
 */
record ProxyAddress(String protocol, String host, List<Integer> ports) {
    private static final int LAST_PORT = 65535;
    private static final int LONGEST_PATH = 107;
    private static final Pattern V4 =
            Pattern.compile("(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:]*(\\d{1,3}(\\.\\d{1,3}){3})?");

    /** Reads {@code tcp:127.0.0.1:80,90-95}; throws LXD's words. */
    static ProxyAddress parse(String text) {
        int colon = text.indexOf(':');
        String protocol = colon < 0 ? text : text.substring(0, colon);
        if (!List.of("tcp", "udp", "unix").contains(protocol)) {
            throw new InvalidValue("Unknown protocol type \"" + protocol + "\"");
        }
        String address = colon < 0 ? "" : text.substring(colon + 1);
        if (address.isEmpty()) {
            throw new InvalidValue("Missing address");
        }
        return protocol.equals("unix") ? unix(address) : network(protocol, address);
    }

    private static ProxyAddress unix(String path) {
        DeviceValues.plainPath(path);
        if (!path.startsWith("/") && !path.startsWith("@")) {
            throw new InvalidValue("the path of a socket must be absolute, or @name for an abstract one");
        }
        if (path.length() < 2 || path.endsWith("/") || path.length() > LONGEST_PATH) {
            throw new InvalidValue("the path of a socket names a file, in at most " + LONGEST_PATH + " characters");
        }
        return new ProxyAddress("unix", path, List.of());
    }

    private static ProxyAddress network(String protocol, String address) {
        int colon = address.lastIndexOf(':');
        if (colon < 0 || address.endsWith("]")) {
            throw new InvalidValue("address " + address + ": missing port in address");
        }
        String host = address.substring(0, colon);
        boolean brackets = host.startsWith("[") && host.endsWith("]");
        String plain = brackets ? host.substring(1, host.length() - 1) : host;
        if (!brackets && plain.contains(":")) {
            throw new InvalidValue("address " + address + ": too many colons in address");
        }
        if (!plain.isEmpty() && !(isV6(plain) || V4.matcher(plain).matches())) {
            throw new InvalidValue("Not an IP address \"" + plain + "\"");
        }
        return new ProxyAddress(protocol, plain, ports(address.substring(colon + 1)));
    }

    private static boolean isV6(String text) {
        if (!text.contains(":") || !V6.matcher(text).matches()) {
            return false;
        }
        try {
            // A literal is never looked up.
            return java.net.InetAddress.getByName("[" + text + "]") != null;
        } catch (java.net.UnknownHostException wrong) {
            return false;
        }
    }

    private static List<Integer> ports(String text) {
        List<Integer> ports = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            int dash = part.indexOf('-');
            int first = port(dash < 0 ? part : part.substring(0, dash));
            int last = dash < 0 ? first : port(part.substring(dash + 1));
            if (dash >= 0 && last <= first) {
                throw new InvalidValue("End port should be higher than start port");
            }
            for (int port = first; port <= last; port++) {
                ports.add(port);
            }
        }
        return ports;
    }

    private static int port(String text) {
        long number = DeviceValues.whole(text);
        if (number < 1 || number > LAST_PORT) {
            throw new InvalidValue("a port is a number from 1 to " + LAST_PORT + ", not \"" + text + "\"");
        }
        return (int) number;
    }

    boolean isUnix() {
        return protocol.equals("unix");
    }

    boolean isAbstract() {
        return isUnix() && host.startsWith("@");
    }

    boolean isWildcard() {
        return host.isEmpty() || host.equals("0.0.0.0") || host.matches("[0:]+");
    }

    boolean isV6() {
        return host.contains(":");
    }

    boolean hasPortTwice() {
        return new HashSet<>(ports).size() < ports.size();
    }

    /** How socat listens there, at one of the ports. */
    String listener(int index) {
        if (isUnix()) {
            return isAbstract() ? "ABSTRACT-LISTEN:" + escaped(host.substring(1)) : "UNIX-LISTEN:" + escaped(host);
        }
        String name = protocol.toUpperCase(java.util.Locale.ROOT);
        int port = ports.get(index);
        if (host.equals("0.0.0.0")) {
            return name + "4-LISTEN:" + port;
        }
        if (isWildcard()) {
            return name + "6-LISTEN:" + port + ",ipv6only=0";
        }
        return isV6()
                ? name + "6-LISTEN:" + port + ",bind=[" + host + "]"
                : name + "4-LISTEN:" + port + ",bind=" + host;
    }

    /** How socat connects to it; a single port serves all that are listened on. */
    String target(int index) {
        if (isUnix()) {
            return isAbstract() ? "ABSTRACT-CONNECT:" + escaped(host.substring(1)) : "UNIX-CONNECT:" + escaped(host);
        }
        String name = protocol.toUpperCase(java.util.Locale.ROOT);
        int port = ports.get(ports.size() == 1 ? 0 : index);
        if (isV6()) {
            return name + "6:[" + (isWildcard() ? "::1" : host) + "]:" + port;
        }
        return name + "4:" + (isWildcard() ? "127.0.0.1" : host) + ":" + port;
    }

    /** A text that socat takes as it is, whatever stands in it. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c > 0x7f;
            out.append(plain || "/._-@".indexOf(c) >= 0 ? "" : "\\").append(c);
        }
        return out.toString();
    }
}
