package org.lxdeck.engine.host.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.model.Fingerprint;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.ImageAlias;

/** The images of the demo. Guarded by its {@link DemoWorld}. */
final class DemoImageStore {
    private static final long DAY = 86_400;

    private final String host;
    private final Map<Fingerprint, Image> byFingerprint = new LinkedHashMap<>();

    DemoImageStore(String host, long nowSeconds) {
        this.host = host;
        add("debian/12", "debian", "12", "Debian 12 (bookworm)", 98_422_004, nowSeconds - 41 * DAY, true);
        add("alpine/3.20", "alpine", "3.20", "Alpine 3.20", 3_120_884, nowSeconds - 12 * DAY, false);
        add("fedora/40", "fedora", "40", "Fedora 40", 131_220_410, nowSeconds - 77 * DAY, true);
        add("altlinux/p11", "altlinux", "p11", "ALT Linux p11", 122_090_113, nowSeconds - 5 * DAY, true);
        add("custom-dev", "fedora", "1.2.3", "Custom development image", 410_822_190, 1_470_920_887, true);
        add("", "debian", "11", "Debian 11 (bullseye), replaced", 91_008_117, nowSeconds - 402 * DAY, false);
    }

    private void add(String alias, String os, String release, String text, long size, long created, boolean split) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("architecture", "x86_64");
        properties.put("description", text);
        properties.put("os", os);
        properties.put("release", release);
        List<ImageAlias> aliases = alias.isEmpty() ? List.of() : List.of(new ImageAlias(alias, ""));
        String file = os + "-" + release + ".tar.xz";
        put(new Image(
                host,
                fingerprint(text + created),
                aliases,
                "x86_64",
                properties,
                size,
                created,
                0,
                created + DAY,
                alias.isEmpty() ? 0 : created + 3 * DAY,
                false,
                split,
                file));
    }

    /** A fingerprint made up from a text; the same for the same text. */
    static Fingerprint fingerprint(String text) {
        Random random = new Random(text.hashCode() * 7919L);
        StringBuilder hex = new StringBuilder(64);
        for (int i = 0; i < 64; i++) {
            hex.append(Character.forDigit(random.nextInt(16), 16));
        }
        return new Fingerprint(hex.toString());
    }

    void put(Image image) {
        byFingerprint.put(image.fingerprint(), image);
    }

    void remove(Fingerprint fingerprint) {
        byFingerprint.remove(fingerprint);
    }

    @Nullable
    Image get(Fingerprint fingerprint) {
        return byFingerprint.get(fingerprint);
    }

    /** The image with this alias, fingerprint or unique beginning of one. */
    @Nullable
    Image find(String word) {
        Image found = null;
        for (Image image : byFingerprint.values()) {
            for (ImageAlias alias : image.aliases()) {
                if (alias.name().equals(word)) {
                    return image;
                }
            }
            if (word.length() >= 3 && image.fingerprint().hex().startsWith(word)) {
                found = found == null ? image : null;
            }
        }
        return found;
    }

    boolean hasAlias(String name) {
        for (Image image : byFingerprint.values()) {
            for (ImageAlias alias : image.aliases()) {
                if (alias.name().equals(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    List<Image> records() {
        return List.copyOf(byFingerprint.values());
    }
}
