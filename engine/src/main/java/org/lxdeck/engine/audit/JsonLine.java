package org.lxdeck.engine.audit;

/**
 * One JSON object on one line. Written by hand: a verb that takes a tenth of a second shall not wait for a library to load
 * before it begins.
 */
final class JsonLine {
    private final StringBuilder text = new StringBuilder(512).append('{');

    /** Adds a text; what could not stand in a string is escaped. */
    JsonLine text(String name, String value) {
        key(name).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || (Character.isSurrogate(c) && !isPaired(value, i))) {
                text.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
            } else {
                text.append(c);
            }
        }
        text.append('"');
        return this;
    }

    JsonLine number(String name, long value) {
        key(name).append(value);
        return this;
    }

    private StringBuilder key(String name) {
        return text.append(text.length() > 1 ? ",\"" : "\"").append(name).append("\":");
    }

    private static boolean isPaired(String value, int index) {
        return Character.isHighSurrogate(value.charAt(index))
                ? index + 1 < value.length() && Character.isLowSurrogate(value.charAt(index + 1))
                : index > 0 && Character.isHighSurrogate(value.charAt(index - 1));
    }

    /** The whole line with its end. */
    @Override
    public String toString() {
        return text + "}\n";
    }
}
