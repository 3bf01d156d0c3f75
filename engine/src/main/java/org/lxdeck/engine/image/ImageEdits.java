package org.lxdeck.engine.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Fingerprint;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.ImageAlias;
import org.lxdeck.engine.model.Text;

/** Changed copies of an image's record and the rules for its names; pure. */
final class ImageEdits {
    private static final int ALIAS_LIMIT = 255;

    private ImageEdits() {}

    static Image with(Image image, List<ImageAlias> aliases, Map<String, String> properties, boolean isPublic) {
        return new Image(
                image.host(),
                image.fingerprint(),
                aliases,
                image.architecture(),
                properties,
                image.size(),
                image.createdAt(),
                image.expiresAt(),
                image.uploadedAt(),
                image.lastUsedAt(),
                isPublic,
                image.split(),
                image.filename());
    }

    static Image withAlias(Image image, ImageAlias alias) {
        List<ImageAlias> aliases = new ArrayList<>(image.aliases());
        aliases.add(alias);
        return with(image, aliases, image.properties(), image.isPublic());
    }

    static Image usedAt(Image image, long epochSeconds) {
        return new Image(
                image.host(),
                image.fingerprint(),
                image.aliases(),
                image.architecture(),
                image.properties(),
                image.size(),
                image.createdAt(),
                image.expiresAt(),
                image.uploadedAt(),
                epochSeconds,
                image.isPublic(),
                image.split(),
                image.filename());
    }

    /** Complains about a bad alias, one given twice, or one that another image of the list has. */
    static void checkAliases(List<ImageAlias> aliases, Fingerprint owner, List<Image> images) throws EngineException {
        checkAliases(aliases);
        for (Image image : images) {
            for (ImageAlias alias : aliases) {
                if (!image.fingerprint().equals(owner) && ImageStore.hasAlias(image, alias.name())) {
                    throw taken(alias.name());
                }
            }
        }
    }

    /** Complains about an alias that any image of the list has. */
    static void checkFree(List<ImageAlias> aliases, List<Image> images) throws EngineException {
        checkAliases(aliases);
        for (Image image : images) {
            for (ImageAlias alias : aliases) {
                if (ImageStore.hasAlias(image, alias.name())) {
                    throw taken(alias.name());
                }
            }
        }
    }

    private static void checkAliases(List<ImageAlias> aliases) throws EngineException {
        List<String> seen = new ArrayList<>();
        for (ImageAlias alias : aliases) {
            String name = alias.name();
            String shown = Text.line(name, 80);
            if (name.isBlank()
                    || name.length() > ALIAS_LIMIT
                    || !shown.equals(Text.line(name, 80).strip())) {
                throw new EngineException(
                        EngineError.Kind.INVALID,
                        "Invalid alias name \"" + shown + "\": it must be 1 to 255 characters");
            }
            if (!Text.line(name).equals(name)) {
                throw new EngineException(
                        EngineError.Kind.INVALID, "Invalid alias name \"" + shown + "\": it has control characters");
            }
            if (seen.contains(name)) {
                throw new EngineException(EngineError.Kind.INVALID, "Alias \"" + shown + "\" is given twice");
            }
            seen.add(name);
        }
    }

    private static EngineException taken(String name) {
        return new EngineException(
                EngineError.Kind.CONFLICT,
                "Alias \"" + Text.line(name, 80) + "\" already exists",
                "choose another; see: lxdeck image alias list");
    }
}
