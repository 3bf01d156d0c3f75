package org.lxdeck.tui.dialog;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** When files were changed, as short as a column wants it. Pure: the clock comes with the question. */
final class FileTimes {
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    /** Files older than so many seconds show their year, as ls does. */
    private static final long HALF_YEAR = 15_778_476;

    private FileTimes() {}

    /** {@code Nov 28 03:12} or {@code Nov 28  2024}; twelve columns. */
    static String column(long seconds, int zoneSeconds, long nowMillis) {
        LocalDateTime time = time(seconds, zoneSeconds);
        long age = nowMillis / 1000 - seconds;
        String day = MONTHS[time.getMonthValue() - 1] + " " + (time.getDayOfMonth() < 10 ? " " : "")
                + time.getDayOfMonth() + " ";
        if (age < -3600 || age > HALF_YEAR) {
            String year = Integer.toString(time.getYear());
            return day + " ".repeat(Math.max(0, 5 - year.length())) + year;
        }
        return day + two(time.getHour()) + ":" + two(time.getMinute());
    }

    /** {@code 2026-11-28 03:12}. */
    static String full(long seconds, int zoneSeconds) {
        LocalDateTime time = time(seconds, zoneSeconds);
        return time.toLocalDate() + " " + two(time.getHour()) + ":" + two(time.getMinute());
    }

    private static LocalDateTime time(long seconds, int zoneSeconds) {
        long bounded = Math.max(0, Math.min(seconds, 253_402_300_000L));
        return LocalDateTime.ofEpochSecond(bounded + zoneSeconds, 0, ZoneOffset.UTC);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
