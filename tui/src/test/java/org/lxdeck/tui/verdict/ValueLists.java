package org.lxdeck.tui.verdict;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The values that are tried: {@code keys.yaml} and {@code options.yaml} beside these tests, lists by section and name. */
final class ValueLists {
    private final Map<String, Map<String, List<String>>> sections;

    private ValueLists(Map<String, Map<String, List<String>>> sections) {
        this.sections = sections;
    }

    static ValueLists of(String file) {
        try (InputStream in = Objects.requireNonNull(ValueLists.class.getResourceAsStream(file), file)) {
            return new ValueLists(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of a name; none when it has none. */
    List<String> in(String section, String name) {
        return Objects.requireNonNull(sections.get(section), section).getOrDefault(name, List.of());
    }

    boolean has(String section, String name) {
        return Objects.requireNonNull(sections.get(section), section).containsKey(name);
    }
}
