package org.lxdeck.tui.cli.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Prints a tree of maps, lists, strings, numbers, booleans, instants and nulls as JSON (one line) or YAML. A missing
 * list or map is {@code null} in JSON and empty in YAML, as lxc does: {@link #NO_LIST}, {@link #NO_MAP}.
 */
public final class Tree {
    public static final Object NO_LIST = new Object();
    public static final Object NO_MAP = new Object();

    private Tree() {}

    public static void print(Format format, Object tree, PrintStream out) throws IOException {
        if (format == Format.json) {
            json(tree, out);
        } else {
            out.print(yaml(tree));
        }
    }

    private static void json(Object tree, PrintStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            write(json, tree);
        }
        out.println();
    }

    private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value == null || value == NO_LIST || value == NO_MAP) {
            json.writeNull();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                write(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                write(json, item);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (value instanceof Instant instant) {
            json.writeString(DateTimeFormatter.ISO_INSTANT.format(instant));
        } else {
            json.writeString(value.toString());
        }
    }

    public static String yaml(Object tree) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndicatorIndent(0);
        options.setWidth(4096);
        options.setSplitLines(false);
        // The same empty list twice is two empty lists, not an anchor and a reference to it.
        options.setDereferenceAliases(true);
        return new Yaml(options).dump(plain(tree));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value == NO_LIST) {
            return List.of();
        }
        if (value == NO_MAP) {
            return Map.of();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(String.valueOf(key), plain(item)));
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Tree::plain).toList();
        }
        if (value instanceof Instant instant) {
            return Date.from(instant);
        }
        return value;
    }
}
