package org.lxdeck.lxc;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a liblxc log file, taken apart.
 *
 * <p>Source: liblxc's log file ({@code lxc-start -o FILE}, {@link LxcOptions#logFile()}), whose lines read
 * {@code prefix [container] YYYYMMDDhhmmss.mmm LEVEL category - file:function:line - message}.
 *
 * @param container the container the line is about; null when liblxc had none in hand
 * @param time UTC, as logged: {@code YYYYMMDDhhmmss.mmm}
 * @param source {@code file:function:line} of liblxc
 * @param message what liblxc says, as logged; text from outside
 * @param raw the whole line
 */
public record LxcLogLine(
        String prefix,
        @Nullable String container,
        String time,
        LxcLogLevel level,
        String category,
        String source,
        String message,
        String raw) {

    private static final int TIME_DIGITS = 14;

    /** Takes a line apart; empty for a line that is not liblxc's (a hook's output, a cut line). */
    static Optional<LxcLogLine> parse(String line) {
        String[] words = head(line);
        int timeAt = isTime(words[1]) ? 1 : isTime(words[2]) ? 2 : 0;
        if (timeAt == 0) {
            return Optional.empty();
        }
        int at = line.indexOf(words[timeAt], words[0].length()) + words[timeAt].length();
        int levelAt = skipSpaces(line, at);
        int levelEnd = endOfWord(line, levelAt);
        LxcLogLevel level = LxcLogLevel.ofName(line.substring(levelAt, levelEnd));
        int dash = line.indexOf(" - ", levelEnd);
        int dash2 = dash < 0 ? -1 : line.indexOf(" - ", dash + 3);
        if (level == null || dash2 < 0) {
            return Optional.empty();
        }
        return Optional.of(new LxcLogLine(
                words[0],
                timeAt == 2 ? words[1] : null,
                words[timeAt],
                level,
                line.substring(levelEnd, dash).trim(),
                line.substring(dash + 3, dash2),
                line.substring(dash2 + 3),
                line));
    }

    /** The name of the liblxc function that logged the line; empty text when the source is not as expected. */
    public String function() {
        int first = source.indexOf(':');
        int second = source.indexOf(':', first + 1);
        return first < 0 || second < 0 ? "" : source.substring(first + 1, second);
    }

    private static String[] head(String line) {
        String[] words = {"", "", ""};
        int at = 0;
        for (int i = 0; i < words.length; i++) {
            int end = endOfWord(line, at);
            words[i] = line.substring(at, end);
            at = skipSpaces(line, end);
        }
        return words;
    }

    private static boolean isTime(String word) {
        if (word.length() < TIME_DIGITS + 2 || word.charAt(TIME_DIGITS) != '.') {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (i != TIME_DIGITS && !Character.isDigit(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int endOfWord(String line, int from) {
        int space = line.indexOf(' ', from);
        return space < 0 ? line.length() : space;
    }

    private static int skipSpaces(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
