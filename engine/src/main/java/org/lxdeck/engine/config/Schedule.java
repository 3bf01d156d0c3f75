package org.lxdeck.engine.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The grammar of {@code snapshots.schedule}: {@code @daily} and the like, or the five fields of cron; several of them
 * separated by a comma and a blank. What the fields take is what LXD's cron takes, Sunday being 0 only.
 */
final class Schedule {
    static final ValueType TYPE = ValueType.parsed(
            "@hourly, @daily, @weekly and the like or five fields of cron, several separated by \", \"",
            Schedule::check);

    private static final List<String> NAMES = List.of(
            "@hourly", "@daily", "@midnight", "@weekly", "@monthly", "@annually", "@yearly", "@startup", "@never");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");
    private static final List<Field> FIELDS = List.of(
            new Field(0, 59, List.of()),
            new Field(0, 23, List.of()),
            new Field(1, 31, List.of()),
            new Field(1, 12, MONTHS),
            new Field(0, 6, DAYS));
    private static final String FORM =
            "Schedule must be of the form: <minute> <hour> <day-of-month> <month> <day-of-week>";

    private Schedule() {}

    private static void check(String value) {
        Values.requireOneLine(value);
        for (String one : value.toLowerCase(Locale.ROOT).split(", ", -1)) {
            if (!NAMES.contains(one)) {
                checkFields(one);
            }
        }
    }

    private static void checkFields(String text) {
        if (text.split(" ", -1).length != FIELDS.size()) {
            throw new InvalidValue(FORM);
        }
        List<String> words = new ArrayList<>(Arrays.asList(text.split("\\s+")));
        words.removeIf(String::isEmpty);
        if (words.size() != FIELDS.size()) {
            throw new InvalidValue(FORM);
        }
        for (int i = 0; i < words.size(); i++) {
            for (String part : words.get(i).split(",", -1)) {
                if (!part.isEmpty()) {
                    FIELDS.get(i).check(part);
                }
            }
        }
    }

    /**
     * One of the five.
     *
     * @param first the smallest number
     * @param last the greatest
     * @param words names of the numbers from the first on
     */
    private record Field(int first, int last, List<String> words) {
        /** A number, a range or everything, and behind a slash how many are left out each time. */
        void check(String part) {
            String[] halves = part.split("/", -1);
            if (halves.length > 2) {
                throw wrong(part, "more than one slash");
            }
            if (halves.length == 2 && step(part, halves[1]) == 0) {
                throw wrong(part, "a step of nothing");
            }
            String[] ends = halves[0].split("-", -1);
            if (ends[0].equals("*") || ends[0].equals("?")) {
                return;
            }
            if (ends.length > 2) {
                throw wrong(part, "more than one hyphen");
            }
            long low = number(part, ends[0]);
            long high = ends.length == 2 ? number(part, ends[1]) : low;
            if (low < first || high > last) {
                throw wrong(part, "outside " + first + "-" + last);
            }
            if (low > high) {
                throw wrong(part, "it ends before it begins");
            }
        }

        private long number(String part, String text) {
            int word = words.indexOf(text);
            return word >= 0 ? first + word : step(part, text);
        }

        private static long step(String part, String text) {
            try {
                long number = Values.integer(text);
                if (number >= 0) {
                    return number;
                }
            } catch (InvalidValue notOne) {
                throw wrong(part, "\"" + text + "\" is no number");
            }
            throw wrong(part, "a negative number");
        }

        private static InvalidValue wrong(String part, String why) {
            return new InvalidValue("Error parsing schedule: " + part + ": " + why);
        }
    }
}
