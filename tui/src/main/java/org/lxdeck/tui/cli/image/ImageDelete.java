package org.lxdeck.tui.cli.image;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.ImageIntent;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.model.Image;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.CliVerb;
import org.lxdeck.tui.cli.Submissions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lxdeck image delete}. */
@Command(name = "delete", aliases = "rm", description = "Delete images; containers made from them stay.")
final class ImageDelete extends CliVerb {
    @Parameters(arity = "1..*", paramLabel = "[HOST:]IMAGE", description = "Images")
    List<String> names = new ArrayList<>();

    ImageDelete(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, InterruptedException {
        try (Engine engine = openEngine()) {
            EngineState state = Images.read(engine);
            List<Intent> intents = new ArrayList<>();
            for (String name : names) {
                Image image = Images.find(state, name);
                intents.add(new ImageIntent.DeleteImage(image.host(), image.fingerprint()));
            }
            return Submissions.exitCode(submissions(engine).all(intents));
        }
    }
}
