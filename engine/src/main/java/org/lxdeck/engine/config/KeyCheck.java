package org.lxdeck.engine.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lxdeck.engine.config.ConfigKey.Scope;
import org.lxdeck.engine.model.Text;

/** Validates config keys and their values against the table. Pure. */
public final class KeyCheck {
    private static final Pattern SYSCTL_NAME = Pattern.compile("linux\\.sysctl(\\.[A-Za-z0-9_-]+)+");

    private KeyCheck() {}

    /** All that is wrong with the keys, in their order; an empty value is a key that is not set. */
    public static List<Problem> problems(Map<String, String> config, boolean profile) {
        List<Problem> found = new ArrayList<>();
        config.forEach((key, value) -> {
            String sentence = problem(key, value, profile);
            if (!sentence.isEmpty()) {
                found.add(new Problem("config." + key, sentence));
            }
        });
        return found;
    }

    /** What is wrong with one key; empty when nothing is. */
    public static String problem(String key, String value, boolean profile) {
        boolean kept = key.startsWith("volatile.") || key.startsWith("image.");
        if (value.isEmpty() && !(profile && kept)) {
            return "";
        }
        String name = nameProblem(key, profile);
        Optional<ConfigKey> row = ConfigKeys.find(key);
        if (!name.isEmpty() || row.isEmpty()) {
            return name;
        }
        String shown = Text.line(key, 100);
        ValueType type = row.get().type();
        String problem = type.problem(value);
        return problem.isEmpty() ? "" : "Invalid config: " + shown + ": " + Text.line(problem, 300) + takes(type);
    }

    /** Why there is no such key, whatever its value; empty when there is. */
    public static String nameProblem(String key, boolean profile) {
        String shown = Text.line(key, 100);
        if (profile && key.startsWith("volatile.")) {
            return "Invalid config: Volatile keys can only be set on instances (" + shown + ")";
        }
        if (profile && key.startsWith("image.")) {
            return "Invalid config: Image keys can only be set on instances (" + shown + ")";
        }
        Optional<ConfigKey> row = ConfigKeys.find(key);
        if (row.isEmpty() || !isOneWord(key)) {
            return "Invalid config: Unknown configuration key: " + shown + hint(key);
        }
        if (row.get().scope() == Scope.PROFILES && !profile) {
            return "Invalid config: Unknown configuration key: " + shown
                    + " (it is for virtual machines and can only stand in a profile)";
        }
        if (row.get().scope() == Scope.CONTAINERS && key.startsWith("volatile.") && !VolatileKeys.isKnown(key)) {
            return "Invalid config: Unknown configuration key: " + shown;
        }
        if (key.startsWith(ProcessLimits.PREFIX) && !ProcessLimits.isKnown(key)) {
            return "Invalid config: " + shown + ": liblxc knows no such process limit";
        }
        if (key.startsWith("linux.sysctl.") && !SYSCTL_NAME.matcher(key).matches()) {
            return "Invalid config: " + shown + ": the name of a kernel setting has letters, digits, dots, - and _";
        }
        return "";
    }

    /** What would be right, where the problem does not say it. */
    private static String takes(ValueType type) {
        boolean isSaid = type == Values.TEXT || type == Values.LINE || type == Values.RAW_LXC;
        return isSaid ? "" : " (it takes " + type.grammar() + ")";
    }

    private static boolean isOneWord(String key) {
        for (int i = 0; i < key.length(); i++) {
            if (LxcLine.breaksLine(key.charAt(i)) || key.charAt(i) == '\t') {
                return false;
            }
        }
        return true;
    }

    private static String hint(String key) {
        String nearest = NearestName.of(
                key, ConfigKeys.table().stream().map(ConfigKey::name).toList());
        return nearest.isEmpty() ? "" : " (did you mean " + nearest + "?)";
    }
}
