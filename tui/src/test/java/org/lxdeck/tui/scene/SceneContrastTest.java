package org.lxdeck.tui.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lxdeck.tui.app.UiDriver;
import org.lxdeck.tui.data.DataFolder;
import org.lxdeck.tui.golden.Golden;
import org.lxdeck.tui.golden.RoleTheme;
import org.lxdeck.tui.screen.Screens;
import org.lxdeck.tui.term.CellGrid;
import org.lxdeck.tui.term.ColourDepth;
import org.lxdeck.tui.term.Ground;
import org.lxdeck.tui.term.Style;
import org.lxdeck.tui.theme.Eyes;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.theme.ThemeLoader;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.Symbols;

/** Every character of every scene is read in every theme: what is drawn on what is taken from the screens themselves. */
class SceneContrastTest {
    private static final ColourDepth[] DEPTHS = {ColourDepth.TRUE, ColourDepth.INDEXED256, ColourDepth.ANSI16};

    static List<Scene> scenes() {
        return Scenes.ALL;
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void everyCharacterIsRead(Scene scene) {
        List<String> poor = new ArrayList<>();
        try (UiDriver ui = scene.at(100, 30)) {
            Golden roles = new Golden(100, 30);
            Screens.draw(ui.model(), roles.canvas());
            for (String theme : DataFolder.shipped("themes").names()) {
                for (ColourDepth depth : DEPTHS) {
                    for (Ground ground : Ground.values()) {
                        CellGrid grid = new CellGrid(100, 30);
                        Screens.draw(
                                ui.model(),
                                new Canvas(
                                        grid,
                                        ThemeLoader.load(DataFolder.shipped("themes"), theme, depth, ground),
                                        Symbols.UNICODE));
                        look(poor, grid, roles.grid(), theme + " " + depth, Eyes.usual(ground));
                    }
                }
            }
        }
        assertEquals(List.of(), poor);
    }

    private static void look(List<String> poor, CellGrid grid, CellGrid roles, String what, List<Eyes> eyes) {
        long last = -1;
        Role lastRole = Role.TEXT;
        for (int y = 0; y < grid.height(); y++) {
            for (int x = 0; x < grid.width(); x++) {
                long style = grid.style(x, y);
                Role role = RoleTheme.role(Style.foreground(roles.style(x, y)));
                boolean empty = grid.point(x, y) == ' ' || grid.point(x, y) == CellGrid.CONTINUATION;
                if (empty || (style == last && role == lastRole)) {
                    continue;
                }
                last = style;
                lastRole = role;
                for (Eyes eye : eyes) {
                    double contrast = eye.contrast(style);
                    if (contrast < Eyes.asked(role) && poor.size() < 20) {
                        poor.add(String.format(
                                "%n%s, %s: %s at %d,%d is %.1f of “%s”",
                                what,
                                eye.name(),
                                role.id(),
                                x,
                                y,
                                contrast,
                                grid.row(y).strip()));
                    }
                }
            }
        }
    }
}
