package org.lxdeck.tui.cli.list;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.model.Address;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.tui.cli.Times;
import org.lxdeck.tui.cli.Units;

/** A column named by one of the letters of {@code lxc list}. */
record LetterColumn(char letter, @Nullable ZoneId zone) implements Column {
    @Override
    public String header() {
        return switch (letter) {
            case '4' -> "IPV4";
            case '6' -> "IPV6";
            case 'a' -> "ARCHITECTURE";
            case 'b' -> "STORAGE POOL";
            case 'c' -> "CREATED AT";
            case 'd' -> "DESCRIPTION";
            case 'D' -> "DISK USAGE";
            case 'e' -> "PROJECT";
            case 'f', 'F' -> "BASE IMAGE";
            case 'l' -> "LAST USED AT";
            case 'L' -> "LOCATION";
            case 'm' -> "MEMORY USAGE";
            case 'M' -> "MEMORY USAGE%";
            case 'n' -> "NAME";
            case 'N' -> "PROCESSES";
            case 'p' -> "PID";
            case 'P' -> "PROFILES";
            case 's' -> "STATE";
            case 'S' -> "SNAPSHOTS";
            case 't' -> "TYPE";
            default -> "CPU USAGE";
        };
    }

    @Override
    public String value(Subject subject) {
        Container container = subject.container();
        return switch (letter) {
            case '4' -> addresses(container, "inet");
            case '6' -> addresses(container, "inet6");
            case 'a' -> container.architecture();
            case 'b' -> pool(container);
            case 'c' -> minute(container.createdAt());
            case 'd' -> container.description();
            case 'D' -> "";
            case 'e' -> "default";
            case 'f' -> baseImage(container, 12);
            case 'F' -> baseImage(container, 64);
            case 'l' -> minute(container.lastUsedAt());
            case 'L' -> "none";
            case 'm' -> memory(subject);
            case 'M' -> memoryShare(subject);
            case 'n' -> container.name();
            case 'N' -> alive(subject, subject.usage().processes());
            case 'p' -> alive(subject, container.pid());
            case 'P' -> String.join("\n", container.profiles());
            case 's' -> container.status().name();
            case 'S' -> "0";
            case 't' -> container.ephemeral() ? "CONTAINER (EPHEMERAL)" : "CONTAINER";
            default -> cpu(subject);
        };
    }

    /** Global addresses of a family, newest sorting first as lxc does, loopback left out. */
    static String addresses(Container container, String family) {
        String only = "";
        List<String> lines = List.of();
        for (Address address : container.addresses()) {
            if (address.family().equals(family)
                    && address.isGlobal()
                    && !address.iface().equals("lo")) {
                String line = address.address() + " (" + address.iface() + ")";
                if (only.isEmpty()) {
                    only = line;
                } else {
                    lines = lines.isEmpty() ? new ArrayList<>(List.of(only)) : lines;
                    lines.add(line);
                }
            }
        }
        if (lines.isEmpty()) {
            return only;
        }
        lines.sort(Collections.reverseOrder());
        return String.join("\n", lines);
    }

    private String minute(long seconds) {
        return Times.minute(seconds, zone == null ? ZoneId.systemDefault() : zone);
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
}
