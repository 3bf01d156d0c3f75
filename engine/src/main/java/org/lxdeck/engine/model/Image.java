package org.lxdeck.engine.model;

import java.util.List;
import java.util.Map;

/**
 * An image in a host's store.
 *
 * @param architecture kernel name, e.g. {@code x86_64}
 * @param size bytes of all parts as stored
 * @param createdAt seconds since the epoch, from the image's metadata
 * @param expiresAt seconds since the epoch, 0 for never
 * @param uploadedAt seconds since the epoch
 * @param lastUsedAt seconds since the epoch, 0 for never
 * @param split whether metadata and root file system are two files
 * @param filename name of the file it was imported from
 */
public record Image(
        String host,
        Fingerprint fingerprint,
        List<ImageAlias> aliases,
        String architecture,
        Map<String, String> properties,
        long size,
        long createdAt,
        long expiresAt,
        long uploadedAt,
        long lastUsedAt,
        boolean isPublic,
        boolean split,
        String filename) {
    public Image {
        aliases = List.copyOf(aliases);
        properties = Ordered.copy(properties);
    }

    public String description() {
        return properties.getOrDefault("description", "");
    }
}
