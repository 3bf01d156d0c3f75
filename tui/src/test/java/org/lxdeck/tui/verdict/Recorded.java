package org.lxdeck.tui.verdict;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lxdeck.tui.verdict.Sample.Place;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What a real LXD said to each sample: a file that is written by asking one, and read without. For each place and subject
 * it has the values taken and refused, and the names of the rules by which ours differs.
 */
final class Recorded {
    static final Path FILE = Path.of("../engine/src/test/resources/org/lxdeck/engine/lxd-5.0.2-verdicts.yaml");

    private static final int WIDTH = 118;
    private static final String TAKEN = "taken";
    private static final String REFUSED = "refused";
    private static final String DIFFERS = "differs";

    private final Map<String, Map<String, Map<String, List<String>>>> all = new TreeMap<>();

    static Recorded read() throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(1 << 24);
        Recorded recorded = new Recorded();
        Map<String, Map<String, Map<String, List<String>>>> found =
                new Yaml(new SafeConstructor(options)).load(Files.readString(FILE));
        recorded.all.putAll(found);
        return recorded;
    }

    void add(Sample sample, boolean takenThere) {
        Map<String, List<String>> lists = lists(sample);
        lists.computeIfAbsent(takenThere ? TAKEN : REFUSED, key -> new ArrayList<>())
                .add(sample.value());
        if (takenThere != sample.isTaken()) {
            TreeSet<String> names = new TreeSet<>(lists.getOrDefault(DIFFERS, List.of()));
            names.addAll(Differences.explain(sample, takenThere));
            lists.put(DIFFERS, new ArrayList<>(names));
        }
    }

    boolean has(Sample sample) {
        return in(TAKEN, sample) != in(REFUSED, sample);
    }

    /** Whether LXD took it; fails when it was not asked. */
    boolean isTaken(Sample sample) {
        if (!has(sample)) {
            throw new AssertionError("no verdict of LXD on " + sample + ": ask one with -Dverdicts=add");
        }
        return in(TAKEN, sample);
    }

    private boolean in(String list, Sample sample) {
        return all.getOrDefault(place(sample.place()), Map.of())
                .getOrDefault(sample.subject(), Map.of())
                .getOrDefault(list, List.of())
                .contains(sample.value());
    }

    private Map<String, List<String>> lists(Sample sample) {
        return all.computeIfAbsent(place(sample.place()), key -> new TreeMap<>())
                .computeIfAbsent(sample.subject(), key -> new TreeMap<>());
    }

    static String place(Place place) {
        return place.name().toLowerCase(Locale.ROOT);
    }

    /** As it stands in the file: YAML whose values are JSON, so that each control character is seen. */
    String text() throws IOException {
        ObjectMapper json =
                JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
        StringBuilder out = new StringBuilder();
        for (var place : all.entrySet()) {
            out.append(place.getKey()).append(":\n");
            for (var subject : place.getValue().entrySet()) {
                out.append("  ")
                        .append(json.writeValueAsString(subject.getKey()))
                        .append(":\n");
                for (var list : subject.getValue().entrySet()) {
                    StringBuilder line = new StringBuilder("    " + list.getKey() + ": [");
                    String comma = "";
                    for (String value : list.getValue()) {
                        String text = json.writeValueAsString(value);
                        line.append(comma);
                        if (line.length() + text.length() > WIDTH) {
                            out.append(line).append('\n');
                            line = new StringBuilder("     ");
                        }
                        line.append(comma.isEmpty() ? "" : " ").append(text);
                        comma = ",";
                    }
                    out.append(line).append("]\n");
                }
            }
        }
        return out.toString();
    }

    void write() throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, text());
    }
}
