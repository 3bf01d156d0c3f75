package org.lxdeck.tui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.Places;
import org.lxdeck.tui.data.DataFile;
import org.lxdeck.tui.data.DataFolder;
import org.lxdeck.tui.data.DataNode;
import org.lxdeck.tui.dialog.Caution;

/**
 * The dashboard's part of config.yaml: the system's file, then the user's over it; options go over both. Keys that
 * belong to the engine are known here only by name.
 *
 * @param theme {@code theme:}, name or file; empty for the one of the terminal
 * @param keymap {@code keymap:}, name or file
 * @param slow {@code slow:}, whether to behave as on a slow link
 * @param mouse {@code mouse:}, whether the mouse is used from the start
 * @param caution {@code confirm:} and {@code audit:}, how much has to be said before something dangerous
 * @param readOnly whether nothing of this machine's own host may be changed
 * @param resume {@code resume:}, whether the dashboard opens where it was left
 */
record Tastes(
        String theme, String keymap, boolean slow, boolean mouse, Caution caution, boolean readOnly, boolean resume) {
    private static final List<String> KEYS = List.of(
            "theme",
            "keymap",
            "slow",
            "mouse",
            "resume",
            "lxcpaths",
            "hosts",
            "monitor",
            "read-only",
            "bulk",
            "confirm",
            "audit");

    /** Reads what is there; loads no YAML library when there is no file. */
    static Tastes read(Places places) {
        Tastes tastes = new Tastes("", "default", false, false, Caution.USUAL, false, true);
        for (Path file : new Path[] {places.systemConfig(), places.userConfig().resolve("config.yaml")}) {
            if (Files.isRegularFile(file) && saysSomething(file)) {
                tastes = tastes.with(DataFolder.file(file));
            }
        }
        return tastes;
    }

    /** A file that holds only comments is as good as none. */
    private static boolean saysSomething(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.anyMatch(line -> !line.isBlank() && !line.strip().startsWith("#"));
        } catch (IOException | UncheckedIOException e) {
            // Whoever reads it next says what is wrong with it.
            return true;
        }
    }

    private Tastes with(DataFile file) {
        file.onlyKeys(file.root().entries(), "key", KEYS);
        return new Tastes(
                name(file, "theme", theme),
                name(file, "keymap", keymap),
                flag(file, "slow", slow),
                flag(file, "mouse", mouse),
                CautionFile.over(caution, file),
                readOnly(file),
                flag(file, "resume", resume));
    }

    private static boolean flag(DataFile file, String key, boolean otherwise) {
        DataNode node = file.find(key);
        if (node == null) {
            return otherwise;
        }
        String text = file.text(node, key);
        if (!text.equals("true") && !text.equals("false")) {
            throw file.error(node.line(), key + " is true or false, not \"" + text + "\"");
        }
        return text.equals("true");
    }

    /** The engine reads the same keys and complains of them; here they only keep the host from being made ready. */
    private boolean readOnly(DataFile file) {
        boolean all = isTrue(file.find("read-only"), readOnly);
        return all || isTrue(entry(entry(file.find("hosts"), "local"), "read-only"), false);
    }

    private static boolean isTrue(@Nullable DataNode node, boolean otherwise) {
        return node instanceof DataNode.Text text ? text.value().equals("true") : otherwise;
    }

    private static @Nullable DataNode entry(@Nullable DataNode node, String key) {
        if (node instanceof DataNode.Entries map) {
            for (DataNode.Entry entry : map.entries()) {
                if (entry.key().value().equals(key)) {
                    return entry.value();
                }
            }
        }
        return null;
    }

    private static String name(DataFile file, String key, String otherwise) {
        DataNode node = file.find(key);
        if (node == null) {
            return otherwise;
        }
        String name = file.text(node, key);
        if (name.isBlank()) {
            throw file.error(node.line(), key + " needs a name or a file");
        }
        return name;
    }
}
