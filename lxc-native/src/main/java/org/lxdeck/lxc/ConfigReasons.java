package org.lxdeck.lxc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.lxc.LxcCause.Topic;

/** What is wrong with a configuration that did not load, out of the lines liblxc logged. */
final class ConfigReasons {

    private static final String PARSE = "Failed to parse config file \"";
    private static final String AT_LINE = "\" at line \"";

    private ConfigReasons() {}

    /** The place liblxc gave up at: file and line as logged. */
    record Place(String file, String text) {}

    /** The cause when a configuration did not load; null when these lines tell of something else. */
    static @Nullable LxcCause explain(List<LxcLogLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Place place = place(lines.get(i));
            if (place != null) {
                String sentence = fault(lines.subList(0, i), place);
                return new LxcCause(
                        Topic.CONFIG,
                        sentence + " (in " + Shown.plain(place.file(), LogMessage.LONGEST) + ")",
                        "",
                        lines.get(i));
            }
        }
        return null;
    }

    /** What is wrong with the line at a place: liblxc's own words if it had any, else key and value. */
    static String fault(List<LxcLogLine> before, Place place) {
        for (LxcLogLine line : before) {
            LogMessage message = LogMessage.of(line.message());
            String text = message.text();
            if (text.startsWith("Unsupported config key")) {
                return "unknown key " + Shown.quoted(message.quoted(0));
            }
            if (text.startsWith("Invalid configuration line")) {
                return "the line " + Shown.quoted(place.text()) + " has no \"=\"";
            }
            if (text.startsWith("Failed to open file")) {
                return "the included file " + Shown.quoted(message.quoted(0)) + " cannot be read: " + message.errno();
            }
        }
        int equals = place.text().indexOf('=');
        if (equals < 0) {
            return "the line " + Shown.quoted(place.text()) + " is not understood";
        }
        String key = place.text().substring(0, equals).trim();
        String value = place.text().substring(equals + 1).trim();
        String words =
                before.isEmpty() ? "" : LogMessage.of(before.get(0).message()).text();
        String why = words.isEmpty() || words.contains(value) ? "" : ": " + words;
        return Shown.plain(key + " does not accept the value ", LogMessage.LONGEST)
                + Shown.quoted(value)
                + Shown.plain(why, LogMessage.LONGEST);
    }

    /** The place a line names; null when it names none. */
    static @Nullable Place place(LxcLogLine line) {
        String text = LogMessage.of(line.message()).text();
        int middle = text.indexOf(AT_LINE);
        if (!text.startsWith(PARSE) || middle < 0) {
            return null;
        }
        int from = middle + AT_LINE.length();
        int end = text.endsWith("\"") && text.length() > from ? text.length() - 1 : text.length();
        return new Place(
                text.substring(PARSE.length(), middle),
                text.substring(from, end).strip());
    }
}
