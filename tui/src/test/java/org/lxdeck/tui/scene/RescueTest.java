package org.lxdeck.tui.scene;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lxdeck.tui.app.UiDriver;
import org.lxdeck.tui.data.DataFolder;
import org.lxdeck.tui.golden.Golden;
import org.lxdeck.tui.screen.Screens;
import org.lxdeck.tui.term.CellGrid;
import org.lxdeck.tui.term.ColourDepth;
import org.lxdeck.tui.term.KnownSequences;
import org.lxdeck.tui.term.TermProfile;
import org.lxdeck.tui.theme.Theme;
import org.lxdeck.tui.theme.ThemeLoader;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.Symbols;

/** The night something burns: every scene on a bare console or an old terminal, where nothing may be sent it knows not. */
class RescueTest {
    static Stream<Arguments> screens() {
        return Scenes.ALL.stream()
                .flatMap(scene -> Stream.of("linux C.UTF-8", "linux C", "vt220 C", "vt100 C", "vt100 C.UTF-8")
                        .map(terminal -> Arguments.of(scene, terminal)));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void nothingIsSentThatTheTerminalDoesNotKnow(Scene scene, String terminal) {
        String[] words = terminal.split(" ");
        TermProfile profile = TermProfile.of(Map.of("TERM", words[0], "LANG", words[1]));
        try (UiDriver ui = scene.at(80, 24)) {
            CellGrid screen = draw(ui, profile);
            CellGrid wide = new CellGrid(80, 24);
            wide.put(3, 3, '漢', 0);
            byte[] bytes = KnownSequences.session(profile, new CellGrid(80, 24), screen, wide);
            new KnownSequences(words[0], words[1].endsWith("UTF-8")).check(bytes);
        }
    }

    private static CellGrid draw(UiDriver ui, TermProfile profile) {
        CellGrid grid = new CellGrid(80, 24);
        draw(ui, new Canvas(grid, theme(profile), symbols(profile)));
        return grid;
    }

    private static void draw(UiDriver ui, Canvas canvas) {
        Screens.draw(ui.model(), canvas);
    }

    private static Theme theme(TermProfile profile) {
        String name = profile.depth() == ColourDepth.MONO ? "mono" : "terminal";
        return ThemeLoader.load(DataFolder.shipped("themes"), name, profile.depth(), profile.ground());
    }

    private static Symbols symbols(TermProfile profile) {
        return profile.glyphs() == TermProfile.Glyphs.CONSOLE ? Symbols.CONSOLE : Symbols.ASCII;
    }

    static List<Scene> shown() {
        List<String> names = List.of("containers", "detail-overview", "confirm-delete", "help", "launch");
        return Scenes.ALL.stream().filter(scene -> names.contains(scene.name())).toList();
    }

    @ParameterizedTest
    @MethodSource("shown")
    void isDrawnOnAConsoleAsBefore(Scene scene) {
        try (UiDriver ui = scene.at(80, 24)) {
            Golden golden = new Golden(80, 24, Symbols.CONSOLE);
            draw(ui, golden.canvas());
            golden.check("rescue/" + scene.name() + "-console-80x24");
        }
    }
}
