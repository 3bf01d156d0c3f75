package org.lxdeck.tui.cli.image;

import java.util.List;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.ImageIntent;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationStatus;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.CliVerb;
import org.lxdeck.tui.cli.HostNames;
import org.lxdeck.tui.cli.Submissions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lxdeck image starter}. */
@Command(
        name = "starter",
        description = "Make a tiny image from this machine's static busybox: a first container without any network.")
final class ImageStarter extends CliVerb {
    @Parameters(index = "0", arity = "0..1", paramLabel = "ALIAS", description = "Its name (default: starter)")
    String alias = "starter";

    ImageStarter(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, InterruptedException {
        try (Engine engine = openEngine()) {
            HostNames.Named named = HostNames.split(engine.state(), alias);
            Operation ended = submissions(engine).one(new ImageIntent.MakeStarterImage(named.host(), named.name()));
            if (ended.status() == OperationStatus.SUCCESS) {
                out().println("Image " + named.name() + " has fingerprint: "
                        + ended.outcome().orElseThrow().fact("fingerprint"));
            }
            return Submissions.exitCode(List.of(ended));
        }
    }
}
