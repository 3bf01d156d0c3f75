package org.lxdeck.engine.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.Places;
import org.lxdeck.engine.model.Text;

/** Reads the audit files, oldest first; what began and what became of it are one entry. */
public final class AuditLog {
    private AuditLog() {}

    /**
     * What was done.
     *
     * @param facts of its beginning and, over them, of its end; the values as text
     * @param ended whether its end is known; otherwise it is running, or was killed
     */
    public record Entry(Instant time, Map<String, String> facts, boolean ended) {
        /** A fact, empty when it is not known. */
        public String fact(String name) {
            return facts.getOrDefault(name, "");
        }
    }

    /**
     * The entries that began at this moment or later.
     *
     * @throws IOException of a file that cannot be read; a line that is no JSON is left out
     */
    public static List<Entry> read(Places places, Instant since) throws IOException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Path newest = AuditFile.file(places);
        for (int i = AuditFile.KEPT; i >= 0; i--) {
            Path file = i == 0 ? newest : AuditFile.numbered(newest, i);
            if (Files.exists(file)) {
                read(file, entries);
            }
        }
        List<Entry> wanted = new ArrayList<>();
        for (Entry entry : entries.values()) {
            if (!entry.time().isBefore(since)) {
                wanted.add(entry);
            }
        }
        return wanted;
    }

    private static void read(Path file, Map<String, Entry> entries) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                @Nullable JsonNode node = parse(mapper, line);
                if (node != null) {
                    take(node, entries);
                }
            }
        }
    }

    private static @Nullable JsonNode parse(ObjectMapper mapper, String line) {
        try {
            JsonNode node = mapper.readTree(line);
            return node != null && node.isObject() ? node : null;
        } catch (JsonProcessingException e) {
            return null; // a line that a full disk has cut
        }
    }

    private static void take(JsonNode node, Map<String, Entry> entries) {
        String id = node.path("id").asText();
        boolean ends = node.path("event").asText().equals("end");
        @Nullable Entry begun = entries.get(id);
        Map<String, String> facts = new LinkedHashMap<>();
        if (begun != null) {
            facts.putAll(begun.facts());
        }
        node.properties().forEach(field -> {
            boolean ofBegin = begun != null && field.getKey().equals("time");
            facts.put(
                    ofBegin ? "ended" : field.getKey(),
                    Text.line(field.getValue().asText()));
        });
        facts.remove("event");
        try {
            Instant time = Instant.parse(facts.getOrDefault("time", ""));
            entries.put(id, new Entry(time, facts, ends));
        } catch (DateTimeParseException e) {
            return; // not one of our lines
        }
    }
}
