package org.lxdeck.engine.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lxdeck.engine.model.Text;

/**
 * The liblxc lines of {@code raw.lxc}, checked as LXD checks them and with names from before LXC 3 translated.
 *
 * @param lines in the order written
 * @param notes one sentence for each line that was translated or left out
 */
public record RawLxc(List<LxcLine> lines, List<String> notes) {
    private static final List<String> REFUSED =
            List.of("lxc.log.file", "lxc.logfile", "lxc.log.syslog", "lxc.syslog", "lxc.ephemeral");

    public RawLxc {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    public static RawLxc parse(String text) {
        List<LxcLine> lines = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        String backend = "";
        for (String raw : text.split("\n", -1)) {
            String line = raw.trim();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            LxcLine parsed = line(line);
            if (parsed.key().equals("lxc.rootfs.backend")) {
                backend = parsed.value();
            }
            LegacyKeys.Translation translation = LegacyKeys.translate(parsed, backend);
            if (!translation.note().isEmpty()) {
                notes.add(translation.note());
            }
            for (LxcLine result : translation.lines()) {
                check(result.key());
                lines.add(result);
            }
        }
        return new RawLxc(lines, notes);
    }

    private static LxcLine line(String line) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            throw new InvalidValue("Invalid raw.lxc line: " + Text.line(line, 80));
        }
        String key = line.substring(0, equals).trim();
        check(key);
        if (!LxcLine.isKey(key)) {
            throw new InvalidValue("Invalid raw.lxc line: " + Text.line(line, 80)
                    + " (a line begins with the name of a liblxc key such as lxc.mount.auto)");
        }
        return new LxcLine(key, unquoted(line.substring(equals + 1).trim()));
    }

    private static void check(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        if (REFUSED.contains(lower)) {
            throw new InvalidValue("Setting " + lower + " is not allowed");
        }
        if (lower.startsWith("lxc.prlimit.")) {
            throw new InvalidValue("Process limits should be set via \"limits.kernel.[limit name]\" and not directly"
                    + " via \"lxc.prlimit.[limit name]\"");
        }
        if (lower.startsWith("lxc.net.") && !isAddressKey(lower)) {
            throw new InvalidValue("Only interface-specific ipv4/ipv6 lxc.net. keys are allowed");
        }
        if (lower.startsWith("lxc.network.")) {
            throw new InvalidValue(lower + " is not allowed: describe the interface as a device of type nic");
        }
    }

    private static boolean isAddressKey(String key) {
        String[] parts = key.split("\\.", -1);
        return parts.length == 5
                && (parts[3].equals("ipv4") || parts[3].equals("ipv6"))
                && (parts[4].equals("address") || parts[4].equals("gateway"));
    }

    // liblxc strips one pair of quotes around a value; we keep what is inside and quote again where it matters.
    private static String unquoted(String value) {
        if (value.isEmpty() || (value.charAt(0) != '"' && value.charAt(0) != '\'')) {
            return value;
        }
        char quote = value.charAt(0);
        boolean closed = value.length() > 2 && value.charAt(value.length() - 1) == quote;
        return value.substring(1, closed ? value.length() - 1 : value.length());
    }
}
