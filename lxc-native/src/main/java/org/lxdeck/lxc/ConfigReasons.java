package org.lxdeck.lxc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.lxc.LxcCause.Topic;

/** What is wrong with a configuration that did not load, out of the lines liblxc logged. */
final class ConfigReasons {

    private static final String PARSE = "Failed to parse config file \"";
    private static final String INCLUDE = "lxc.include";
    private static final String AT_LINE = "\" at line \"";

    private ConfigReasons() {}

    /** The place liblxc gave up at: file and line as logged. */
    record Place(String file, String text) {}

    /** What is wrong, and where. */
    record Fault(Place place, String sentence) {}

    /** The cause when a configuration did not load; null when these lines tell of something else. */
    static @Nullable LxcCause explain(List<LxcLogLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Place place = place(lines.get(i));
            if (place != null) {
                String where = " (in " + Shown.plain(place.file(), LogMessage.LONGEST) + ")";
                return new LxcCause(Topic.CONFIG, sentence(lines.subList(0, i), place) + where, "", lines.get(i));
            }
        }
        return null;
    }

    /**
     * The fault in a file, or in one it includes; lines about other files may stand between.
     *
     * @return null when no line is about that file
     */
    static @Nullable Fault fault(List<LxcLogLine> lines, String file) {
        int at = lines.size() - 1;
        Fault found = null;
        String wanted = file;
        for (; at >= 0; at--) {
            Place place = place(lines.get(at));
            if (place == null || !isIn(place, wanted)) {
                continue;
            }
            found = new Fault(place, sentence(reasonsBefore(lines, at), place));
            if (!place.text().startsWith(INCLUDE)) {
                break;
            }
            wanted = value(place.text());
        }
        return found;
    }

    private static boolean isIn(Place place, String fileOrDirectory) {
        return place.file().equals(fileOrDirectory) || place.file().startsWith(fileOrDirectory + "/");
    }

    /** The lines right before, back to the previous place. */
    private static List<LxcLogLine> reasonsBefore(List<LxcLogLine> lines, int end) {
        int from = end;
        while (from > 0 && place(lines.get(from - 1)) == null) {
            from--;
        }
        return lines.subList(from, end);
    }

    /** What is wrong with the line at a place: liblxc's own words if they fit that line, else key and value. */
    private static String sentence(List<LxcLogLine> before, Place place) {
        for (LxcLogLine line : before) {
            LogMessage message = LogMessage.of(line.message());
            String text = message.text();
            String named = message.quoted(0);
            if (text.startsWith("Unsupported config key") && place.text().startsWith(named)) {
                return "unknown key " + Shown.quoted(named);
            }
            if (text.startsWith("Invalid configuration line") && text.contains(place.text())) {
                return "the line " + Shown.quoted(place.text()) + " has no \"=\"";
            }
            if (text.startsWith("Failed to open file") && place.text().contains(named)) {
                return "the included file " + Shown.quoted(named) + " cannot be read: " + message.errno();
            }
        }
        return byKeyAndValue(before, place.text());
    }

    private static String byKeyAndValue(List<LxcLogLine> before, String line) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            return "the line " + Shown.quoted(line) + " is not understood";
        }
        String words =
                before.isEmpty() ? "" : LogMessage.of(before.get(0).message()).text();
        boolean helps = !words.isEmpty() && !words.contains(value(line)) && !words.startsWith("Unsupported config key");
        return Shown.plain(line.substring(0, equals).strip() + " does not accept the value ", LogMessage.LONGEST)
                + Shown.quoted(value(line))
                + (helps ? Shown.plain(": " + words, LogMessage.LONGEST) : "");
    }

    private static String value(String line) {
        return line.substring(line.indexOf('=') + 1).strip();
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
