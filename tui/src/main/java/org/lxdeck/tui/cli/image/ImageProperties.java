package org.lxdeck.tui.cli.image;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.ImageIntent;
import org.lxdeck.engine.model.Image;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.CliVerb;
import org.lxdeck.tui.cli.ExitCode;
import org.lxdeck.tui.cli.Submissions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lxdeck image get-property|set-property|unset-property}. */
final class ImageProperties {
    private ImageProperties() {}

    /** One verb on one property. */
    abstract static class Property extends CliVerb {
        @Parameters(index = "0", paramLabel = "[HOST:]IMAGE", description = "The image")
        String name = "";

        @Parameters(index = "1", paramLabel = "KEY", description = "The property")
        String key = "";

        Property(CliContext context) {
            super(context);
        }

        @Override
        protected int run() throws EngineException, InterruptedException {
            try (Engine engine = openEngine()) {
                return run(engine, Images.find(Images.read(engine), name));
            }
        }

        abstract int run(Engine engine, Image image) throws EngineException, InterruptedException;

        String existing(Image image) throws EngineException {
            String value = image.properties().get(key);
            if (value == null) {
                throw new EngineException(EngineError.Kind.NOT_FOUND, "Property not found: " + key);
            }
            return value;
        }

        int save(Engine engine, Image image, Map<String, String> properties) throws InterruptedException {
            return Submissions.exitCode(List.of(submissions(engine)
                    .one(new ImageIntent.EditImage(
                            image.host(), image.fingerprint(), image.aliases(), properties, image.isPublic()))));
        }
    }

    /** {@code get-property}. */
    @Command(name = "get-property", description = "Print an image's property.")
    static final class Get extends Property {
        Get(CliContext context) {
            super(context);
        }

        @Override
        int run(Engine engine, Image image) throws EngineException {
            out().println(existing(image));
            return ExitCode.OK;
        }
    }

    /** {@code set-property}. */
    @Command(name = "set-property", description = "Set an image's property.")
    static final class Set extends Property {
        @Parameters(index = "2", paramLabel = "VALUE", description = "Its value")
        String value = "";

        Set(CliContext context) {
            super(context);
        }

        @Override
        int run(Engine engine, Image image) throws InterruptedException {
            Map<String, String> properties = new LinkedHashMap<>(image.properties());
            properties.put(key, value);
            return save(engine, image, properties);
        }
    }

    /** {@code unset-property}. */
    @Command(name = "unset-property", description = "Remove an image's property.")
    static final class Unset extends Property {
        Unset(CliContext context) {
            super(context);
        }

        @Override
        int run(Engine engine, Image image) throws EngineException, InterruptedException {
            Map<String, String> properties = new LinkedHashMap<>(image.properties());
            properties.remove(key, existing(image));
            return save(engine, image, properties);
        }
    }
}
