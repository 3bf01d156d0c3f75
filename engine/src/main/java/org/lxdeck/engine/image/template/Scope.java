package org.lxdeck.engine.image.template;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** The names an expression can see. */
final class Scope {
    private final Map<String, Object> names;
    private final BinaryOperator<String> configGet;

    Scope(Map<String, Object> names, BinaryOperator<String> configGet) {
        this.names = names;
        this.configGet = configGet;
    }

    @Nullable
    Object get(String name) {
        return names.get(name);
    }

    /** The function {@code config_get(key, fallback)}. */
    BinaryOperator<String> configGet() {
        return configGet;
    }

    /** The same with two more names; an empty name adds nothing. */
    Scope with(String key, Object keyValue, String item, Object itemValue) {
        Map<String, Object> more = new HashMap<>(names);
        more.put(key, keyValue);
        if (!item.isEmpty()) {
            more.put(item, itemValue);
        }
        return new Scope(more, configGet);
    }
}
