package org.lxdeck.tui.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lxdeck.tui.app.UiDriver;
import org.lxdeck.tui.data.DataFolder;
import org.lxdeck.tui.golden.Golden;
import org.lxdeck.tui.golden.StyleRows;
import org.lxdeck.tui.screen.Screens;
import org.lxdeck.tui.term.CellGrid;
import org.lxdeck.tui.term.ColourDepth;
import org.lxdeck.tui.term.Ground;
import org.lxdeck.tui.theme.Theme;
import org.lxdeck.tui.theme.ThemeLoader;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.Symbols;

/**
 * Every scene of the catalogue as it is drawn at the two sizes that matter most: characters and roles, the characters
 * without Unicode, and what three themes make of each row.
 */
class SceneGoldenTest {
    private static final Pattern OPERATION = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int[][] SIZES = {{80, 24}, {160, 48}};
    private static final List<Look> LOOKS = List.of(
            new Look("terminal", ColourDepth.ANSI16, Symbols.UNICODE),
            new Look("light", ColourDepth.INDEXED256, Symbols.UNICODE),
            new Look("mono", ColourDepth.MONO, Symbols.ASCII));

    /** A theme as a kind of terminal shows it. */
    private record Look(String theme, ColourDepth depth, Symbols symbols) {
        CellGrid draw(UiDriver ui) {
            CellGrid grid = new CellGrid(ui.model().width(), ui.model().height());
            Theme colours = ThemeLoader.load(DataFolder.shipped("themes"), theme, depth, Ground.DARK);
            Screens.draw(ui.model(), new Canvas(grid, colours, symbols));
            return masked(grid);
        }

        String file(String size) {
            return "scenes/styles-" + theme + "-" + size;
        }
    }

    static List<Scene> scenes() {
        return Scenes.ALL;
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void isDrawnAsBefore(Scene scene) throws IOException {
        for (int[] size : SIZES) {
            try (UiDriver ui = scene.at(size[0], size[1])) {
                String form = size[0] + "x" + size[1];
                Golden golden = new Golden(size[0], size[1]);
                Screens.draw(ui.model(), golden.canvas());
                masked(golden.grid());
                String ascii = rows(LOOKS.get(2).draw(ui));
                Golden.check("scenes/" + scene.name() + "-" + form, golden.text() + "\nascii\n" + ascii);
                for (Look look : LOOKS) {
                    styles(scene, look.draw(ui), look.file(form));
                }
            }
        }
    }

    /** Ids of operations are made by chance: the same digit stands for all of theirs. */
    private static CellGrid masked(CellGrid grid) {
        for (int y = 0; y < grid.height(); y++) {
            Matcher id = OPERATION.matcher(grid.row(y));
            while (id.find()) {
                for (int x = id.start(); x < id.end(); x++) {
                    if (grid.point(x, y) != '-') {
                        grid.put(x, y, '0', grid.style(x, y));
                    }
                }
            }
        }
        return grid;
    }

    private static String rows(CellGrid grid) {
        StringBuilder text = new StringBuilder();
        for (int y = 0; y < grid.height(); y++) {
            text.append('|').append(grid.row(y)).append("|\n");
        }
        return text.toString();
    }

    /** One line of the file for each scene: its name and four digits for each row. */
    private static void styles(Scene scene, CellGrid grid, String file) throws IOException {
        Map<String, String> lines = read(Golden.file(file));
        String actual = String.join(" ", StyleRows.digests(grid));
        if (Golden.isUpdated()) {
            lines.put(scene.name(), actual);
            lines.keySet().retainAll(names());
            Files.writeString(
                    Golden.file(file),
                    lines.entrySet().stream()
                            .map(line -> line.getKey() + " " + line.getValue() + "\n")
                            .collect(Collectors.joining()));
            return;
        }
        String expected = lines.getOrDefault(scene.name(), "");
        if (!expected.equals(actual)) {
            fail("the styles of “" + scene + "” differ from " + file + changes(grid, expected.split(" ")));
        }
    }

    private static String changes(CellGrid grid, String[] expected) {
        StringBuilder text = new StringBuilder();
        List<String> actual = StyleRows.digests(grid);
        for (int y = 0; y < actual.size(); y++) {
            if (y >= expected.length || !expected[y].equals(actual.get(y))) {
                text.append("\n  row ")
                        .append(y)
                        .append(" |")
                        .append(grid.row(y))
                        .append("|\n      is now ");
                text.append(StyleRows.runs(grid, y));
            }
        }
        return text.toString();
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> lines = new TreeMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                int blank = line.indexOf(' ');
                lines.put(line.substring(0, blank), line.substring(blank + 1));
            }
        }
        return lines;
    }

    private static List<String> names() {
        return Scenes.ALL.stream().map(Scene::name).toList();
    }

    /** What a scene that is gone has left behind. */
    @Test
    void noGoldenScreenIsWithoutItsScene() throws IOException {
        TreeSet<String> known = new TreeSet<>();
        for (int[] size : SIZES) {
            String form = size[0] + "x" + size[1];
            names().forEach(name -> known.add(name + "-" + form + ".txt"));
            LOOKS.forEach(look -> known.add(look.file(form).substring("scenes/".length()) + ".txt"));
        }
        TreeSet<String> there = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/golden/scenes"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (Golden.isUpdated() && !known.contains(name)) {
                    Files.delete(file);
                } else {
                    there.add(name);
                }
            }
        }
        if (!Golden.isUpdated()) {
            assertEquals(known, there);
        }
    }
}
