package org.lxdeck.engine.config;

/**
 * One line of a liblxc configuration. The last line of defence: no text can make it two lines, whatever checks were
 * passed before.
 *
 * @param key begins with {@code lxc.}
 * @param value as liblxc shall see it; an empty one clears what stands before it
 */
public record LxcLine(String key, String value) {
    public LxcLine {
        if (!isKey(key)) {
            throw new InvalidValue("not a liblxc key: " + key);
        }
        for (int i = 0; i < value.length(); i++) {
            if (breaksLine(value.charAt(i))) {
                throw new InvalidValue(key + ": the value must be one line without control characters");
            }
        }
    }

    /** Whether the text is a key that liblxc looks at: {@code lxc.} and letters, digits, dots, dashes, underscores. */
    public static boolean isKey(String text) {
        if (!text.startsWith("lxc.") || text.length() == 4) {
            return false;
        }
        for (int i = 4; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!plain && c != '.' && c != '-' && c != '_') {
                return false;
            }
        }
        return true;
    }

    /** Line breaks of any kind, NUL and all other controls but the tab. */
    public static boolean breaksLine(char c) {
        return (c < 0x20 && c != '\t') || (c >= 0x7f && c < 0xa0) || c == '\u2028' || c == '\u2029';
    }

    /** As it stands in a file; quoted where liblxc would otherwise strip blanks or quotes. */
    public String text() {
        if (value.isEmpty()) {
            return key + " =";
        }
        boolean quote = Character.isWhitespace(value.charAt(0))
                || Character.isWhitespace(value.charAt(value.length() - 1))
                || value.charAt(0) == '"'
                || value.charAt(0) == '\'';
        return quote ? key + " = \"" + value + "\"" : key + " = " + value;
    }
}
