package org.lxdeck.lxc;

import org.lxdeck.lxc.LxcCause.Topic;

/**
 * One error of liblxc and what it means.
 *
 * @param marker the words of liblxc's message it is known by
 * @param errno the system's reason it applies to, as the C library words it; empty for any
 * @param sentence what to say: {@code %1 %2} are the texts liblxc put in double quotes, {@code %m1 %m2} those as a path in
 *     the container, {@code %w1 %w2} those without quotes and full stop, {@code %r} what follows the marker, {@code %l} what
 *     follows the last colon, {@code %e} the system's reason
 * @param advice what to do, or empty
 */
record LogRule(String marker, String errno, Topic topic, String sentence, String advice) {

    static final String ABSENT = "No such file or directory";
    static final String DENIED = "Permission denied";
    static final String TAKEN = "File exists";

    static LogRule of(Topic topic, String marker, String sentence) {
        return new LogRule(marker, "", topic, sentence, "");
    }

    static LogRule of(Topic topic, String marker, String errno, String sentence, String advice) {
        return new LogRule(marker, errno, topic, sentence, advice);
    }

    boolean fits(LogMessage message) {
        return message.text().contains(marker) && (errno.isEmpty() || errno.equals(message.errno()));
    }

    LxcCause cause(LogMessage message, LxcLogLine line) {
        return new LxcCause(topic, filled(message), advice, line);
    }

    private String filled(LogMessage message) {
        StringBuilder out = new StringBuilder(sentence.length() + 64);
        int at = 0;
        while (at < sentence.length()) {
            char c = sentence.charAt(at++);
            if (c != '%' || at == sentence.length()) {
                out.append(c);
                continue;
            }
            char what = sentence.charAt(at++);
            switch (what) {
                case 'e' -> out.append(message.errno().isEmpty() ? "refused" : message.errno());
                case 'r' -> out.append(Shown.plain(message.after(marker), LogMessage.LONGEST));
                case 'l' -> out.append(Shown.plain(message.last(), LogMessage.LONGEST));
                case 'w' -> out.append(words(message.quoted(sentence.charAt(at++) - '1')));
                case 'm' -> out.append(Shown.quoted(LogMessage.inside(message.quoted(sentence.charAt(at++) - '1'))));
                default -> out.append(Shown.quoted(message.quoted(what - '1')));
            }
        }
        return out.toString();
    }

    private static String words(String text) {
        String plain = Shown.plain(text, LogMessage.LONGEST);
        return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
