package org.lxdeck.engine.config;

import java.util.List;
import org.lxdeck.engine.config.ConfigKey.When;

/** The rows of {@link ConfigKeys} about which ids of the host those inside are. */
final class IdmapKeys {
    private static final Effect MAP = Effect.stored("lxc.idmap");

    static final List<ConfigKey> ROWS = List.of(
            row("raw.idmap", RawIdmap.TYPE, "Ids of the host that are themselves, or others, inside"),
            row("security.idmap.base", Values.UINT32, "First id of the host of its own range (else the next free one)"),
            row("security.idmap.isolated", Values.BOOL, "Give it ids of the host that no other container has"),
            row("security.idmap.size", Values.UINT32, "How many ids its own range has (65536)"),
            ConfigKeys.row(
                    "security.protection.shift",
                    Values.BOOL,
                    When.STORED,
                    Effect.stored("changes of its id map"),
                    "Refuse to change the owners of its files"));

    private IdmapKeys() {}

    private static ConfigKey row(String name, ValueType type, String help) {
        return ConfigKeys.row(name, type, When.NEXT_START, MAP, help);
    }
}
