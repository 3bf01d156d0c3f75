package org.lxdeck.engine.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Device;

/** What nic devices look at on the host before they start. */
final class NicHost {
    private static final Path INTERFACES = Path.of("/sys/class/net");
    private static final Path SETTINGS = Path.of("/proc/sys/net");
    private static final List<String> PATH =
            List.of("/usr/sbin", "/usr/bin", "/sbin", "/bin", "/usr/local/sbin", "/usr/local/bin");
    private static final int LONGEST_NAME = 15;

    private NicHost() {}

    static boolean exists(String name) {
        return !name.isEmpty() && Files.exists(INTERFACES.resolve(name));
    }

    static boolean isBridge(String name) {
        return Files.isDirectory(INTERFACES.resolve(name).resolve("bridge"));
    }

    /** Whether an attribute of it is 1. */
    static boolean isOn(String name, String attribute) {
        try {
            return Files.readString(attribute(name, attribute)).trim().equals("1");
        } catch (IOException missing) {
            return false;
        }
    }

    static Path attribute(String name, String attribute) {
        return INTERFACES.resolve(name).resolve(attribute);
    }

    /** The parent is there, and with it a name for its VLAN. */
    static void requireParent(Device device, String kind) throws EngineException {
        String parent = device.option("parent", "");
        if (!exists(parent)) {
            throw failure(
                    EngineError.Kind.UNAVAILABLE,
                    device,
                    "Parent device \"" + parent + "\" doesn't exist",
                    "make the " + kind + " " + parent + ", or name another one as the parent of " + device.name());
        }
        String below = NicWords.below(device);
        if (below.length() > LONGEST_NAME && !NicWords.vlan(device).equals("none")) {
            throw failure(
                    EngineError.Kind.INVALID,
                    device,
                    "the VLAN's interface would be called " + below + ", and names have 15 characters at most",
                    "give " + parent + " a shorter name");
        }
    }

    /** The program is there. */
    static void requireTool(Device device, String tool, String packageName) throws EngineException {
        for (String directory : PATH) {
            if (Files.isExecutable(Path.of(directory, tool))) {
                return;
            }
        }
        throw failure(
                EngineError.Kind.UNAVAILABLE,
                device,
                "it needs the program " + tool + ", which is not installed",
                "install the package " + packageName);
    }

    /** The tools that the program of nic devices uses for what this one asks. */
    static void requireTools(Device device, boolean filters) throws EngineException {
        requireTool(device, "ip", "iproute2");
        requireTool(device, "flock", "util-linux");
        boolean limited = !device.option("limits.ingress", "").isEmpty()
                || !device.option("limits.egress", "").isEmpty()
                || !device.option("limits.max", "").isEmpty();
        if (limited) {
            requireTool(device, "tc", "iproute2");
        }
        if (filters) {
            requireTool(device, "nft", "nftables");
        }
    }

    /** A setting of the kernel's network is on; {@code who} needs it. */
    static void requireSetting(Device device, String version, String name, String setting, String who)
            throws EngineException {
        Path file = SETTINGS.resolve(version).resolve("conf").resolve(name).resolve(setting);
        String value;
        try {
            value = Files.readString(file).trim();
        } catch (IOException missing) {
            value = "";
        }
        if (!value.equals("1")) {
            String key = "net." + version + ".conf." + name.replace('.', '/') + "." + setting + "=1";
            throw failure(
                    EngineError.Kind.UNAVAILABLE,
                    device,
                    who + " requires sysctl " + key,
                    "set it for good in /etc/sysctl.d, and now: sysctl -w " + key);
        }
    }

    static EngineException failure(EngineError.Kind kind, Device device, String sentence, String hint) {
        return new EngineException(EngineError.of(kind, "device " + device.name() + ": " + sentence)
                .withHint(hint));
    }
}
