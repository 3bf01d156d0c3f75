package org.lxdeck.tui.cli.list;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Address;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.tui.cli.Times;
import org.lxdeck.tui.cli.Units;

/** The column letters of {@code lxc list} and its custom columns {@code [config:|devices:]key[:name][:width]}. */
public final class Columns {
    public static final String DEFAULT = "ns46tS";
    public static final String FAST = "nsacPt";
    private static final String LETTERS = "46abcdDefFlLmMnNpPsStu";

    private final ZoneId zone;

    public Columns(ZoneId zone) {
        this.zone = zone;
    }

    /** Reads the argument of {@code -c}. */
    public List<Column> parse(String text) throws EngineException {
        List<Column> columns = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            if (part.isEmpty()) {
                throw wrong("Empty column entry (redundant, leading or trailing command) in '" + text + "'");
            }
            if (part.indexOf('.') >= 0 || part.indexOf(':') >= 0) {
                columns.add(CustomColumn.parse(part));
                continue;
            }
            for (int i = 0; i < part.length(); i++) {
                columns.add(letter(part.charAt(i), part));
            }
        }
        return columns;
    }

    private Column letter(char letter, String part) throws EngineException {
        if (LETTERS.indexOf(letter) < 0) {
            throw wrong("Unknown column shorthand char '" + letter + "' in '" + part + "'");
        }
        return switch (letter) {
            case '4' -> new Column("IPV4", s -> addresses(s.container(), "inet"));
            case '6' -> new Column("IPV6", s -> addresses(s.container(), "inet6"));
            case 'a' -> new Column("ARCHITECTURE", s -> s.container().architecture());
            case 'b' -> new Column("STORAGE POOL", s -> pool(s.container()));
            case 'c' -> new Column("CREATED AT", s -> Times.minute(s.container().createdAt(), zone));
            case 'd' -> new Column("DESCRIPTION", s -> s.container().description());
            case 'D' -> new Column("DISK USAGE", s -> "");
            case 'e' -> new Column("PROJECT", s -> "default");
            case 'f' -> new Column("BASE IMAGE", s -> baseImage(s.container(), 12));
            case 'F' -> new Column("BASE IMAGE", s -> baseImage(s.container(), 64));
            case 'l' ->
                new Column("LAST USED AT", s -> Times.minute(s.container().lastUsedAt(), zone));
            case 'L' -> new Column("LOCATION", s -> "none");
            case 'm' -> new Column("MEMORY USAGE", s -> memory(s));
            case 'M' -> new Column("MEMORY USAGE%", s -> memoryShare(s));
            case 'n' -> new Column("NAME", s -> s.container().name());
            case 'N' -> new Column("PROCESSES", s -> alive(s, s.usage().processes()));
            case 'p' -> new Column("PID", s -> alive(s, s.container().pid()));
            case 'P' ->
                new Column("PROFILES", s -> String.join("\n", s.container().profiles()));
            case 's' -> new Column("STATE", s -> upper(s.container().status().label()));
            case 'S' -> new Column("SNAPSHOTS", s -> "0");
            case 't' -> new Column("TYPE", s -> type(s.container()));
            default -> new Column("CPU USAGE", s -> cpu(s));
        };
    }

    /** Global addresses of a family, newest sorting first as lxc does, loopback left out. */
    static String addresses(Container container, String family) {
        List<String> lines = new ArrayList<>();
        for (Address address : container.addresses()) {
            if (address.family().equals(family)
                    && address.isGlobal()
                    && !address.iface().equals("lo")) {
                lines.add(address.address() + " (" + address.iface() + ")");
            }
        }
        lines.sort(Comparator.reverseOrder());
        return String.join("\n", lines);
    }

    private static String pool(Container container) {
        for (Device device : container.expandedDevices().values()) {
            if (device.type().equals("disk") && device.option("path", "").equals("/")) {
                return device.option("pool", "default");
            }
        }
        return "";
    }

    private static String baseImage(Container container, int length) {
        String image = container.config().getOrDefault("volatile.base_image", "");
        return image.length() > length ? image.substring(0, length) : image;
    }

    private static String memory(Subject subject) {
        long used = subject.usage().memoryUsed();
        return subject.isAlive() && used > 0 ? Units.iec(used) : "";
    }

    private static String memoryShare(Subject subject) {
        UsageSample usage = subject.usage();
        String limit = subject.container().expandedConfig().getOrDefault("limits.memory", "");
        if (!subject.isAlive() || limit.isEmpty() || usage.memoryUsed() <= 0 || usage.memoryLimit() <= 0) {
            return "";
        }
        long tenths = Math.round(usage.memoryUsed() * 1000.0 / usage.memoryLimit());
        return tenths / 10 + "." + tenths % 10 + "%";
    }

    private static String alive(Subject subject, long number) {
        return subject.isAlive() && number > 0 ? String.valueOf(number) : "";
    }

    private static String cpu(Subject subject) {
        long nanos = subject.usage().cpuNanos();
        return subject.isAlive() && nanos >= 0 ? nanos / 1_000_000_000 + "s" : "";
    }

    private static String type(Container container) {
        return container.ephemeral() ? "CONTAINER (EPHEMERAL)" : "CONTAINER";
    }

    static String upper(String word) {
        return word.toUpperCase(java.util.Locale.ROOT);
    }

    static EngineException wrong(String sentence) {
        return new EngineException(EngineError.Kind.INVALID, sentence);
    }
}
