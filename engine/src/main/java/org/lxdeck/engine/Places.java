package org.lxdeck.engine;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where lxdeck keeps things. {@code LXDECK_ROOT} moves all of them under one directory (tests); the user's places follow
 * XDG. Nothing is created here.
 *
 * @param state images, profiles, journal: {@code /var/lib/lxdeck}, mode 0700
 * @param run locks: {@code /run/lxdeck}
 * @param log {@code /var/log/lxdeck}, mode 0700
 * @param systemConfig {@code /etc/lxdeck/config.yaml}
 * @param userConfig directory {@code ~/.config/lxdeck}: config.yaml, keymaps/, themes/
 * @param userState directory {@code ~/.local/state/lxdeck}: resume, history
 */
public record Places(Path state, Path run, Path log, Path systemConfig, Path userConfig, Path userState) {
    public static Places of(Map<String, String> env) {
        String home = env.getOrDefault("HOME", "/root");
        String root = env.getOrDefault("LXDECK_ROOT", "");
        String config = absoluteOr(env.get("XDG_CONFIG_HOME"), home + "/.config");
        String state = absoluteOr(env.get("XDG_STATE_HOME"), home + "/.local/state");
        if (!root.isEmpty()) {
            config = root + "/user/config";
            state = root + "/user/state";
        }
        return new Places(
                Path.of(root + "/var/lib/lxdeck"),
                Path.of(root + "/run/lxdeck"),
                Path.of(root + "/var/log/lxdeck"),
                Path.of(root + "/etc/lxdeck/config.yaml"),
                Path.of(config + "/lxdeck"),
                Path.of(state + "/lxdeck"));
    }

    private static String absoluteOr(@org.jspecify.annotations.Nullable String value, String fallback) {
        return value != null && value.startsWith("/") ? value : fallback;
    }
}
