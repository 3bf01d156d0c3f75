package org.lxdeck.tui.wish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.tui.app.UiDriver;
import org.lxdeck.tui.app.Wardrobe;
import org.lxdeck.tui.data.DataFolder;
import org.lxdeck.tui.term.ColourDepth;
import org.lxdeck.tui.term.Ground;
import org.lxdeck.tui.theme.Theme;

/** Keys are chosen: a map of one's own, tried at once, with clashes named; help and footer follow. */
class Wish19RemapKeysTest {
    @TempDir
    Path home;

    private UiDriver dashboard() {
        Wardrobe wardrobe = new Wardrobe(
                new DataFolder("keymaps", home.resolve("keymaps")),
                DataFolder.shipped("themes"),
                ColourDepth.INDEXED256,
                Ground.UNKNOWN,
                "terminal",
                home.resolve("config.yaml"));
        return new UiDriver(120, 40, wardrobe, Theme.plain());
    }

    private void map(String name, String text) throws IOException {
        Files.createDirectories(home.resolve("keymaps"));
        Files.writeString(home.resolve("keymaps").resolve(name + ".yaml"), text);
    }

    @Test
    void aMapOfOnesOwnIsTriedKeptAndWrittenDown() throws IOException {
        map("aa", "doc: my own\nextends: default\nkeys:\n  global:\n    screen.images: \"#\"\n    app.quit: [f10]\n");
        Files.writeString(
                home.resolve("config.yaml"), "# mine\ntheme: dark   # at night\nlxcpaths:\n  old: /srv/lxc\n");
        try (UiDriver ui = dashboard()) {
            ui.press("f8", "up", "up", "up", "up", "up")
                    .shows("aa")
                    .shows("yours")
                    .shows("my own");
            ui.press("esc").press("#").shows("1 Containers").showsNot("No image");
            assertEquals("default", ui.model().session().keymap().name());

            ui.press("f8", "up", "up", "up", "up", "up", "enter").shows("keymap: aa");
            assertFalse(Files.readString(home.resolve("config.yaml")).contains("keymap"));
            ui.press("enter").shows("config.yaml now");
            assertEquals(
                    "# mine\ntheme: dark   # at night\nlxcpaths:\n  old: /srv/lxc\nkeymap: aa\n",
                    Files.readString(home.resolve("config.yaml")));
            assertEquals("IMAGES", ui.press("#").model().page().name());
            ui.press("?").type("Go to the images").shows("│  #  ").press("esc", "esc");
            ui.press("f9", "down", "enter", "y");
            assertEquals(
                    "# mine\ntheme: " + ui.model().theme().name()
                            + "   # at night\nlxcpaths:\n  old: /srv/lxc\nkeymap: aa\n",
                    Files.readString(home.resolve("config.yaml")));
        }
    }

    @Test
    void aClashIsNamedAndTheOldKeysStay() throws IOException {
        map("aa", "extends: vi\nkeys:\n  containers:\n    container.start: x\n    container.kill: x\n");
        try (UiDriver ui = dashboard()) {
            ui.press("f8", "up", "up", "up", "up", "up")
                    .shows("It cannot be used")
                    .shows("aa.yaml:5:")
                    .shows("clashes");
            ui.shows("container.start").shows("container.kill");
            ui.press("enter").shows("It cannot be used").press("esc");
            assertEquals("default", ui.model().session().keymap().name());
        }
    }

    @Test
    void escGoesBackToTheKeysBefore() {
        try (UiDriver ui = dashboard()) {
            ui.press("f8", "down");
            assertEquals("k9s", ui.model().session().keymap().name());
            ui.press("esc");
            assertEquals("default", ui.model().session().keymap().name());
            ui.press("f8", "down", "enter", "n");
            assertEquals("k9s", ui.model().session().keymap().name());
            assertFalse(Files.exists(home.resolve("config.yaml")));
            ui.press("l").shows("Log");
        }
    }
}
