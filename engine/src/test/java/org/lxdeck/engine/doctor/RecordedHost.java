package org.lxdeck.engine.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.Places;

/** A host made of recorded files under a temporary directory, and of what its tools said. */
final class RecordedHost implements Commands {
    private final Path root;
    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, String> variables = new HashMap<>();
    final List<String> asked = new ArrayList<>();

    RecordedHost(Path root) {
        this.root = root;
        variables.put("LXDECK_ROOT", root.resolve("own").toString());
        mode(directory("/var/lib/lxc"), "rwx--x--x");
    }

    RecordedHost file(String path, String text) {
        Path file = root.resolve(path.substring(1));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    Path directory(String path) {
        try {
            return Files.createDirectories(root.resolve(path.substring(1)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void mode(Path path, String mode) {
        try {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    RecordedHost program(String... names) {
        for (String name : names) {
            file("/usr/bin/" + name, "");
        }
        return this;
    }

    RecordedHost variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /** What the tool says when asked with exactly these words. */
    RecordedHost answers(String words, int code, String output) {
        answers.put(words, new Answer(code, output));
        return this;
    }

    @Override
    public Answer run(Duration limit, List<String> words) {
        asked.add(String.join(" ", words));
        return answers.getOrDefault(String.join(" ", words), new Answer(127, "not recorded: " + words));
    }

    Env env() {
        return new Env(root, variables, this, true, Places.of(variables), List.of("/var/lib/lxc"));
    }
}
