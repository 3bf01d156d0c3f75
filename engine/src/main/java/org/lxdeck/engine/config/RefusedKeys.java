package org.lxdeck.engine.config;

import java.util.List;
import org.lxdeck.engine.config.ConfigKey.Scope;
import org.lxdeck.engine.config.ConfigKey.When;

/** The keys of LXD that are known here but do not work yet: refused by name, so that nothing is silently ignored. */
final class RefusedKeys {
    static final List<ConfigKey> ROWS = List.of(
            later("limits.network.priority", Values.PRIORITY, "Weight of its network traffic"),
            later("raw.apparmor", Values.TEXT, "AppArmor rules to add"),
            later("raw.idmap", Values.TEXT, "User ids to map by hand"),
            later("security.idmap.base", Values.INT, "First host id of its own range"),
            later("security.idmap.isolated", Values.BOOL, "Give it a range of host ids of its own"),
            later("security.idmap.size", Values.INT, "Size of its own range of host ids"),
            later("security.protection.shift", Values.BOOL, "Refuse to change the owners of its files"));

    private RefusedKeys() {}

    private static ConfigKey later(String name, ValueType type, String help) {
        return new ConfigKey(name, type, Scope.ANYWHERE, When.NEXT_START, Effect.NONE, false, help);
    }
}
