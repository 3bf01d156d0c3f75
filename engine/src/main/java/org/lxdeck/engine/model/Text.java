package org.lxdeck.engine.model;

/** Makes text from outside safe to draw: the one place where it is cleaned, at the model's edge. */
public final class Text {
    private static final char SHOWN = '\u00b7';

    private Text() {}

    /** One line of at most {@code limit} characters; everything that could move a cursor or hide text becomes a dot. */
    public static String line(String raw, int limit) {
        int end = Math.min(raw.length(), limit);
        for (int i = 0; i < end; i++) {
            if (!isPlain(raw.charAt(i))) {
                return cleaned(raw, limit);
            }
        }
        return end == raw.length() ? raw : raw.substring(0, end);
    }

    public static String line(String raw) {
        return line(raw, 4096);
    }

    private static String cleaned(String raw, int limit) {
        StringBuilder out = new StringBuilder(Math.min(raw.length(), limit));
        int i = 0;
        while (i < raw.length() && out.length() < limit) {
            int cp = raw.codePointAt(i);
            i += Character.charCount(cp);
            if (cp == '\t') {
                out.append(' ');
            } else if (isDrawable(cp)) {
                out.appendCodePoint(cp);
            } else {
                out.append(SHOWN);
            }
        }
        return out.toString();
    }

    private static boolean isPlain(char c) {
        return c >= 0x20 && c < 0x7f;
    }

    private static boolean isDrawable(int cp) {
        if (cp < 0x20 || (cp >= 0x7f && cp < 0xa0)) {
            return false;
        }
        return switch (Character.getType(cp)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
