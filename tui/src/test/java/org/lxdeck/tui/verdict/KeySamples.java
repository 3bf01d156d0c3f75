package org.lxdeck.tui.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.config.ConfigKey;
import org.lxdeck.engine.config.ConfigKeys;
import org.lxdeck.engine.config.ValueType;
import org.lxdeck.engine.config.Values;
import org.lxdeck.tui.verdict.Sample.Place;

/** Values of every key: good ones, bad ones, those beside each bound; and keys that exclude each other. */
final class KeySamples {
    private static final ValueLists VALUES = ValueLists.of("keys.yaml");
    /** Values tried with every key of a type, by the name of their list. */
    private static final Map<ValueType, String> TYPES = Map.of(
            Values.BOOL, "bool",
            Values.INT, "int",
            Values.UINT32, "uint32",
            Values.PRIORITY, "priority",
            Values.BYTES, "bytes",
            Values.TEXT, "text",
            Values.LINE, "line");

    private KeySamples() {}

    static List<Sample> all() {
        List<Sample> all = new ArrayList<>();
        for (Place place : Place.values()) {
            for (ConfigKey key : ConfigKeys.table()) {
                if (place == Place.CONTAINER && key.name().equals("raw.lxc")) {
                    continue;
                }
                if (key.isFamily()) {
                    for (String pair : VALUES.in("families", key.name())) {
                        all.add(Sample.ofKeys(place, key.name(), pair, List.of(pair)));
                    }
                    continue;
                }
                List<String> values = new ArrayList<>(VALUES.in("keys", key.name()));
                values.addAll(VALUES.in("types", TYPES.getOrDefault(key.type(), "")));
                for (String value : values.stream().distinct().toList()) {
                    all.add(new Sample(place, key.name(), value, Map.of(key.name(), value), Map.of()));
                }
            }
            all.addAll(KeyPairs.all(place));
        }
        return all;
    }
}
