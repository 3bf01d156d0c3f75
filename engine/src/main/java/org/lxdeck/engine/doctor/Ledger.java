package org.lxdeck.engine.doctor;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.store.AtomicFile;
import org.lxdeck.engine.store.IoSentence;
import org.lxdeck.engine.store.PrivateDirectory;

/**
 * What the doctor did to this machine and has not taken back: a file a deed in {@code /var/lib/lxdeck/doctor}, written
 * before the deed is done.
 */
final class Ledger {
    private static final int FILE_LIMIT = 1 << 20;

    private final Path directory;

    Ledger(Path state) {
        directory = state.resolve("doctor");
    }

    /** The deeds, oldest first. */
    List<Deed> deeds() throws EngineException {
        List<Deed> deeds = new ArrayList<>();
        try {
            for (Path file : files()) {
                deeds.add(read(file));
            }
        } catch (IOException failure) {
            throw IoSentence.of(failure, "read what lxdeck did to this machine (" + directory + ")");
        }
        return deeds;
    }

    void add(Deed deed) throws EngineException {
        try {
            PrivateDirectory.at(PrivateDirectory.at(parent()).resolve("doctor"));
            List<Path> files = files();
            int next = files.isEmpty() ? 1 : number(files.get(files.size() - 1)) + 1;
            AtomicFile.write(directory.resolve(next + "-" + deed.id()), write(deed));
        } catch (IOException failure) {
            throw IoSentence.of(failure, "note down what is done to this machine (" + directory + ")");
        }
    }

    void remove(Deed deed) throws EngineException {
        try {
            for (Path file : files()) {
                if (read(file).equals(deed)) {
                    AtomicFile.delete(file);
                }
            }
        } catch (IOException failure) {
            throw IoSentence.of(failure, "strike out what was undone (" + directory + ")");
        }
    }

    private Path parent() {
        Path parent = directory.getParent();
        return parent == null ? directory : parent;
    }

    private List<Path> files() throws IOException {
        TreeMap<Integer, Path> sorted = new TreeMap<>();
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                int number = number(entry);
                if (number > 0) {
                    sorted.put(number, entry);
                }
            }
        }
        return new ArrayList<>(sorted.values());
    }

    private static int number(Path file) {
        String name = String.valueOf(file.getFileName());
        int dash = name.indexOf('-');
        try {
            return dash < 1 ? 0 : Integer.parseInt(name.substring(0, dash));
        } catch (NumberFormatException foreign) {
            return 0;
        }
    }

    private static String write(Deed deed) {
        StringBuilder out = new StringBuilder();
        line(out, "id", deed.id());
        line(out, "said", deed.said());
        for (Map.Entry<String, String> fact : new TreeMap<>(deed.facts()).entrySet()) {
            line(out, "fact." + fact.getKey(), fact.getValue());
        }
        return out.toString();
    }

    private static void line(StringBuilder out, String key, String value) {
        String escaped = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        // a leading blank would be taken for the gap after the equals sign
        out.append(key)
                .append("=")
                .append(escaped.startsWith(" ") ? "\\" : "")
                .append(escaped)
                .append('\n');
    }

    private static Deed read(Path file) throws IOException {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(AtomicFile.read(file, FILE_LIMIT)));
        } catch (IllegalArgumentException broken) {
            throw new IOException(file + " is damaged", broken);
        }
        Map<String, String> facts = new TreeMap<>();
        for (String key : lines.stringPropertyNames()) {
            if (key.startsWith("fact.")) {
                facts.put(key.substring("fact.".length()), lines.getProperty(key));
            }
        }
        return new Deed(lines.getProperty("id", ""), lines.getProperty("said", ""), facts);
    }

    static EngineException failed(String message, String hint) {
        return new EngineException(
                EngineError.of(EngineError.Kind.FAILED, message).withHint(hint));
    }
}
