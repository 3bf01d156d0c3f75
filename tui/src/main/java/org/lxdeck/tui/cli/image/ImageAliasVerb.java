package org.lxdeck.tui.cli.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.ImageIntent;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.ImageAlias;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.CliVerb;
import org.lxdeck.tui.cli.FormattedVerb;
import org.lxdeck.tui.cli.Submissions;
import org.lxdeck.tui.cli.VerbGroup;
import org.lxdeck.tui.cli.table.Rows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lxdeck image alias}. */
@Command(
        name = "alias",
        description = "Names of images.",
        subcommands = {
            ImageAliasVerb.Create.class,
            ImageAliasVerb.Delete.class,
            ImageAliasVerb.Rename.class,
            ImageAliasVerb.Listing.class
        })
final class ImageAliasVerb extends VerbGroup {
    ImageAliasVerb(CliContext context) {
        super(context);
    }

    /** A change of one image's aliases. */
    abstract static class Change extends CliVerb {
        @Parameters(index = "0", paramLabel = "ALIAS", description = "The name")
        String alias = "";

        Change(CliContext context) {
            super(context);
        }

        int save(Engine engine, Image image, List<ImageAlias> aliases) throws InterruptedException {
            return Submissions.exitCode(List.of(submissions(engine)
                    .one(new ImageIntent.EditImage(
                            image.host(), image.fingerprint(), aliases, image.properties(), image.isPublic()))));
        }

        Image owner(EngineState state) throws EngineException {
            for (Image image : state.images()) {
                if (Images.hasAlias(image, alias)) {
                    return image;
                }
            }
            throw new EngineException(EngineError.Kind.NOT_FOUND, "Alias not found: " + alias);
        }
    }

    /** {@code create}. */
    @Command(name = "create", description = "Give an image one more name.")
    static final class Create extends Change {
        @Parameters(index = "1", paramLabel = "FINGERPRINT", description = "The image")
        String fingerprint = "";

        @Option(names = "--description", paramLabel = "TEXT", description = "What it means")
        String description = "";

        Create(CliContext context) {
            super(context);
        }

        @Override
        protected int run() throws EngineException, InterruptedException {
            try (Engine engine = openEngine()) {
                Image image = Images.find(Images.read(engine), fingerprint);
                List<ImageAlias> aliases = new ArrayList<>(image.aliases());
                aliases.add(new ImageAlias(alias, description));
                return save(engine, image, aliases);
            }
        }
    }

    /** {@code delete}. */
    @Command(name = "delete", aliases = "rm", description = "Take a name from its image; the image stays.")
    static final class Delete extends Change {
        Delete(CliContext context) {
            super(context);
        }

        @Override
        protected int run() throws EngineException, InterruptedException {
            try (Engine engine = openEngine()) {
                Image image = owner(Images.read(engine));
                List<ImageAlias> rest = new ArrayList<>(image.aliases());
                rest.removeIf(one -> one.name().equals(alias));
                return save(engine, image, rest);
            }
        }
    }

    /** {@code rename}. */
    @Command(name = "rename", description = "Rename an alias.")
    static final class Rename extends Change {
        @Parameters(index = "1", paramLabel = "NEW-ALIAS", description = "The new name")
        String newAlias = "";

        Rename(CliContext context) {
            super(context);
        }

        @Override
        protected int run() throws EngineException, InterruptedException {
            try (Engine engine = openEngine()) {
                Image image = owner(Images.read(engine));
                List<ImageAlias> renamed = new ArrayList<>();
                for (ImageAlias one : image.aliases()) {
                    renamed.add(one.name().equals(alias) ? new ImageAlias(newAlias, one.description()) : one);
                }
                return save(engine, image, renamed);
            }
        }
    }

    /** {@code list}. */
    @Command(name = "list", aliases = "ls", description = "List aliases.")
    static final class Listing extends FormattedVerb {
        Listing(CliContext context) {
            super(context);
        }

        @Override
        protected int run() throws EngineException, IOException {
            List<List<String>> cells = new ArrayList<>();
            List<Object> trees = new ArrayList<>();
            try (Engine engine = openEngine()) {
                for (Image image : Images.read(engine).images()) {
                    for (ImageAlias alias : image.aliases()) {
                        cells.add(List.of(
                                alias.name(), image.fingerprint().shortForm(), "CONTAINER", alias.description()));
                        trees.add(tree(image, alias));
                    }
                }
            }
            return print(new Rows(List.of("ALIAS", "FINGERPRINT", "TYPE", "DESCRIPTION"), cells), trees);
        }

        private static Map<String, Object> tree(Image image, ImageAlias alias) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("description", alias.description());
            tree.put("target", image.fingerprint().hex());
            tree.put("name", alias.name());
            tree.put("type", "container");
            return tree;
        }
    }
}
