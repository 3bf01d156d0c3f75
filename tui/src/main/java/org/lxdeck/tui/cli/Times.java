package org.lxdeck.tui.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;

/** Instants as lxc prints them. */
public final class Times {
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private Times() {}

    /** {@code 2016/08/11 13:08 UTC} in the zone; empty for 0. */
    public static String minute(long epochSeconds, ZoneId zone) {
        if (epochSeconds <= 0) {
            return "";
        }
        ZonedDateTime time = Instant.ofEpochSecond(epochSeconds).atZone(zone);
        return time.getYear() + "/" + two(time.getMonthValue()) + "/" + two(time.getDayOfMonth()) + " "
                + two(time.getHour()) + ":" + two(time.getMinute()) + " " + zoneName(time);
    }

    /** {@code Nov 23, 2026 at 12:38am (UTC)}. */
    public static String upload(long epochSeconds) {
        ZonedDateTime time = Instant.ofEpochSecond(epochSeconds).atZone(ZoneId.of("UTC"));
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        return MONTHS[time.getMonthValue() - 1] + " " + time.getDayOfMonth() + ", " + time.getYear() + " at " + hour
                + ":" + two(time.getMinute()) + (time.getHour() < 12 ? "am" : "pm") + " (UTC)";
    }

    private static String zoneName(ZonedDateTime time) {
        String id = time.getZone().getId();
        if (id.equals("Z") || id.equals("GMT") || id.equals("UTC") || id.equals("Etc/UTC")) {
            return "UTC";
        }
        return time.getZone().getDisplayName(TextStyle.SHORT, Locale.ROOT);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
