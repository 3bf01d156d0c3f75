package org.lxdeck.tui.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lxdeck.tui.data.DataException;
import org.lxdeck.tui.data.DataFolder;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.term.KeyCode;

class KeymapTest {
    private static final List<Scope> TABLE = List.of(Scope.CONTAINERS, Scope.LIST, Scope.GLOBAL, Scope.ANYWHERE);

    private final Keymap keymap = KeymapLoader.load(DataFolder.shipped("keymaps"), "default");

    /** What is reached by its name alone, in the palette. */
    private static final Set<String> BY_NAME_ONLY = Set.of("app.tour");

    static List<String> shipped() {
        return DataFolder.shipped("keymaps").names();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyCommandHasAKey(String name) {
        Keymap map = KeymapLoader.load(DataFolder.shipped("keymaps"), name);
        for (Command command : Command.values()) {
            boolean byName = BY_NAME_ONLY.contains(command.id());
            assertEquals(
                    byName,
                    map.chords(command).isEmpty(),
                    command.id() + " in " + name + ": bind it in keymaps/" + name
                            + ".yaml, or list it here as reached by name only");
        }
    }

    /** Whatever has the keys, each command that belongs there is reached by one of its chords. */
    @ParameterizedTest
    @MethodSource("shipped")
    void noCommandIsHiddenByAnotherScope(String name) {
        Keymap map = KeymapLoader.load(DataFolder.shipped("keymaps"), name);
        List<String> hidden = new ArrayList<>();
        for (Scope page : List.of(Scope.CONTAINERS, Scope.IMAGES, Scope.PROFILES, Scope.OPERATIONS)) {
            hidden(map, List.of(page, Scope.LIST, Scope.GLOBAL, Scope.ANYWHERE), hidden);
        }
        hidden(map, List.of(Scope.CONFIRM, Scope.DIALOG, Scope.ANYWHERE), hidden);
        hidden(map, List.of(Scope.EDIT), hidden);
        assertEquals(List.of(), hidden, name);
    }

    private static void hidden(Keymap map, List<Scope> scopes, List<String> hidden) {
        for (Command command : Command.values()) {
            if (!scopes.contains(command.scope()) || map.chords(command).isEmpty()) {
                continue;
            }
            boolean reached = map.chords(command).stream()
                    .anyMatch(chord -> map.lookup(scopes, chord.keys()).equals(new Lookup.Found(command)));
            if (!reached) {
                hidden.add(command.id() + " " + map.chords(command) + " in "
                        + scopes.get(0).id());
            }
        }
    }

    /** Fingers leave, stop and get help by the same keys whatever the map. */
    @ParameterizedTest
    @MethodSource("shipped")
    void whatSavesIsTheSameEverywhere(String name) {
        Keymap map = KeymapLoader.load(DataFolder.shipped("keymaps"), name);
        for (Object[] pair : new Object[][] {
            {"ctrl-z", Command.SUSPEND},
            {"ctrl-l", Command.REDRAW},
            {"ctrl-c", Command.QUIT},
            {"q", Command.QUIT},
            {"?", Command.HELP},
            {"f1", Command.HELP},
            {"esc", Command.BACK},
            {":", Command.COMMAND_LINE},
            {"/", Command.FILTER},
            {"f8", Command.KEYMAP_PREVIEW},
            {"f9", Command.THEME_PREVIEW}
        }) {
            List<Key> keys = KeyChord.parse((String) pair[0]).keys();
            assertEquals(new Lookup.Found((Command) pair[1]), map.lookup(TABLE, keys), name + " " + pair[0]);
        }
    }

    @Test
    void mapsForOtherProgramsFingers() {
        String[][] wanted = {
            {"vi", "g g", "list.first"},
            {"vi", "G", "list.last"},
            {"vi", "d d", "container.delete"},
            {"vi", "Z Z", "app.quit"},
            {"vi", "ctrl-w w", "pane.next"},
            {"k9s", "d", "detail.open"},
            {"k9s", "s", "container.attach"},
            {"k9s", "l", "container.log"},
            {"k9s", "ctrl-d", "container.delete"},
            {"k9s", "ctrl-k", "container.kill"},
            {"k9s", "ctrl-r", "app.refresh"},
            {"lazy", "s", "container.shutdown"},
            {"lazy", "S", "container.start"},
            {"lazy", "r", "container.restart"},
            {"lazy", "E", "container.attach"},
            {"lazy", "a", "container.console"},
            {"lazy", "m", "container.log"},
            {"lazy", "d", "container.delete"},
            {"lazy", "x", "app.help"}
        };
        for (String[] line : wanted) {
            Keymap map = KeymapLoader.load(DataFolder.shipped("keymaps"), line[0]);
            Lookup found = map.lookup(TABLE, KeyChord.parse(line[1]).keys());
            String id = found instanceof Lookup.Found hit ? hit.command().id() : found.toString();
            assertEquals(line[2], id, line[0] + ": " + line[1]);
        }
    }

    @Test
    void aClashNamesBothCommandsFileAndLine(@TempDir Path own) throws IOException {
        Path file = own.resolve("mine.yaml");
        for (String[] pair : new String[][] {
            {"x", "x", "\"x\" clashes: both container.start and container.kill would be pressed by it"},
            {"g x", "g", "\"g\" clashes: both container.start and container.kill would be pressed by it"},
            {"g", "g x", "\"g x\" clashes: both container.start and container.kill would be pressed by it"}
        }) {
            Files.writeString(
                    file,
                    "extends: vi\nkeys:\n  containers:\n    container.start: " + pair[0] + "\n    container.kill: "
                            + pair[1] + "\n");
            DataFolder folder = new DataFolder("keymaps", own);
            String message = assertThrows(DataException.class, () -> KeymapLoader.load(folder, "mine"))
                    .getMessage();
            assertEquals(file + ":5: " + pair[2], message);
        }
    }

    @Test
    void theMostSpecificScopeWins() {
        assertEquals(new Lookup.Found(Command.DELETE), keymap.lookup(TABLE, List.of(Key.of('d'))));
        List<Scope> images = List.of(Scope.IMAGES, Scope.LIST, Scope.GLOBAL);
        assertEquals(new Lookup.Found(Command.IMAGE_DELETE), keymap.lookup(images, List.of(Key.of('d'))));
        assertEquals(new Lookup.Found(Command.UP), keymap.lookup(TABLE, List.of(Key.of(KeyCode.UP))));
        assertEquals(new Lookup.Found(Command.QUIT), keymap.lookup(TABLE, List.of(Key.of('q'))));
        assertInstanceOf(Lookup.Nothing.class, keymap.lookup(TABLE, List.of(Key.of('~'))));
    }

    @Test
    void nothingOfTheListReachesAQuestion() {
        List<Scope> question = List.of(Scope.CONFIRM, Scope.DIALOG, Scope.ANYWHERE);
        assertInstanceOf(Lookup.Nothing.class, keymap.lookup(question, List.of(Key.of('d'))));
        assertInstanceOf(Lookup.Nothing.class, keymap.lookup(question, List.of(Key.of('q'))));
        assertEquals(new Lookup.Found(Command.CANCEL), keymap.lookup(question, List.of(Key.of(KeyCode.ESCAPE))));
    }

    @Test
    void aMapOfOnesOwnGivesOnlyWhatDiffers(@TempDir Path own) throws IOException {
        Files.writeString(
                own.resolve("mine.yaml"),
                "name: mine\nextends: default\nkeys:\n  list:\n    list.first: g g\n    list.filter: k\n");
        Keymap mine = KeymapLoader.load(new DataFolder("keymaps", own), "mine");
        assertEquals("mine", mine.name());
        assertInstanceOf(Lookup.Pending.class, mine.lookup(TABLE, List.of(Key.of('g'))));
        assertEquals(new Lookup.Found(Command.FIRST), mine.lookup(TABLE, List.of(Key.of('g'), Key.of('g'))));
        assertEquals(new Lookup.Found(Command.FILTER), mine.lookup(TABLE, List.of(Key.of('k'))));
        assertEquals(List.of(KeyChord.parse("up")), mine.chords(Command.UP));
    }

    @Test
    void idsAndDocsAreWellFormed() {
        for (Command command : Command.values()) {
            assertEquals(command.id().toLowerCase(java.util.Locale.ROOT), command.id());
            assertFalse(command.doc().endsWith("."), command.id());
            assertFalse(command.label().isEmpty(), command.id());
        }
        assertEquals(
                Command.values().length,
                java.util.Arrays.stream(Command.values())
                        .map(Command::id)
                        .distinct()
                        .count());
    }
}
