package org.lxdeck.tui.golden;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lxdeck.tui.term.CellGrid;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.Symbols;

/**
 * Compares a screen with its golden file under {@code src/test/resources/golden}. {@code -Dgolden=update} writes the
 * files anew; look at the difference before it is committed.
 */
public final class Golden {
    private final CellGrid grid;
    private final Canvas canvas;

    public Golden(int width, int height) {
        this(width, height, Symbols.UNICODE);
    }

    public Golden(int width, int height, Symbols symbols) {
        this.grid = new CellGrid(width, height);
        this.canvas = new Canvas(grid, RoleTheme.theme(), symbols);
    }

    /** Where to draw. */
    public Canvas canvas() {
        return canvas;
    }

    public CellGrid grid() {
        return grid;
    }

    /** Fails with expected, actual and marked differences unless the screen equals the golden file of this name. */
    public void check(String name) {
        check(name, ScreenText.of(grid));
    }

    /** The screen as text: characters, roles, legend. */
    public String text() {
        return ScreenText.of(grid);
    }

    /** The same for any text. */
    public static void check(String name, String actual) {
        Path file = file(name);
        try {
            if (isUpdated()) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
                return;
            }
            if (!Files.exists(file)) {
                fail("there is no golden file " + file + "; write it with -Dgolden=update. The screen:\n" + actual);
            }
            String expected = Files.readString(file);
            if (!expected.equals(actual)) {
                fail("the screen differs from " + file + "\n" + difference(expected, actual));
            }
        } catch (IOException e) {
            fail("the golden file " + file + " cannot be read or written", e);
        }
    }

    /** Where the golden file of this name is. */
    public static Path file(String name) {
        return Path.of("src/test/resources/golden").resolve(name + ".txt");
    }

    /** Whether the files are to be written, not compared. */
    public static boolean isUpdated() {
        return "update".equals(System.getProperty("golden"));
    }

    private static String difference(String expected, String actual) {
        List<String> want = expected.lines().toList();
        List<String> got = actual.lines().toList();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < Math.max(want.size(), got.size()); i++) {
            String a = i < want.size() ? want.get(i) : "";
            String b = i < got.size() ? got.get(i) : "";
            if (a.equals(b)) {
                out.append("    ").append(a).append('\n');
            } else {
                out.append("  - ")
                        .append(a)
                        .append("\n  + ")
                        .append(b)
                        .append("\n    ")
                        .append(marks(a, b))
                        .append('\n');
            }
        }
        return out.toString();
    }

    private static String marks(String a, String b) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < Math.max(a.length(), b.length()); i++) {
            boolean same = i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i);
            out.append(same ? ' ' : '^');
        }
        return out.toString();
    }
}
