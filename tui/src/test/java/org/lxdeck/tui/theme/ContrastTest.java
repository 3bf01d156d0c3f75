package org.lxdeck.tui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lxdeck.tui.data.DataFolder;
import org.lxdeck.tui.term.Colour;
import org.lxdeck.tui.term.ColourDepth;
import org.lxdeck.tui.term.Ground;
import org.lxdeck.tui.term.Style;

/** Every theme is read, in all its roles, on all it lies on, at every depth of colours. */
class ContrastTest {
    /** What is filled with, and what is laid over cells that are there. */
    private static final List<Role> FILLS = List.of(Role.TEXT, Role.BAR, Role.FOOTER, Role.DIALOG);

    private static final List<Role> TINTS = List.of(Role.SELECTION, Role.SELECTION_BLUR);

    /** What has a ground of its own and never stands in a row of a table that is tinted. */
    private static final List<Role> APART = List.of(
            Role.LOGO,
            Role.BADGE,
            Role.HOST_RED,
            Role.HOST_YELLOW,
            Role.HOST_GREEN,
            Role.HOST_CYAN,
            Role.HOST_BLUE,
            Role.HOST_MAGENTA,
            Role.DANGER,
            Role.BUTTON,
            Role.BUTTON_FOCUS,
            Role.FIELD,
            Role.FIELD_FOCUS,
            Role.CURSOR,
            Role.TOAST,
            Role.TOAST_ERROR);

    static List<String> themes() {
        return DataFolder.shipped("themes").names();
    }

    /** A theme at a depth on a kind of background, and the eyes that look at it there. */
    record Look(String theme, ColourDepth depth, Ground ground) {
        Theme load() {
            return ThemeLoader.load(DataFolder.shipped("themes"), theme, depth, ground);
        }

        List<Eyes> eyes() {
            return Eyes.usual(ground);
        }

        /** Terminals of eight colours show bold ones bright. */
        long seen(long cell) {
            int front = Style.foreground(cell);
            boolean bright = depth == ColourDepth.ANSI8
                    && (Style.attributes(cell) & Style.BOLD) != 0
                    && Colour.isIndexed(front)
                    && Colour.index(front) < 8;
            return bright
                    ? Style.of(Colour.indexed(Colour.index(front) + 8), Style.background(cell), Style.attributes(cell))
                    : cell;
        }
    }

    static Stream<Look> looks() {
        List<Look> looks = new ArrayList<>();
        for (String theme : themes()) {
            for (ColourDepth depth : ColourDepth.values()) {
                for (Ground ground : Ground.values()) {
                    looks.add(new Look(theme, depth, ground));
                }
            }
        }
        return looks.stream();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyRoleIsReadOnWhatItLiesOn(Look look) {
        Theme theme = look.load();
        List<String> poor = new ArrayList<>();
        for (Eyes eyes : look.eyes()) {
            for (Role fill : FILLS) {
                long below = Style.write(Style.PLAIN, Style.write(theme.style(Role.TEXT), theme.style(fill)));
                for (Role role : Role.values()) {
                    if (FILLS.contains(role) || TINTS.contains(role)) {
                        continue;
                    }
                    long cell = Style.write(below, theme.style(role));
                    judge(poor, eyes, role, role.id() + " on " + fill.id(), look.seen(cell));
                    boolean inRows = !APART.contains(role) && fill != Role.BAR && fill != Role.FOOTER;
                    for (Role tint : inRows ? TINTS : List.<Role>of()) {
                        long tinted = Style.tint(cell, theme.style(tint));
                        judge(
                                poor,
                                eyes,
                                role,
                                role.id() + " on " + fill.id() + " under " + tint.id(),
                                look.seen(tinted));
                    }
                }
                judge(poor, eyes, Role.TEXT, "text on " + fill.id(), look.seen(below));
            }
        }
        assertEquals(List.of(), poor, look.toString());
    }

    private static void judge(List<String> poor, Eyes eyes, Role role, String what, long cell) {
        double contrast = eyes.contrast(cell);
        if (contrast < Eyes.asked(role) && poor.size() < 40) {
            poor.add(String.format("%n%s: %s is %.1f, not %.1f", eyes.name(), what, contrast, Eyes.asked(role)));
        }
    }

    @Test
    void theThemeOfTheTerminalNeverPaintsTheBackground() {
        for (Ground ground : Ground.values()) {
            for (ColourDepth depth : ColourDepth.values()) {
                Theme theme = new Look("terminal", depth, ground).load();
                for (Role role : FILLS) {
                    int back = Style.background(Style.write(Style.PLAIN, theme.style(role)));
                    assertEquals(Colour.DEFAULT, back, role.id());
                }
            }
        }
    }

    @Test
    void highContrastIsSevenToOne() {
        Theme theme = new Look("high-contrast", ColourDepth.TRUE, Ground.DARK).load();
        Eyes eyes = Eyes.usual(Ground.DARK).get(0);
        for (Role role : Role.values()) {
            long cell = Style.write(theme.style(Role.TEXT), theme.style(role));
            double asked = role == Role.BORDER || role == Role.GAUGE_TRACK ? 4.5 : 7;
            assertTrue(eyes.contrast(cell) >= asked, role.id() + " is " + eyes.contrast(cell));
        }
    }
}
