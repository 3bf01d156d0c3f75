package org.lxdeck.tui.wish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.engine.model.HostBadge;
import org.lxdeck.tui.app.UiDriver;
import org.lxdeck.tui.golden.Golden;
import org.lxdeck.tui.golden.RoleTheme;
import org.lxdeck.tui.screen.Screens;
import org.lxdeck.tui.term.Style;
import org.lxdeck.tui.theme.Role;

/** Show me that I am on production: a host's label and colour stand in the header and wherever something is done there. */
class Wish25HostBadgeTest {
    private static final HostBadge PROD = new HostBadge("PROD", HostBadge.Colour.RED);

    /** The role of the label in each row that has it. */
    private static List<Role> roles(UiDriver ui) {
        Golden screen = new Golden(80, 24);
        Screens.draw(ui.model(), screen.canvas());
        List<Role> roles = new ArrayList<>();
        for (int y = 0; y < 24; y++) {
            int x = screen.grid().row(y).indexOf("PROD");
            if (x >= 0) {
                roles.add(RoleTheme.role(Style.foreground(screen.grid().style(x, y))));
            }
        }
        return roles;
    }

    private static String line(UiDriver ui, String text) {
        return ui.screen().lines().filter(one -> one.contains(text)).findFirst().orElse("");
    }

    @Test
    void whereverSomethingIsDoneTheHostIsNamedWithItsLabel() {
        try (UiDriver ui = new UiDriver(80, 24, 24, PROD)) {
            assertTrue(line(ui, "lxdeck").contains(" PROD "), ui.screen());
            assertEquals(List.of(Role.HOST_RED), roles(ui));
            ui.select("web-1");
            for (String key : List.of("d", "S", "K", "r", "n", "P", "A", "b")) {
                ui.press(key);
                assertEquals(1, ui.dialogs(), key);
                String edge = line(ui, " PROD  on demo ");
                assertTrue(edge.contains("╰"), () -> key + ":\n" + ui.screen());
                assertEquals(List.of(Role.HOST_RED, Role.HOST_RED), roles(ui), key);
                ui.press("esc");
            }
            ui.press("5").shows("demo  PROD ");
        }
    }

    @Test
    void aHostWithoutOneIsNamedAllTheSame() {
        try (UiDriver ui = new UiDriver(80, 24, 24)) {
            ui.showsNot("PROD").select("web-1").press("d").shows(" on demo ─╯");
        }
    }

    @Test
    @Tag("tmux")
    void theConfigurationGivesItAndAMistakeInItIsTold(@TempDir Path root) throws Exception {
        try (TerminalKinds terminal = new TerminalKinds(root)) {
            Path config = root.resolve("own/user/config/lxdeck/config.yaml");
            Files.createDirectories(config.getParent());
            Files.writeString(config, "hosts:\n  demo:\n    label: PROD\n    colour: red\n    read-only: true\n");
            terminal.run("NO_COLOR=1 DECK --demo --ascii");
            terminal.tmux.await("db-main");
            assertTrue(terminal.tmux.shows(" PROD "), terminal.tmux.screen());
            assertTrue(terminal.tmux.shows("READ-ONLY"), terminal.tmux.screen());
            terminal.quit();
            Files.writeString(config, "hosts:\n  demo:\n    colour: pink\n");
            terminal.run("DECK --demo");
            told(terminal, "config.yaml:3: a colour is one of none, red");
            Files.writeString(config, "hosts:\n  prdo: {label: PROD}\n");
            terminal.run("DECK --demo");
            told(terminal, "config.yaml:2: there is no host \"prdo\" here; there is local");
            Files.writeString(config, "read-only: [old]\n");
            terminal.run("DECK --demo");
            told(terminal, "config.yaml:1: read-only is true or false");
        }
    }

    /** Waits for a sentence, which may go over the ends of lines. */
    private static void told(TerminalKinds terminal, String sentence) throws IOException {
        terminal.tmux.awaitThat(sentence, () -> {
            try {
                String shown = terminal.tmux.screen().replaceAll("\\s", "");
                return shown.contains(sentence.replace(" ", ""));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }
}
