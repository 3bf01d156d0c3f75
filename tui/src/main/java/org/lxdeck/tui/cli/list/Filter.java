package org.lxdeck.tui.cli.list;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.lxdeck.engine.model.Address;
import org.lxdeck.engine.model.Container;

/** The filters of {@code lxc list}: a name, a regular expression, {@code key=value} with abbreviated keys. */
public final class Filter {
    private Filter() {}

    public static boolean accepts(Container container, List<String> filters) {
        for (String filter : filters) {
            if (!accepts(container, filter)) {
                return false;
            }
        }
        return true;
    }

    private static boolean accepts(Container container, String filter) {
        int equals = filter.indexOf('=');
        if (equals < 0) {
            return name(container.name(), filter);
        }
        String key = filter.substring(0, equals);
        String value = filter.substring(equals + 1);
        return switch (key) {
            case "type" -> any(value, "container");
            case "status" -> any(value, container.status().label());
            case "architecture" -> any(value, container.architecture());
            case "location" -> any(value, "none");
            case "ipv4" -> address(container, "inet", value);
            case "ipv6" -> address(container, "inet6", value);
            default -> config(container.expandedConfig(), key, value);
        };
    }

    private static boolean name(String name, String filter) {
        if (name.startsWith(filter)) {
            return true;
        }
        return matches(filter, name);
    }

    private static boolean any(String values, String actual) {
        for (String value : values.split(",", -1)) {
            if (value.toLowerCase(Locale.ROOT).equals(actual.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean address(Container container, String family, String wanted) {
        for (Address address : container.addresses()) {
            if (address.family().equals(family) && Network.contains(wanted, address.address())) {
                return true;
            }
        }
        return false;
    }

    private static boolean config(Map<String, String> config, String key, String value) {
        for (Map.Entry<String, String> entry : config.entrySet()) {
            if (abbreviates(key, entry.getKey())
                    && (entry.getValue().equals(value) || matches(value, entry.getValue()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether each dotted part of the short key begins the same part of the full one. */
    static boolean abbreviates(String shortKey, String key) {
        if (shortKey.equals(key)) {
            return true;
        }
        String[] shortParts = shortKey.split("\\.", -1);
        String[] parts = key.split("\\.", -1);
        if (shortParts.length != parts.length) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].startsWith(shortParts[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(String expression, String text) {
        try {
            return Pattern.compile("^" + expression + "$").matcher(text).find();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
