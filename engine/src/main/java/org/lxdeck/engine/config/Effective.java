package org.lxdeck.engine.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lxdeck.engine.model.ConfigLine;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.Ordered;
import org.lxdeck.engine.model.Profile;

/**
 * What a container's profiles and its own configuration come to: profiles in order, later ones over earlier ones, its
 * own on top; devices replaced whole by name. Pure.
 *
 * @param config sorted by key
 * @param devices sorted by name, those of type {@code none} included
 * @param lines each key and each device option with its source and what it hides, sorted
 */
public record Effective(Map<String, String> config, Map<String, Device> devices, List<ConfigLine> lines) {
    private static final String OWN = "own";

    public Effective {
        config = Ordered.copy(config);
        devices = Ordered.copy(devices);
        lines = List.copyOf(lines);
    }

    /**
     * Merges.
     *
     * @param profiles in the order they are applied
     * @param config the container's own keys
     * @param devices the container's own devices
     */
    public static Effective of(List<Profile> profiles, Map<String, String> config, Map<String, Device> devices) {
        Map<String, Layered<String>> keys = new TreeMap<>();
        Map<String, Layered<Device>> things = new TreeMap<>();
        for (Profile profile : profiles) {
            String source = "profile " + profile.name();
            profile.config().forEach((key, value) -> put(keys, key, value, source));
            profile.devices().forEach((name, device) -> put(things, name, device, source));
        }
        config.forEach((key, value) -> put(keys, key, value, OWN));
        devices.forEach((name, device) -> put(things, name, device, OWN));
        return new Effective(tops(keys), tops(things), lines(keys, things));
    }

    /** A key's value, empty when it is not set. */
    public String get(String key) {
        return config.getOrDefault(key, "");
    }

    public boolean isTrue(String key) {
        return Values.isTrue(get(key));
    }

    /** The same with one more device that comes by default. */
    public Effective withDefault(Device device) {
        Map<String, Device> all = new TreeMap<>(devices);
        all.put(device.name(), device);
        List<ConfigLine> more = new ArrayList<>(lines);
        device.options()
                .forEach((option, value) ->
                        more.add(new ConfigLine("devices." + device.name() + "." + option, value, "default", "")));
        return new Effective(config, all, more);
    }

    private static <T> void put(Map<String, Layered<T>> map, String name, T value, String source) {
        map.put(name, new Layered<>(value, source, map.get(name)));
    }

    private static <T> Map<String, T> tops(Map<String, Layered<T>> layers) {
        Map<String, T> out = new LinkedHashMap<>();
        layers.forEach((name, layer) -> {
            // An empty value is a key that was taken back by a later layer.
            if (!(layer.value instanceof String text && text.isEmpty())) {
                out.put(name, layer.value);
            }
        });
        return out;
    }

    private static List<ConfigLine> lines(Map<String, Layered<String>> keys, Map<String, Layered<Device>> devices) {
        List<ConfigLine> out = new ArrayList<>();
        keys.forEach((key, top) -> {
            if (!top.value.isEmpty()) {
                String hidden = top.below == null ? "" : top.below.source + ": " + top.below.value;
                out.add(new ConfigLine(key, top.value, top.source, hidden));
            }
        });
        devices.forEach((name, top) -> {
            Layered<Device> below = top.below;
            top.value.options().forEach((option, value) -> {
                String hidden = below == null ? "" : below.source + ": " + below.value.option(option, "not set");
                out.add(new ConfigLine("devices." + name + "." + option, value, top.source, hidden));
            });
        });
        return out;
    }

    /** A value and what it lies on. */
    private static final class Layered<T> {
        final T value;
        final String source;

        @org.jspecify.annotations.Nullable
        final Layered<T> below;

        Layered(T value, String source, @org.jspecify.annotations.Nullable Layered<T> below) {
            this.value = value;
            this.source = source;
            this.below = below;
        }
    }
}
