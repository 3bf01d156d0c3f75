package org.lxdeck.tui.theme;

import java.util.Map;
import org.lxdeck.tui.term.Colour;
import org.lxdeck.tui.term.Style;

/** A style for each role, already brought down to what the terminal shows. */
public final class Theme {
    private final String name;
    private final long[] styles;
    private final boolean grounded;

    Theme(String name, long[] styles, boolean grounded) {
        this.name = name;
        this.styles = styles.clone();
        this.grounded = grounded;
    }

    /** A theme made by hand; roles that are not given look as on a terminal without colours. */
    public static Theme of(String name, Map<Role, Long> given) {
        long[] styles = plainStyles();
        for (Map.Entry<Role, Long> entry : given.entrySet()) {
            styles[entry.getKey().slot()] = entry.getValue();
        }
        return new Theme(name, styles, false);
    }

    /** The theme without colours: each role's own attributes. */
    public static Theme plain() {
        return new Theme("plain", plainStyles(), false);
    }

    static long[] plainStyles() {
        Role[] roles = Role.values();
        long[] styles = new long[roles.length];
        for (int i = 0; i < roles.length; i++) {
            styles[i] = Style.of(Colour.KEEP, Colour.KEEP, roles[i].plainAttributes());
        }
        return styles;
    }

    public String name() {
        return name;
    }

    /** Whether it looks otherwise on a dark background than on a light one. */
    public boolean isGrounded() {
        return grounded;
    }

    public long style(Role role) {
        return styles[role.slot()];
    }
}
