package org.lxdeck.engine.image.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The filters that may stand behind a {@code |}. */
final class Filters {
    private Filters() {}

    static @Nullable Object apply(String name, @Nullable Object value, List<@Nullable Object> arguments) {
        String text = Values.text(value);
        return switch (name) {
            case "default" -> Values.isTrue(value) ? value : argument(name, arguments);
            case "default_if_none" -> value == null ? argument(name, arguments) : value;
            case "upper" -> text.toUpperCase(Locale.ROOT);
            case "lower" -> text.toLowerCase(Locale.ROOT);
            case "capfirst" ->
                text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
            case "length" -> value instanceof Map<?, ?> map ? (long) map.size() : (long) text.length();
            case "first" -> text.isEmpty() ? "" : text.substring(0, 1);
            case "last" -> text.isEmpty() ? "" : text.substring(text.length() - 1);
            case "join" ->
                value instanceof Map<?, ?> map
                        ? String.join(
                                Values.text(argument(name, arguments)),
                                map.keySet().stream().map(String::valueOf).toList())
                        : text;
            case "cut" -> text.replace(Values.text(argument(name, arguments)), "");
            case "yesno" -> Values.isTrue(value) ? "yes" : "no";
            case "safe" -> value;
            default -> throw new TemplateError("unknown filter " + name);
        };
    }

    private static @Nullable Object argument(String name, List<@Nullable Object> arguments) {
        if (arguments.size() != 1) {
            throw new TemplateError("the filter " + name + " needs one argument");
        }
        return arguments.get(0);
    }
}
