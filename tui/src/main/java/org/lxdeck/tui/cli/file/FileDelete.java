package org.lxdeck.tui.cli.file;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.FileIntent;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.CliVerb;
import org.lxdeck.tui.cli.Submissions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lxdeck file delete}. */
@Command(
        name = "delete",
        aliases = "rm",
        description = "Delete files and empty directories in containers; a link is deleted, not what it leads to.")
final class FileDelete extends CliVerb {
    @Parameters(arity = "1..*", paramLabel = "[HOST:]NAME/PATH", description = "Files")
    List<String> words = new ArrayList<>();

    @Option(
            names = {"-r", "--recursive"},
            description = "Directories with all that is in them")
    boolean recursive;

    FileDelete(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, InterruptedException {
        try (Engine engine = openEngine()) {
            engine.refresh(EnumSet.of(Part.CONTAINERS));
            Map<ContainerRef, List<String>> byContainer = new LinkedHashMap<>();
            for (String word : words) {
                FilePlace place = FilePlace.of(engine.state(), word);
                byContainer
                        .computeIfAbsent(place.ref(), ref -> new ArrayList<>())
                        .add(place.path());
            }
            List<Intent> intents = new ArrayList<>();
            byContainer.forEach((ref, paths) -> intents.add(new FileIntent.DeleteFiles(ref, paths, recursive)));
            return Submissions.exitCode(submissions(engine).all(intents));
        }
    }
}
