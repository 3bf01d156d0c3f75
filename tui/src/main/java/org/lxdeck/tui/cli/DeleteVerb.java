package org.lxdeck.tui.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.model.ContainerRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lxdeck delete}. */
@Command(name = "delete", aliases = "rm", description = "Delete containers with everything in them.")
final class DeleteVerb extends CliVerb {
    @Parameters(arity = "1..*", paramLabel = "[HOST:]NAME", description = "Containers")
    List<String> names = new ArrayList<>();

    @Option(
            names = {"-f", "--force"},
            description = "Also running ones: they are killed first")
    boolean force;

    @Option(
            names = {"-i", "--interactive"},
            description = "Ask before each")
    boolean interactive;

    DeleteVerb(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, InterruptedException, IOException {
        try (Engine engine = openEngine()) {
            engine.refresh(EnumSet.of(Part.CONTAINERS));
            List<Intent> intents = new ArrayList<>();
            for (String name : names) {
                ContainerRef ref = ref(engine, name);
                if (!interactive || Question.yes(context.io(), "Delete " + ref.name() + " (yes/no)? ")) {
                    intents.add(new Intent.Delete(ref, force));
                }
            }
            return Submissions.exitCode(submissions(engine).all(intents));
        }
    }
}
