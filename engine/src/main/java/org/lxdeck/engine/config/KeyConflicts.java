package org.lxdeck.engine.config;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys that exclude each other, in LXD's words. Pure. */
final class KeyConflicts {
    private static final String CALLS = "security.syscalls.";
    private static final String MOUNT = CALLS + "intercept.mount";
    private static final List<List<String>> OLD_NAMES = List.of(
            List.of(CALLS + "allow", CALLS + "whitelist"),
            List.of(CALLS + "deny", CALLS + "blacklist"),
            List.of(CALLS + "deny_default", CALLS + "blacklist_default"),
            List.of(CALLS + "deny_compat", CALLS + "blacklist_compat"));

    private KeyConflicts() {}

    /** The first two that do not go together. */
    static Optional<Problem> find(Map<String, String> config) {
        for (List<String> names : OLD_NAMES) {
            if (isSet(config, names.get(0)) && isSet(config, names.get(1))) {
                return conflict(
                        names.get(0), "Mutually exclusive keys " + names.get(0) + " and " + names.get(1) + " are set");
            }
        }
        SyscallRules rules = SyscallRules.of(config);
        boolean denies = !rules.deny().isEmpty() || rules.deniesCompat() || SyscallRules.asksForDefault(config);
        if (isSet(config, SyscallRules.RAW) && (denies || !rules.allow().isEmpty())) {
            return conflict(SyscallRules.RAW, "raw.seccomp is mutually exclusive with security.syscalls*");
        }
        if (denies && !rules.allow().isEmpty()) {
            return conflict(
                    CALLS + "allow", "security.syscalls.allow is mutually exclusive with security.syscalls.deny*");
        }
        if (isOn(config, NvidiaEffect.SWITCH) && isOn(config, "security.privileged")) {
            return conflict(NvidiaEffect.SWITCH, "nvidia.runtime is incompatible with privileged containers");
        }
        return isOn(config, MOUNT) ? mounts(config) : Optional.empty();
    }

    private static Optional<Problem> mounts(Map<String, String> config) {
        List<String> allowed = list(config, MOUNT + ".allowed");
        for (String pair : list(config, MOUNT + ".fuse")) {
            int equals = pair.indexOf('=');
            if (pair.isEmpty()) {
                continue;
            }
            if (equals < 0 || equals != pair.lastIndexOf('=')) {
                return conflict(MOUNT + ".fuse", MOUNT + ".fuse is not of the form 'filesystem=fuse-binary': " + pair);
            }
            if (allowed.contains(pair.substring(0, equals))) {
                return conflict(
                        MOUNT + ".fuse",
                        "Filesystem " + pair.substring(0, equals) + " cannot appear in " + MOUNT + ".allowed and "
                                + MOUNT + ".fuse");
            }
        }
        return Optional.empty();
    }

    private static List<String> list(Map<String, String> config, String key) {
        String text = config.getOrDefault(key, "");
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1));
    }

    private static boolean isSet(Map<String, String> config, String key) {
        return !config.getOrDefault(key, "").isEmpty();
    }

    private static boolean isOn(Map<String, String> config, String key) {
        return Values.isTrue(config.getOrDefault(key, ""));
    }

    private static Optional<Problem> conflict(String key, String sentence) {
        return Optional.of(new Problem("config." + key, "Invalid config: " + sentence));
    }
}
