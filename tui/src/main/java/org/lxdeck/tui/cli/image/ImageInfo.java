package org.lxdeck.tui.cli.image;

import java.time.ZoneId;
import java.util.TreeMap;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.ImageAlias;
import org.lxdeck.engine.model.Text;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.CliVerb;
import org.lxdeck.tui.cli.ExitCode;
import org.lxdeck.tui.cli.Times;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lxdeck image info}. */
@Command(name = "info", description = "Tell about an image.")
final class ImageInfo extends CliVerb {
    @Parameters(index = "0", paramLabel = "[HOST:]IMAGE", description = "The image")
    String name = "";

    ImageInfo(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException {
        try (Engine engine = openEngine()) {
            out().print(text(Images.find(Images.read(engine), name), ZoneId.systemDefault()));
        }
        return ExitCode.OK;
    }

    static String text(Image image, ZoneId zone) {
        StringBuilder out = new StringBuilder();
        line(out, "Fingerprint", image.fingerprint().hex());
        line(out, "Size", ImageColumns.megabytes(image.size()));
        line(out, "Architecture", image.architecture());
        line(out, "Type", "container");
        line(out, "Public", image.isPublic() ? "yes" : "no");
        out.append("Timestamps:\n");
        line(out, "    Created", Times.minute(image.createdAt(), zone));
        line(out, "    Uploaded", Times.minute(image.uploadedAt(), zone));
        line(out, "    Expires", or(Times.minute(image.expiresAt(), zone), "never"));
        line(out, "    Last used", or(Times.minute(image.lastUsedAt(), zone), "never"));
        out.append("Properties:\n");
        new TreeMap<>(image.properties()).forEach((key, value) -> line(out, "    " + Text.line(key), Text.line(value)));
        out.append("Aliases:\n");
        for (ImageAlias alias : image.aliases()) {
            out.append("    - ").append(Text.line(alias.name())).append('\n');
        }
        return out.append("Cached: no\nAuto update: disabled\nProfiles:\n    - default\n")
                .toString();
    }

    private static void line(StringBuilder out, String name, String value) {
        out.append(name).append(": ").append(value).append('\n');
    }

    private static String or(String text, String fallback) {
        return text.isEmpty() ? fallback : text;
    }
}
