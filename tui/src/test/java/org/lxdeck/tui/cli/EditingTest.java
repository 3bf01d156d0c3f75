package org.lxdeck.tui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;

/** An editor that is opened again where the mistake is, and a text that is never thrown away. */
class EditingTest {
    private static final Editing.Reader<String> NO_BAD_LINE = (text, source) -> {
        List<String> lines = text.lines().toList();
        if (lines.contains("bad")) {
            throw new EngineException(
                    EngineError.Kind.INVALID, source + ":" + (lines.indexOf("bad") + 1) + ": bad is bad");
        }
        return text;
    };

    @TempDir
    Path directory;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    /** An editor of this name, which remembers how it was called and what it found. */
    private CliIo with(String name, String answers, String script) throws IOException {
        Path editor = directory.resolve(name);
        Files.writeString(
                editor,
                "#!/bin/sh\nfor file; do :; done\necho \"$*\" >>\"$0.calls\"\ncp \"$file\" \"$0.found\"\n" + script
                        + "\n");
        Files.setPosixFilePermissions(editor, PosixFilePermissions.fromString("rwx------"));
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        ByteArrayInputStream in = new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8));
        return new CliIo(in, out, out, true, true, true, Map.of("EDITOR", editor.toString()), false);
    }

    private List<String> calls(String name) throws IOException {
        return Files.readAllLines(directory.resolve(name + ".calls"));
    }

    private static final String BAD_ONCE =
            "test -e \"$0.once\" && sed -i s/bad/good/ \"$file\" && exit; touch \"$0.once\"; sed -i '2a bad' \"$file\"";

    @Test
    void itOpensAgainAtTheLineThatIsWrongAndSaysThereWhy() throws Exception {
        CliIo io = with("vim", "yes\n", BAD_ONCE);
        String text = Editing.edit(io, "one\ntwo\n", ".yaml", Editing.Style.YAML, NO_BAD_LINE);
        assertEquals("one\ntwo\ngood\n", text);
        assertFalse(calls("vim").get(0).contains("+"));
        assertTrue(calls("vim").get(1).startsWith("+4 /"), calls("vim").toString());
        assertEquals("#! your text:3: bad is bad\none\ntwo\nbad\n", Files.readString(directory.resolve("vim.found")));
        assertFalse(Files.exists(Path.of(calls("vim").get(0))), "nothing is left behind");
    }

    @Test
    void aBareValueGetsNoCommentAndAnEditorThatCannotOpensAtTheTop() throws Exception {
        CliIo io = with("code", "yes\n", BAD_ONCE);
        assertEquals("one\ntwo\ngood\n", Editing.edit(io, "one\ntwo\n", ".txt", Editing.Style.BARE, NO_BAD_LINE));
        assertTrue(calls("code").get(1).startsWith("/"), calls("code").toString());
        assertEquals("one\ntwo\nbad\n", Files.readString(directory.resolve("code.found")));
    }

    @Test
    void aTextThatIsGivenUpStaysInItsFile() throws Exception {
        CliIo io = with("nano", "no\n", "echo bad >>\"$file\"");
        EngineException given = assertThrows(
                EngineException.class, () -> Editing.edit(io, "one\n", ".yaml", Editing.Style.YAML, NO_BAD_LINE));
        Path file = Path.of(calls("nano").get(0));
        try {
            assertEquals(EngineError.Kind.CANCELLED, given.error().kind());
            assertTrue(
                    given.error().message().endsWith("your text is in " + file),
                    given.error().message());
            assertEquals("one\nbad\n", Files.readString(file));
            assertTrue(said.toString(StandardCharsets.UTF_8).contains("your text:2: bad is bad"));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Test
    void anEditorThatFailsChangesNothing() throws Exception {
        CliIo io = with("vi", "", "echo more >>\"$file\"; exit 3");
        EngineException failed = assertThrows(
                EngineException.class, () -> Editing.edit(io, "one\n", ".yaml", Editing.Style.YAML, NO_BAD_LINE));
        assertTrue(
                failed.error().message().contains("ended with code 3"),
                failed.error().message());
        assertFalse(Files.exists(Path.of(calls("vi").get(0))));
    }
}
