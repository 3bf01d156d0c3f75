package org.lxdeck.engine.image;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Ordered;
import org.lxdeck.engine.model.Text;
import org.lxdeck.engine.store.StrictYaml;
import org.lxdeck.engine.store.YamlMap;

/**
 * What {@code metadata.yaml} says of an image.
 *
 * @param architecture kernel name
 * @param creationDate seconds since the epoch
 * @param expiryDate seconds since the epoch, 0 for never
 */
public record ImageMetadata(
        String architecture,
        long creationDate,
        long expiryDate,
        Map<String, String> properties,
        List<ImageTemplate> templates) {
    public ImageMetadata {
        properties = Ordered.copy(properties);
        templates = List.copyOf(templates);
    }

    /** Reads it; keys that nobody knows are passed over, as LXD does. */
    public static ImageMetadata parse(String text, String file) throws EngineException {
        YamlMap map = StrictYaml.map(text, file);
        long created = map.number("creation_date", 0);
        if (created == 0) {
            throw map.invalid("creation_date", "Missing creation date");
        }
        String named = map.text("architecture", "");
        Optional<String> architecture = Architectures.kernelName(named);
        if (architecture.isEmpty()) {
            throw map.invalid("architecture", "Architecture isn't supported: " + Text.line(named, 60));
        }
        return new ImageMetadata(
                architecture.get(), created, map.number("expiry_date", 0), properties(map), templates(map));
    }

    private static Map<String, String> properties(YamlMap map) throws EngineException {
        Map<String, String> clean = new LinkedHashMap<>();
        for (Map.Entry<String, String> property : map.texts("properties").entrySet()) {
            clean.put(Text.line(property.getKey(), 200), Text.line(property.getValue(), 2000));
        }
        return clean;
    }

    private static List<ImageTemplate> templates(YamlMap map) throws EngineException {
        YamlMap all = map.map("templates");
        List<ImageTemplate> templates = new ArrayList<>();
        for (String target : all.keys()) {
            YamlMap one = all.map(target);
            String source = one.text("template", "");
            if (!isPlainName(source)) {
                throw one.invalid(
                        "template",
                        "the template of " + Text.line(target, 200)
                                + " must be the plain name of a file in templates/");
            }
            templates.add(new ImageTemplate(
                    target, one.list("when"), source, one.flag("create_only", false), one.texts("properties")));
        }
        return templates;
    }

    static boolean isPlainName(String name) {
        return !name.isEmpty()
                && !name.equals(".")
                && !name.equals("..")
                && name.indexOf('/') < 0
                && name.indexOf('\0') < 0;
    }
}
