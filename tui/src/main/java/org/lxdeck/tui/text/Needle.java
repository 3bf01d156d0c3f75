package org.lxdeck.tui.text;

/** A text that is looked for: capitals count when it has some. */
public record Needle(String text) {
    public boolean isEmpty() {
        return text.isEmpty();
    }

    public boolean isIn(String line) {
        return find(line, 0) >= 0;
    }

    /** Where it begins at or after an index; −1 when it does not. */
    public int find(String line, int from) {
        if (text.isEmpty()) {
            return -1;
        }
        boolean anyCase = true;
        for (int i = 0; i < text.length(); i++) {
            anyCase &= !Character.isUpperCase(text.charAt(i));
        }
        if (!anyCase) {
            return line.indexOf(text, from);
        }
        char first = text.charAt(0);
        char upper = Character.toUpperCase(first);
        for (int i = Math.max(0, from); i <= line.length() - text.length(); i++) {
            char c = line.charAt(i);
            if ((c == first || c == upper) && line.regionMatches(true, i, text, 0, text.length())) {
                return i;
            }
        }
        return -1;
    }
}
