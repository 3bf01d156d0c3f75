package org.lxdeck.engine.doctor;

import org.jspecify.annotations.Nullable;

/**
 * The bridge that the distribution's lxc package brings up: its script, the settings file the script reads, and what
 * they say together.
 *
 * @param script the lxc-net script; empty when the package is not installed
 * @param file the settings file, e.g. {@code /etc/default/lxc-net}
 * @param values the script's defaults with the file's values over them
 * @param isChosen whether somebody wrote a subnet into the file: then it is not for us to choose another
 */
record BridgeSettings(String script, String file, Assignments values, boolean isChosen) {
    private static final String[] SCRIPTS = {
        "/usr/libexec/lxc/lxc-net", "/usr/lib/lxc/lxc-net", "/usr/lib64/lxc/lxc-net", "/usr/local/libexec/lxc/lxc-net"
    };

    static BridgeSettings of(Env env) {
        String script = script(env);
        String head = env.read(script.isEmpty() ? "/nowhere" : script);
        String otherwise = env.has("/etc/default") ? "/etc/default" : "/etc/sysconfig";
        String directory = Assignments.of(head).get("distrosysconfdir", otherwise);
        String file = directory + "/lxc-net";
        String own = env.read(file);
        String foreign = MarkedBlock.removed(own);
        return new BridgeSettings(
                script,
                file,
                Assignments.of(head, env.read(directory + "/lxc"), own),
                !Assignments.of(foreign).get("LXC_NETWORK", "").isEmpty());
    }

    private static String script(Env env) {
        for (String place : SCRIPTS) {
            if (env.has(place)) {
                return place;
            }
        }
        for (String triplet : env.names("/usr/lib")) {
            String place = "/usr/lib/" + triplet + "/lxc/lxc-net";
            if (env.has(place)) {
                return place;
            }
        }
        return "";
    }

    String name() {
        return values.get("LXC_BRIDGE", "lxcbr0");
    }

    boolean enabled() {
        return values.get("USE_LXC_BRIDGE", "true").equals("true");
    }

    /** The range the script would take. */
    @Nullable
    Ipv4Range network() {
        return Ipv4Range.parse(values.get("LXC_NETWORK", "10.0.3.0/24"));
    }

    /** Settings that give the bridge this range, as lines of the file. */
    String linesFor(Ipv4Range range) {
        return "USE_LXC_BRIDGE=\"true\"\n"
                + "LXC_ADDR=\"" + range.at(1) + "\"\n"
                + "LXC_NETMASK=\"255.255.255.0\"\n"
                + "LXC_NETWORK=\"" + range + "\"\n"
                + "LXC_DHCP_RANGE=\"" + range.at(2) + "," + range.at(254) + "\"\n"
                + "LXC_DHCP_MAX=\"253\"\n";
    }
}
