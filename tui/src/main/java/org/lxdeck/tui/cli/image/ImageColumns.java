package org.lxdeck.tui.cli.image;

import java.util.List;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.ImageAlias;
import org.lxdeck.tui.cli.Times;
import org.lxdeck.tui.cli.Units;

/** The column letters of {@code lxc image list}. */
final class ImageColumns {
    private ImageColumns() {}

    static String heading(char letter) throws EngineException {
        return switch (letter) {
            case 'l' -> "ALIAS";
            case 'L' -> "ALIASES";
            case 'f', 'F' -> "FINGERPRINT";
            case 'p' -> "PUBLIC";
            case 'd' -> "DESCRIPTION";
            case 'a' -> "ARCHITECTURE";
            case 't' -> "TYPE";
            case 's' -> "SIZE";
            case 'u' -> "UPLOAD DATE";
            default ->
                throw new EngineException(EngineError.Kind.INVALID, "Unknown column shorthand char '" + letter + "'");
        };
    }

    static String cell(Image image, char letter) {
        return switch (letter) {
            case 'l' -> shortestAlias(image.aliases());
            case 'L' ->
                String.join("\n", image.aliases().stream().map(ImageAlias::name).toList());
            case 'f' -> image.fingerprint().shortForm();
            case 'F' -> image.fingerprint().hex();
            case 'p' -> image.isPublic() ? "yes" : "no";
            case 'd' -> image.description();
            case 'a' -> image.architecture();
            case 't' -> "CONTAINER";
            case 's' -> megabytes(image.size());
            default -> Times.upload(image.uploadedAt());
        };
    }

    private static String shortestAlias(List<ImageAlias> aliases) {
        String shortest = "";
        for (ImageAlias alias : aliases) {
            if (shortest.isEmpty() || alias.name().length() < shortest.length()) {
                shortest = alias.name();
            }
        }
        return aliases.size() > 1 ? shortest + " (" + (aliases.size() - 1) + " more)" : shortest;
    }

    /** lxc prints an image's size in MiB and calls it MB. */
    static String megabytes(long bytes) {
        return Units.fixed(bytes / 1024.0 / 1024.0) + "MB";
    }
}
