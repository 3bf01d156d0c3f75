package org.lxdeck.tui.golden;

import java.util.EnumSet;
import java.util.Set;
import org.lxdeck.tui.term.CellGrid;
import org.lxdeck.tui.term.Style;
import org.lxdeck.tui.theme.Role;

/** A grid painted with {@link RoleTheme}, as text: the characters, the roles, and a legend. */
final class ScreenText {
    private final CellGrid grid;
    private final Set<Role> seen = EnumSet.noneOf(Role.class);

    private ScreenText(CellGrid grid) {
        this.grid = grid;
    }

    static String of(CellGrid grid) {
        ScreenText screen = new ScreenText(grid);
        StringBuilder out = new StringBuilder();
        out.append("size ")
                .append(grid.width())
                .append('x')
                .append(grid.height())
                .append("\n\ntext\n");
        for (int y = 0; y < grid.height(); y++) {
            out.append('|').append(grid.row(y)).append("|\n");
        }
        out.append("\nroles\n");
        for (int y = 0; y < grid.height(); y++) {
            out.append('|')
                    .append(screen.roles(y))
                    .append('|')
                    .append(screen.grounds(y))
                    .append('\n');
        }
        out.append("\nlegend\n");
        for (Role role : screen.seen) {
            out.append(RoleTheme.letter(role)).append(' ').append(role.id()).append('\n');
        }
        return out.toString();
    }

    private String roles(int y) {
        StringBuilder line = new StringBuilder();
        for (int x = 0; x < grid.width(); x++) {
            Role role = RoleTheme.role(Style.foreground(grid.style(x, y)));
            boolean blank = grid.point(x, y) == ' ';
            if (!blank) {
                seen.add(role);
            }
            line.append(blank ? ' ' : RoleTheme.letter(role));
        }
        return line.toString();
    }

    /** The tints and fills of a row, as {@code selection 0-79}. */
    private String grounds(int y) {
        StringBuilder line = new StringBuilder();
        int from = 0;
        while (from < grid.width()) {
            Role role = RoleTheme.role(Style.background(grid.style(from, y)));
            int to = from;
            while (to + 1 < grid.width() && RoleTheme.role(Style.background(grid.style(to + 1, y))) == role) {
                to++;
            }
            if (role != Role.TEXT) {
                line.append(' ')
                        .append(role.id())
                        .append(' ')
                        .append(from)
                        .append('-')
                        .append(to);
            }
            from = to + 1;
        }
        return line.toString();
    }
}
