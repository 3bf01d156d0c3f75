package org.lxdeck.engine.config;

import java.util.ArrayList;
import java.util.List;

/** The list of {@code linux.kernel_modules}. */
public final class KernelModuleNames {
    private KernelModuleNames() {}

    /** Names in order, blanks trimmed, each fit to be an argument of modprobe. */
    public static List<String> parse(String list) {
        List<String> names = new ArrayList<>();
        for (String part : list.split(",", -1)) {
            String name = part.trim();
            if (name.isEmpty()) {
                continue;
            }
            if (!isName(name)) {
                throw new InvalidValue("Invalid kernel module name \"" + name + "\"");
            }
            names.add(name);
        }
        return names;
    }

    private static boolean isName(String name) {
        if (name.length() > 64 || name.charAt(0) == '-') {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!plain && c != '-' && c != '_') {
                return false;
            }
        }
        return true;
    }
}
