package org.lxdeck.tui.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets one entry of a YAML file of a person's and leaves every other line of it as it is. */
public final class TopLevelEntry {
    private TopLevelEntry() {}

    /** Writes the file anew, whole or not at all; a file that cannot be changed safely is left alone. */
    public static void write(Path file, String key, String value) throws IOException {
        String before = Files.exists(file) ? Files.readString(file) : "";
        String after = set(before, key, value);
        check(file, before, after, key, value);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path fresh = Files.createTempFile(real.getParent(), ".config", ".yaml");
        try {
            Files.write(fresh, after.getBytes(StandardCharsets.UTF_8));
            if (Files.exists(real)) {
                Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(real));
            }
            Files.move(fresh, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** The text with the entry in it: in the place of the old one, else at the end. */
    static String set(String text, String key, String value) {
        String line = key + ": " + quoted(value);
        List<String> lines = new ArrayList<>(text.isEmpty() ? List.of() : List.of(text.split("\n", -1)));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(key + ":")) {
                lines.set(i, line + comment(lines.get(i)));
                return String.join("\n", lines);
            }
        }
        String start = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
        return start + line + "\n";
    }

    private static String comment(String line) {
        int hash = line.indexOf(" #");
        if (hash < 0) {
            return "";
        }
        int from = hash;
        while (from > 0 && line.charAt(from - 1) == ' ') {
            from--;
        }
        return line.substring(from);
    }

    private static String quoted(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean plain = Character.isLetter(c) || (i > 0 && (Character.isDigit(c) || "-_./".indexOf(c) >= 0));
            if (!plain && !(c == '/' && i == 0)) {
                return "'" + value.replace("'", "''") + "'";
            }
        }
        return value;
    }

    /** Reads the new text as the program will: it has to say what was meant, and nothing else may have changed. */
    private static void check(Path file, String before, String after, String key, String value) throws IOException {
        String name = file.toString();
        try {
            List<DataNode.Entry> old = others(saysNothing(before) ? null : YamlText.read(name, before), key);
            DataFile now = YamlText.read(name, after);
            if (now.text(key, "").equals(value)
                    && old.toString().equals(others(now, key).toString())) {
                return;
            }
        } catch (DataException e) {
            throw new IOException(e.getMessage(), e);
        }
        throw new IOException(
                name + " is written in a way that is left alone; put \"" + key + ": " + value + "\" there");
    }

    private static boolean saysNothing(String text) {
        return text.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"));
    }

    private static List<DataNode.Entry> others(@Nullable DataFile file, String key) {
        List<DataNode.Entry> others = new ArrayList<>();
        if (file != null) {
            for (DataNode.Entry entry : file.root().entries()) {
                if (!entry.key().value().equals(key)) {
                    others.add(entry);
                }
            }
        }
        return others;
    }
}
