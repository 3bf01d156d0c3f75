package org.lxdeck.engine.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lxdeck.engine.config.ConfigKey.Scope;
import org.lxdeck.engine.config.ConfigKey.When;

/** The table of config keys. Validation, editing, completion, generation and the reference all read it. */
public final class ConfigKeys {
    private static final List<ConfigKey> WORKING = List.of(
            row("boot.autostart", Values.BOOL, When.STORED, LineEffects.AUTOSTART, "Start with the machine"),
            row(
                    "boot.autostart.delay",
                    Values.INT,
                    When.STORED,
                    LineEffects.START_DELAY,
                    "Seconds to wait after starting it before the next one starts"),
            row(
                    "boot.autostart.priority",
                    Values.INT,
                    When.STORED,
                    LineEffects.START_ORDER,
                    "Higher ones start first with the machine"),
            row(
                    "cloud-init.network-config",
                    CloudInit.NETWORK,
                    When.STORED,
                    Effect.stored("templates of its image"),
                    "Network configuration for cloud-init, as YAML"),
            row(
                    "cloud-init.user-data",
                    CloudInit.DATA,
                    When.STORED,
                    Effect.stored("templates of its image"),
                    "User data for cloud-init: #cloud-config or a script"),
            row(
                    "cloud-init.vendor-data",
                    CloudInit.DATA,
                    When.STORED,
                    Effect.stored("templates of its image"),
                    "Vendor data for cloud-init: #cloud-config or a script"),
            row(
                    "environment.*",
                    Values.LINE,
                    When.NEXT_START,
                    LineEffects.ENVIRONMENT,
                    "A variable for init; commands run in the container see it at once"),
            only("image.*", "A property of the image it was made from"),
            row(
                    "linux.kernel_modules",
                    Values.MODULES,
                    When.LIVE,
                    Effect.stored("modprobe on the host"),
                    "Kernel modules that must be there before it starts"),
            row(
                    "linux.sysctl.*",
                    Values.LINE,
                    When.NEXT_START,
                    LineEffects.SYSCTL,
                    "A kernel setting inside it, one that its namespaces have of their own"),
            row(
                    AppArmorEffect.KEY,
                    Values.TEXT,
                    When.NEXT_START,
                    AppArmorEffect.ONE,
                    "Rules added to its AppArmor profile, one a line"),
            row(
                    "raw.lxc",
                    Values.RAW_LXC,
                    When.NEXT_START,
                    Effect.stored("its lines, last"),
                    "liblxc configuration added after everything else"),
            row(
                    "security.nesting",
                    Values.BOOL,
                    When.NEXT_START,
                    Effect.stored("lxc.mount.entry, lxc.apparmor.allow_nesting"),
                    "Allow containers inside it"),
            row(
                    "security.privileged",
                    Values.BOOL,
                    When.NEXT_START,
                    Effect.stored("lxc.idmap, lxc.cap.drop, lxc.mount.auto"),
                    "Run with the host's user ids: root inside is root outside"),
            row(
                    "security.protection.delete",
                    Values.BOOL,
                    When.STORED,
                    Effect.stored("lxdeck delete"),
                    "Refuse to delete it"),
            row("user.*", Values.TEXT, When.STORED, Effect.NONE, "Anything you want to keep with it"),
            only("volatile.*", "Kept by lxdeck itself"));

    private static final List<ConfigKey> ALL = all();
    private static final Map<String, ConfigKey> BY_NAME = byName();

    private ConfigKeys() {}

    /** All rows, sorted by name. */
    public static List<ConfigKey> table() {
        return ALL;
    }

    /** The row of a key; a family's row for each of its keys. */
    public static Optional<ConfigKey> find(String key) {
        ConfigKey exact = BY_NAME.get(key);
        if (exact != null) {
            return Optional.of(exact);
        }
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            ConfigKey family = BY_NAME.get(key.substring(0, dot + 1) + "*");
            if (family != null && family.matches(key)) {
                return Optional.of(family);
            }
        }
        return Optional.empty();
    }

    /** The cgroup values of these keys; keys that share an effect come to it once. */
    public static List<CgroupItem> items(Collection<String> keys, Effective config, LimitFacts facts, boolean running) {
        List<CgroupItem> items = new ArrayList<>();
        for (Effect effect : effects(keys)) {
            items.addAll(effect.items(config, facts, running));
        }
        return items;
    }

    /** The effects of these keys, each once. */
    static Set<Effect> effects(Collection<String> keys) {
        Set<Effect> effects = new LinkedHashSet<>();
        for (String key : keys) {
            find(key).ifPresent(row -> effects.add(row.effect()));
        }
        return effects;
    }

    /** Whether a change of this key reaches a running container at once. */
    public static boolean isLive(String key) {
        return find(key).map(row -> row.when() == When.LIVE).orElse(false);
    }

    static ConfigKey row(String name, ValueType type, When when, Effect effect, String help) {
        return new ConfigKey(name, type, Scope.ANYWHERE, when, effect, help);
    }

    private static ConfigKey only(String name, String help) {
        return new ConfigKey(name, Values.TEXT, Scope.CONTAINERS, When.STORED, Effect.NONE, help);
    }

    private static List<ConfigKey> all() {
        List<ConfigKey> rows = new ArrayList<>(WORKING);
        rows.addAll(LimitKeys.ROWS);
        rows.addAll(OtherPartKeys.ROWS);
        rows.addAll(SyscallKeys.ROWS);
        rows.addAll(IdmapKeys.ROWS);
        rows.sort((a, b) -> a.name().compareTo(b.name()));
        return List.copyOf(rows);
    }

    private static Map<String, ConfigKey> byName() {
        Map<String, ConfigKey> map = new HashMap<>();
        for (ConfigKey row : ALL) {
            map.put(row.name(), row);
        }
        return Map.copyOf(map);
    }
}
