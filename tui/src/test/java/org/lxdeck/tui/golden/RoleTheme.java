package org.lxdeck.tui.golden;

import java.util.EnumMap;
import java.util.Map;
import org.lxdeck.tui.term.Colour;
import org.lxdeck.tui.term.Style;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.theme.Theme;

/** A theme in which a cell's foreground names the role of its text, and its background the last tint or fill. */
public final class RoleTheme {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+*#@%&$?!=";

    private RoleTheme() {}

    static Theme theme() {
        Map<Role, Long> styles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            boolean ground = isGround(role);
            int colour = Colour.rgb(0, 0, role.slot() + 1);
            styles.put(role, Style.of(ground ? Colour.KEEP : colour, ground ? colour : Colour.KEEP, 0));
        }
        return Theme.of("roles", styles);
    }

    /** Roles that are laid under or over text instead of writing it. */
    private static boolean isGround(Role role) {
        return switch (role) {
            case SELECTION, SELECTION_BLUR, BAR, FOOTER, DIALOG, FIELD, FIELD_FOCUS, CURSOR, BUTTON, BUTTON_FOCUS ->
                true;
            default -> false;
        };
    }

    static char letter(Role role) {
        return role == Role.TEXT ? '.' : LETTERS.charAt(role.slot());
    }

    /** The role a colour of this theme stands for, or TEXT. */
    public static Role role(int colour) {
        if (Colour.isRgb(colour)) {
            for (Role role : Role.values()) {
                if (role.slot() == Colour.blue(colour) - 1) {
                    return role;
                }
            }
        }
        return Role.TEXT;
    }
}
