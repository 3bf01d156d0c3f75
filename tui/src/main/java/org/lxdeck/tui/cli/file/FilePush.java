package org.lxdeck.tui.cli.file;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.FileIntent;
import org.lxdeck.engine.FileIntent.Copying;
import org.lxdeck.engine.FileIntent.Ownership;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.model.FilePath;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.CliVerb;
import org.lxdeck.tui.cli.Submissions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lxdeck file push}. */
@Command(
        name = "push",
        description = {
            "Copy files into a container. An existing file is replaced in one step and keeps its owner and mode.",
            "New files have the owner and mode of their source. - reads from standard input."
        })
final class FilePush extends CliVerb {
    @Parameters(arity = "1..*", paramLabel = "SOURCE... [HOST:]NAME/PATH", description = "Files, then where to")
    List<String> words = new ArrayList<>();

    @Mixin
    CopyOptions options = new CopyOptions();

    @Mixin
    OwnershipOptions ownership = new OwnershipOptions();

    FilePush(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, InterruptedException {
        if (words.size() < 2) {
            throw usage("say what to copy and where to: lxdeck file push SOURCE... NAME/PATH");
        }
        Ownership wanted = ownership.read();
        List<String> sources = words.subList(0, words.size() - 1);
        if (options.recursive && !wanted.isOfSource()) {
            throw usage("--uid, --gid and --mode cannot be given with --recursive");
        }
        if (sources.contains("-") && sources.size() > 1) {
            throw usage("standard input (-) is pushed alone");
        }
        try (Engine engine = openEngine()) {
            engine.refresh(EnumSet.of(Part.CONTAINERS));
            FilePlace place = FilePlace.of(engine.state(), words.get(words.size() - 1));
            return Submissions.exitCode(List.of(submissions(engine).one(intent(sources, place, wanted))));
        }
    }

    private Intent intent(List<String> sources, FilePlace place, Ownership wanted) throws EngineException {
        if (sources.get(0).equals("-")) {
            String path = place.directory() ? FilePath.join(place.path(), "stdin") : place.path();
            return new FileIntent.PushStream(place.ref(), context.io().in(), path, options.createDirs, wanted);
        }
        List<String> files = new ArrayList<>();
        for (String source : sources) {
            files.add(FilePlace.onHost(source));
        }
        Copying how = new Copying(place.directory(), options.recursive, options.createDirs);
        return new FileIntent.Push(place.ref(), files, place.path(), how, wanted);
    }
}
