package org.lxdeck.engine.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Whether values of a key or an option are good or bad as in LXD: from the verdicts that a real one gave. */
public final class AsLxd {
    private static final Path FILE = Path.of("src/test/resources/org/lxdeck/engine/lxd-5.0.2-verdicts.yaml");

    private final Map<String, Map<String, Map<String, List<String>>>> places;

    private AsLxd(Map<String, Map<String, Map<String, List<String>>>> places) {
        this.places = places;
    }

    public static AsLxd read() throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(1 << 24);
        return new AsLxd(new Yaml(new SafeConstructor(options)).load(Files.readString(FILE)));
    }

    /** Yes, or the names of the differences; fails for what LXD was never asked about. */
    public String of(String subject) {
        TreeSet<String> names = new TreeSet<>();
        boolean asked = false;
        for (Map<String, Map<String, List<String>>> subjects : places.values()) {
            Map<String, List<String>> lists = subjects.getOrDefault(subject, Map.of());
            asked |= !lists.isEmpty();
            names.addAll(lists.getOrDefault("differs", List.of()));
        }
        if (!asked) {
            throw new AssertionError("LXD was never asked about " + subject);
        }
        List<String> all = new ArrayList<>(names);
        return all.isEmpty() ? "yes" : "but: " + String.join(", ", all);
    }
}
