package org.lxdeck.engine.image;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Fingerprint;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.ImageAlias;
import org.lxdeck.engine.store.StrictYaml;
import org.lxdeck.engine.store.YamlMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The YAML form of an image's record in the store, {@code <fingerprint>.yaml}. */
final class ImageRecords {
    private static final Set<String> KEYS = Set.of(
            "fingerprint",
            "aliases",
            "architecture",
            "properties",
            "size",
            "created_at",
            "expires_at",
            "uploaded_at",
            "last_used_at",
            "public",
            "split",
            "filename");

    private ImageRecords() {}

    static String print(Image image) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("fingerprint", image.fingerprint().hex());
        List<Map<String, String>> aliases = new ArrayList<>();
        for (ImageAlias alias : image.aliases()) {
            Map<String, String> entry = new LinkedHashMap<>();
            entry.put("name", alias.name());
            entry.put("description", alias.description());
            aliases.add(entry);
        }
        out.put("aliases", aliases);
        out.put("architecture", image.architecture());
        out.put("properties", new LinkedHashMap<>(image.properties()));
        out.put("size", image.size());
        out.put("created_at", image.createdAt());
        out.put("expires_at", image.expiresAt());
        out.put("uploaded_at", image.uploadedAt());
        out.put("last_used_at", image.lastUsedAt());
        out.put("public", image.isPublic());
        out.put("split", image.split());
        out.put("filename", image.filename());
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setSplitLines(false);
        return new Yaml(options).dump(out);
    }

    static Image parse(String host, String text, String file) throws EngineException {
        YamlMap map = StrictYaml.map(text, file);
        map.allow(KEYS);
        String hex = map.text("fingerprint", "");
        if (!Fingerprint.isValid(hex)) {
            throw map.invalid("fingerprint", "a fingerprint is 64 lower-case hex digits");
        }
        List<ImageAlias> aliases = new ArrayList<>();
        for (YamlMap alias : map.maps("aliases")) {
            alias.allow(Set.of("name", "description"));
            aliases.add(new ImageAlias(alias.text("name", ""), alias.text("description", "")));
        }
        return new Image(
                host,
                new Fingerprint(hex),
                aliases,
                map.text("architecture", ""),
                map.texts("properties"),
                map.number("size", 0),
                map.number("created_at", 0),
                map.number("expires_at", 0),
                map.number("uploaded_at", 0),
                map.number("last_used_at", 0),
                map.flag("public", false),
                map.flag("split", false),
                map.text("filename", ""));
    }
}
