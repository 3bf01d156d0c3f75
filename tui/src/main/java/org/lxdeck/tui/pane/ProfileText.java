package org.lxdeck.tui.pane;

import java.util.Map;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.tui.text.Paragraphs;
import org.lxdeck.tui.theme.Role;

/** What a profile sets, and who uses it. */
public final class ProfileText {
    private ProfileText() {}

    public static Paragraphs of(Profile profile) {
        Paragraphs lines = new Paragraphs();
        lines.text(Role.STRONG, profile.name()).some(Role.DIM_TEXT, profile.description());
        lines.skip().heading("Config");
        if (profile.config().isEmpty()) {
            lines.text(Role.NO_VALUE, "  nothing set");
        }
        for (Map.Entry<String, String> entry : profile.config().entrySet()) {
            value(lines, "  ", entry);
        }
        lines.skip().heading("Devices");
        if (profile.devices().isEmpty()) {
            lines.text(Role.NO_VALUE, "  none");
        }
        for (Device device : profile.devices().values()) {
            lines.text(Role.STRONG, "  " + device.name());
            for (Map.Entry<String, String> option : device.options().entrySet()) {
                value(lines, "    ", option);
            }
        }
        lines.skip()
                .heading(
                        profile.usedBy().isEmpty()
                                ? "Used by nobody"
                                : "Used by " + profile.usedBy().size());
        for (String name : profile.usedBy()) {
            lines.text(Role.TEXT, "  " + name);
        }
        return lines;
    }

    /** A key and its value; a value of several lines below its key. */
    private static void value(Paragraphs lines, String indent, Map.Entry<String, String> entry) {
        String value = entry.getValue();
        if (value.indexOf('\n') < 0) {
            lines.text(Role.TEXT, indent + entry.getKey() + ": " + value);
            return;
        }
        lines.text(Role.TEXT, indent + entry.getKey() + ": |");
        for (String line : value.stripTrailing().split("\n", -1)) {
            lines.text(Role.CODE, indent + "  " + line);
        }
    }
}
