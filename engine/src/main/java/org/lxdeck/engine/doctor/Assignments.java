package org.lxdeck.engine.doctor;

import java.util.LinkedHashMap;
import java.util.Map;

/** The {@code KEY=value} lines of a settings file or of the head of a shell script; a later line wins. Nothing is run. */
record Assignments(Map<String, String> values) {
    static Assignments of(String... texts) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String text : texts) {
            for (String line : text.split("\n", -1)) {
                take(line, values);
            }
        }
        return new Assignments(values);
    }

    private static void take(String line, Map<String, String> values) {
        int equals = line.indexOf('=');
        if (equals <= 0 || line.startsWith("#") || Character.isWhitespace(line.charAt(0))) {
            return;
        }
        String key = line.substring(0, equals).strip();
        String value = line.substring(equals + 1).strip();
        char quote = value.isEmpty() ? ' ' : value.charAt(0);
        if (quote == '"' || quote == '\'') {
            int end = value.indexOf(quote, 1);
            value = end < 0 ? value.substring(1) : value.substring(1, end);
        } else {
            int comment = value.indexOf(" #");
            value = comment < 0 ? value : value.substring(0, comment).strip();
        }
        values.put(key, value);
    }

    String get(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }
}
