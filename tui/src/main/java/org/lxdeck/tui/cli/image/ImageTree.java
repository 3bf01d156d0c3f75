package org.lxdeck.tui.cli.image;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.ImageAlias;
import org.lxdeck.tui.cli.list.ContainerTree;

/** An image in the shape of LXD's image object. */
final class ImageTree {
    private ImageTree() {}

    static Map<String, Object> of(Image image) {
        List<Object> aliases = new ArrayList<>();
        for (ImageAlias alias : image.aliases()) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("name", alias.name());
            item.put("description", alias.description());
            aliases.add(item);
        }
        Map<String, Object> tree = editable(image);
        tree.put("aliases", aliases);
        tree.put("architecture", image.architecture());
        tree.put("cached", false);
        tree.put("filename", image.filename());
        tree.put("fingerprint", image.fingerprint().hex());
        tree.put("size", image.size());
        tree.put("type", "container");
        tree.put("created_at", Instant.ofEpochSecond(image.createdAt()));
        tree.put("last_used_at", Instant.ofEpochSecond(image.lastUsedAt()));
        tree.put("uploaded_at", Instant.ofEpochSecond(image.uploadedAt()));
        return tree;
    }

    /** The part that {@code image show} prints. */
    static Map<String, Object> editable(Image image) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("auto_update", false);
        tree.put("properties", ContainerTree.sorted(image.properties()));
        tree.put("public", image.isPublic());
        tree.put("expires_at", Instant.ofEpochSecond(image.expiresAt()));
        tree.put("profiles", List.of("default"));
        return tree;
    }
}
