package org.lxdeck.tui.cli.file;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.FileIntent;
import org.lxdeck.engine.FileIntent.Ownership;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.Part;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.CliVerb;
import org.lxdeck.tui.cli.Submissions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lxdeck file mkdir}. */
@Command(name = "mkdir", description = "Make directories in containers.")
final class FileMkdir extends CliVerb {
    @Parameters(arity = "1..*", paramLabel = "[HOST:]NAME/PATH", description = "Directories")
    List<String> words = new ArrayList<>();

    @Option(
            names = {"-p", "--create-dirs", "--parents"},
            description = "Those above them, too; one that is there already is fine")
    boolean parents;

    @Mixin
    OwnershipOptions ownership = new OwnershipOptions();

    FileMkdir(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, InterruptedException {
        Ownership wanted = ownership.read();
        try (Engine engine = openEngine()) {
            engine.refresh(EnumSet.of(Part.CONTAINERS));
            List<Intent> intents = new ArrayList<>();
            for (String word : words) {
                FilePlace place = FilePlace.of(engine.state(), word);
                intents.add(new FileIntent.MakeDirectory(place.ref(), place.path(), parents, wanted));
            }
            return Submissions.exitCode(submissions(engine).all(intents));
        }
    }
}
