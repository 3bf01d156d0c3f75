package org.lxdeck.tui.screen;

import java.util.Map;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;

/** What a profile sets, and who uses it. */
final class ProfilePane {
    private ProfilePane() {}

    static void draw(Profile profile, Canvas canvas) {
        Facts facts = new Facts(canvas, 0);
        facts.text(Role.STRONG, profile.name());
        if (!profile.description().isEmpty()) {
            facts.wrapped(Role.DIM_TEXT, profile.description());
        }
        facts.skip().heading("Config");
        if (profile.config().isEmpty()) {
            facts.text(Role.NO_VALUE, "  nothing set");
        }
        for (Map.Entry<String, String> entry : profile.config().entrySet()) {
            value(facts, "  ", entry);
        }
        facts.skip().heading("Devices");
        if (profile.devices().isEmpty()) {
            facts.text(Role.NO_VALUE, "  none");
        }
        for (Device device : profile.devices().values()) {
            facts.text(Role.STRONG, "  " + device.name());
            for (Map.Entry<String, String> option : device.options().entrySet()) {
                value(facts, "    ", option);
            }
        }
        facts.skip()
                .heading(
                        profile.usedBy().isEmpty()
                                ? "Used by nobody"
                                : "Used by " + profile.usedBy().size());
        for (String name : profile.usedBy()) {
            facts.text(Role.TEXT, "  " + name);
        }
    }

    /** A key and its value; a value of several lines below its key. */
    private static void value(Facts facts, String indent, Map.Entry<String, String> entry) {
        String value = entry.getValue();
        if (value.indexOf('\n') < 0) {
            facts.text(Role.TEXT, indent + entry.getKey() + ": " + value);
            return;
        }
        facts.text(Role.TEXT, indent + entry.getKey() + ": |");
        int start = 0;
        while (start < value.length()) {
            int end = value.indexOf('\n', start);
            end = end < 0 ? value.length() : end;
            facts.text(Role.CODE, indent + "  " + value.substring(start, end));
            start = end + 1;
        }
    }
}
