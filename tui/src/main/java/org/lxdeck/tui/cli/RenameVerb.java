package org.lxdeck.tui.cli;

import java.util.EnumSet;
import java.util.List;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lxdeck rename}. */
@Command(name = "rename", aliases = "mv", description = "Rename a stopped container.")
final class RenameVerb extends CliVerb {
    @Parameters(index = "0", paramLabel = "[HOST:]NAME", description = "The container")
    String name = "";

    @Parameters(index = "1", paramLabel = "NEW-NAME", description = "Its new name")
    String newName = "";

    RenameVerb(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, InterruptedException {
        try (Engine engine = openEngine()) {
            engine.refresh(EnumSet.of(Part.CONTAINERS));
            return Submissions.exitCode(
                    List.of(submissions(engine).one(new Intent.Rename(ref(engine, name), newName))));
        }
    }
}
