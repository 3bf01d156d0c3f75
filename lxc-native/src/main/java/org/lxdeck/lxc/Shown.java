package org.lxdeck.lxc;

/** How foreign text stands in a message: in quotes, short, and without anything a terminal would obey. */
final class Shown {

    private static final int LONGEST = 200;

    private Shown() {}

    static boolean isAsciiLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** The text in double quotes; control and format characters become {@code ?}, long text is cut. */
    static String quoted(String text) {
        return '"' + plain(text, LONGEST) + '"';
    }

    /** The text on one line, cut at {@code longest} characters. */
    static String plain(String text, int longest) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), longest) + 1);
        for (int i = 0; i < text.length(); i++) {
            if (out.length() >= longest) {
                return out.append('…').toString();
            }
            char c = text.charAt(i);
            int type = Character.getType(c);
            boolean harmful = Character.isISOControl(c)
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.UNASSIGNED;
            out.append(harmful ? (c == '\t' ? ' ' : '?') : c);
        }
        return out.toString();
    }
}
