package org.lxdeck.tui.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.tui.data.DataFolder;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.term.KeyCode;

class KeymapTest {
    private static final List<Scope> TABLE = List.of(Scope.CONTAINERS, Scope.LIST, Scope.GLOBAL, Scope.ANYWHERE);

    private final Keymap keymap = KeymapLoader.load(DataFolder.shipped("keymaps"), "default");

    @Test
    void everyCommandHasAKeyByDefault() {
        for (Command command : Command.values()) {
            assertFalse(keymap.chords(command).isEmpty(), command.id() + " has no key");
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
