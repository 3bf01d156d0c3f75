package org.lxdeck.engine.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.model.Device;

/** A {@link ContainerSpec} out of the simple YAML that lxdeck itself writes; null for anything out of the ordinary. */
final class QuickSpec {
    private QuickSpec() {}

    static @Nullable ContainerSpec of(Map<String, Object> root) {
        Map<String, String> config = texts(root.get("config"));
        Map<String, Device> devices = devices(root.get("devices"));
        Map<String, String> indexes = texts(root.get("net"));
        List<String> profiles = list(root.get("profiles"));
        String created = digits(root.get("created_at"));
        if (config == null || devices == null || indexes == null || profiles == null || created == null) {
            return null;
        }
        Map<String, Integer> net = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : indexes.entrySet()) {
            String number = digits(entry.getValue());
            if (number == null || number.length() > 3) {
                return null;
            }
            net.put(entry.getKey(), Integer.parseInt(number));
        }
        String description = text(root.get("description"));
        String architecture = text(root.get("architecture"));
        String ephemeral = text(root.get("ephemeral"));
        String maker = text(root.get("made_by"));
        if (description == null || architecture == null || ephemeral == null || maker == null) {
            return null;
        }
        boolean own = maker.equals("lxdeck");
        boolean gone = Values.isTrue(ephemeral);
        long seconds = Long.parseLong(created);
        return new ContainerSpec(own, description, architecture, gone, profiles, config, devices, seconds, net);
    }

    private static @Nullable Map<String, String> texts(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return null;
        }
        Map<String, String> out = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String key) || !(entry.getValue() instanceof String text)) {
                return null;
            }
            out.put(key, text);
        }
        return out;
    }

    private static @Nullable Map<String, Device> devices(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return null;
        }
        Map<String, Device> out = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Map<String, String> options = texts(entry.getValue());
            if (!(entry.getKey() instanceof String name) || options == null) {
                return null;
            }
            out.put(name, new Device(name, options));
        }
        return out;
    }

    private static @Nullable List<String> list(@Nullable Object value) {
        if (!(value instanceof List<?> items)) {
            return null;
        }
        return items.stream().map(String::valueOf).toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }

    private static @Nullable String digits(@Nullable Object value) {
        String text = text(value);
        boolean number = text != null
                && !text.isEmpty()
                && text.length() < 18
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? text : null;
    }
}
