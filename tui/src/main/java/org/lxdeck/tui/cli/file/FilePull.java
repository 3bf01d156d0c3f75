package org.lxdeck.tui.cli.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.FileIntent;
import org.lxdeck.engine.FileIntent.Copying;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.CliVerb;
import org.lxdeck.tui.cli.ExitCode;
import org.lxdeck.tui.cli.Submissions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lxdeck file pull}. */
@Command(
        name = "pull",
        description = {
            "Copy files out of containers. They belong to you, keep their permissions and lose setuid bits.",
            "A link that is named is followed inside the container. - writes to standard output."
        })
final class FilePull extends CliVerb {
    @Parameters(arity = "1..*", paramLabel = "[HOST:]NAME/PATH... TARGET", description = "Files, then where to")
    List<String> words = new ArrayList<>();

    @Mixin
    CopyOptions options = new CopyOptions();

    FilePull(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, InterruptedException {
        if (words.size() < 2) {
            throw usage("say what to copy and where to: lxdeck file pull NAME/PATH... TARGET");
        }
        String target = words.get(words.size() - 1);
        List<String> sources = words.subList(0, words.size() - 1);
        try (Engine engine = openEngine()) {
            engine.refresh(EnumSet.of(Part.CONTAINERS));
            List<FilePlace> places = new ArrayList<>();
            for (String source : sources) {
                places.add(FilePlace.of(engine.state(), source));
            }
            if (target.equals("-")) {
                for (FilePlace place : places) {
                    engine.files(place.ref().host()).read(place.ref(), place.path(), Long.MAX_VALUE, out());
                }
                out().flush();
                return out().checkError() ? ExitCode.FAILED : ExitCode.OK;
            }
            return Submissions.exitCode(submissions(engine).all(intents(places, target)));
        }
    }

    private List<Intent> intents(List<FilePlace> places, String target) throws EngineException {
        String path = FilePlace.onHost(target);
        boolean there = Files.exists(Path.of(path));
        boolean directory = Files.isDirectory(Path.of(path));
        if (there && !directory && places.size() > 1) {
            throw new EngineException(
                    EngineError.Kind.INVALID, "several files need a directory to go to, and " + path + " is none");
        }
        Copying how = new Copying(
                directory || target.endsWith("/") || places.size() > 1, options.recursive, options.createDirs);
        Map<ContainerRef, List<String>> byContainer = new LinkedHashMap<>();
        for (FilePlace place : places) {
            byContainer.computeIfAbsent(place.ref(), ref -> new ArrayList<>()).add(place.path());
        }
        List<Intent> intents = new ArrayList<>();
        byContainer.forEach((ref, paths) -> intents.add(new FileIntent.Pull(ref, paths, path, how)));
        return intents;
    }
}
