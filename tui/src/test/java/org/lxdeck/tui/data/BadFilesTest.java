package org.lxdeck.tui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lxdeck.tui.input.KeymapLoader;
import org.lxdeck.tui.term.ColourDepth;
import org.lxdeck.tui.term.Ground;
import org.lxdeck.tui.theme.ThemeLoader;

/** Each file of the folders of bad examples says in its first line, after {@code # expect }, what is said about it. */
class BadFilesTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    static List<Path> badKeymaps() throws IOException {
        return list("badkeymaps");
    }

    static List<Path> badThemes() throws IOException {
        return list("badthemes");
    }

    private static List<Path> list(String folder) throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("badKeymaps")
    void aBadKeymapIsRefusedWithItsLine(Path file) throws IOException {
        DataFolder folder = new DataFolder("keymaps", file.getParent());
        expect(file, () -> KeymapLoader.load(folder, file.toString()));
    }

    @ParameterizedTest
    @MethodSource("badThemes")
    void aBadThemeIsRefusedWithItsLine(Path file) throws IOException {
        DataFolder folder = new DataFolder("themes", file.getParent());
        expect(file, () -> ThemeLoader.load(folder, file.toString(), ColourDepth.INDEXED256, Ground.UNKNOWN));
    }

    private static void expect(Path file, Executable load) throws IOException {
        String first = Files.readAllLines(file).get(0);
        assertTrue(first.startsWith("# expect "), file + " does not say what to expect");
        String message = assertThrows(DataException.class, load).getMessage();
        assertEquals(file + first.substring("# expect ".length()), String.valueOf(message));
    }

    @Test
    void bothReadersReadTheShippedFilesAlike() throws IOException {
        for (Path folder : List.of(Path.of("../keymaps"), Path.of("../themes"))) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                    String text = Files.readString(file);
                    DataNode.Entries plain = PlainYaml.read(text);
                    if (plain == null) {
                        throw new AssertionError(
                                file + " is not plain enough: the first frame would wait for the full reader");
                    }
                    assertEquals(YamlText.read("x", text).root().entries(), plain.entries(), file.toString());
                }
            }
        }
    }

    @Test
    void whatIsNotPlainIsLeftToTheFullReader() {
        for (String text : List.of(
                "a: |\n  text",
                "a: {b: c}",
                "- a",
                "a: &x b",
                "a: 'b'",
                "a: b: c",
                "a:\n- b",
                "a: [b",
                "a: \"b\\n\"",
                "\ta: b",
                "a: [b]]",
                "a: \"b\" c",
                "---\na: b",
                "a: b #c d: e",
                "")) {
            DataNode.Entries plain = PlainYaml.read(text);
            if (plain != null) {
                assertEquals(YamlText.read("x", text).root().entries(), plain.entries(), text);
            }
        }
    }
}
