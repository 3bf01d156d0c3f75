package org.lxdeck.tui.dialog;

/**
 * How well a text fits what was typed: the whole text, its beginning, the beginning of a word, any part, then letters in
 * this order with others between. All in lower case.
 */
final class Fuzzy {
    private static final int WHOLE = 1000;
    private static final int START = 900;
    private static final int WORD = 700;
    private static final int PART = 500;
    private static final int SCATTERED = 250;
    private static final int DISTANCE = 100;

    private Fuzzy() {}

    /** Points for one word; 0 when the text does not fit at all. */
    static int score(String text, String word) {
        if (text.startsWith(word)) {
            return text.length() == word.length() ? WHOLE : START - Math.min(DISTANCE, text.length() - word.length());
        }
        int part = -1;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (isStart(text, at)) {
                return WORD - Math.min(DISTANCE, at);
            }
            part = part < 0 ? at : part;
        }
        return part >= 0 ? PART - Math.min(DISTANCE, part) : scattered(text, word);
    }

    /** Points where the word must stand together: for sentences, in which scattered letters mean nothing. */
    static int together(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (isStart(text, at)) {
                return 200 - Math.min(DISTANCE, at);
            }
        }
        return 0;
    }

    /** More points for letters that begin words or follow each other, fewer for gaps. */
    private static int scattered(String text, String word) {
        if (word.length() < 2) {
            return 0;
        }
        int points = SCATTERED;
        int at = -1;
        for (int i = 0; i < word.length(); i++) {
            int next = text.indexOf(word.charAt(i), at + 1);
            if (next < 0) {
                return 0;
            }
            boolean good = isStart(text, next) || (i > 0 && next == at + 1);
            points += good ? 8 : -4 * Math.min(8, next - at);
            at = next;
        }
        return Math.max(1, points);
    }

    /** Whether the character at this place is one that the word, found as it was scored, stands on. */
    static boolean[] hits(String text, String word) {
        boolean[] hits = new boolean[text.length()];
        int whole = text.startsWith(word) ? 0 : -1;
        for (int at = text.indexOf(word); whole < 0 && at >= 0; at = text.indexOf(word, at + 1)) {
            whole = isStart(text, at) ? at : -1;
        }
        whole = whole < 0 ? text.indexOf(word) : whole;
        if (whole >= 0) {
            java.util.Arrays.fill(hits, whole, whole + word.length(), true);
            return hits;
        }
        int at = -1;
        for (int i = 0; i < word.length() && scattered(text, word) > 0; i++) {
            at = text.indexOf(word.charAt(i), at + 1);
            hits[at] = true;
        }
        return hits;
    }

    private static boolean isStart(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
