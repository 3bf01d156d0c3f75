package org.lxdeck.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.engine.Places;
import org.lxdeck.tui.data.DataException;
import org.lxdeck.tui.dialog.Caution;

class TastesTest {
    @TempDir
    Path root;

    private Places places;

    @BeforeEach
    void makePlaces() throws IOException {
        places = Places.of(Map.of("LXDECK_ROOT", root.toString()));
        Files.createDirectories(root.resolve("etc/lxdeck"));
        Files.createDirectories(places.userConfig());
    }

    private void system(String text) throws IOException {
        Files.writeString(places.systemConfig(), text);
    }

    private void user(String text) throws IOException {
        Files.writeString(places.userConfig().resolve("config.yaml"), text);
    }

    private String complaint() {
        return String.valueOf(
                assertThrows(DataException.class, () -> Tastes.read(places)).getMessage());
    }

    @Test
    void theUsersFileGoesOverTheSystemsAndOptionsOverBoth() throws IOException {
        assertEquals(new Tastes("", "default", false, false, Caution.USUAL, false, true), Tastes.read(places));
        system("theme: dark\nkeymap: vi\nmonitor: false\n");
        assertEquals(new Tastes("dark", "vi", false, false, Caution.USUAL, false, true), Tastes.read(places));
        user("# mine\ntheme: mono\n");
        Tastes both = Tastes.read(places);
        assertEquals(new Tastes("mono", "vi", false, false, Caution.USUAL, false, true), both);
        Arguments some = Arguments.parse(new String[] {"--keymap", "own.yaml"}).over(both);
        assertEquals("mono own.yaml", some.theme() + " " + some.keymap());
    }

    @Test
    void slowIsSaidByTheFileOrTheOption() throws IOException {
        system("slow: true\n");
        assertTrue(Arguments.parse(new String[] {}).over(Tastes.read(places)).slow());
        user("slow: false\n");
        assertFalse(Arguments.parse(new String[] {}).over(Tastes.read(places)).slow());
        assertTrue(Arguments.parse(new String[] {"--slow"})
                .over(Tastes.read(places))
                .slow());
        user("slow: maybe\n");
        assertTrue(complaint().endsWith("config.yaml:1: slow is true or false, not \"maybe\""), complaint());
    }

    @Test
    void aFileOfCommentsSaysNothing() throws IOException {
        user("# theme: dark\n\n");
        assertEquals(new Tastes("", "default", false, false, Caution.USUAL, false, true), Tastes.read(places));
    }

    @Test
    void complainsWithFileAndLine() throws IOException {
        user("monitor: true\ntheem: dark\n");
        assertTrue(complaint().contains("config.yaml:2: there is no key \"theem\""));
        user("keymap: [a, b]\n");
        assertTrue(complaint().endsWith("config.yaml:1: keymap is one text, not a list or a mapping"));
        user("theme:\n");
        assertTrue(complaint().endsWith("config.yaml:1: theme needs a name or a file"));
        user("theme: [\n");
        assertTrue(complaint().contains("config.yaml:2: this is not YAML"));
    }
}
