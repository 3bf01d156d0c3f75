package org.lxdeck.tui.cli.config;

import java.util.Iterator;
import org.lxdeck.engine.config.ConfigKey;

/** Config keys as words of a line, from the table of keys; for completion. */
public final class KeyWords {
    private KeyWords() {}

    /** Keys; of families what they begin with. */
    public static final class Keys implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return org.lxdeck.engine.config.ConfigKeys.table().stream()
                    .map(ConfigKey::prefix)
                    .iterator();
        }
    }

    /** The same, a value to follow. */
    public static final class Assigned implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return org.lxdeck.engine.config.ConfigKeys.table().stream()
                    .map(key -> key.isFamily() ? key.prefix() : key.name() + "=")
                    .iterator();
        }
    }
}
