package org.lxdeck.tui.cli.profile;

import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.ProfileYaml;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.CliVerb;
import org.lxdeck.tui.cli.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lxdeck profile show}. */
@Command(name = "show", description = "Show a profile as YAML.")
final class ProfileShow extends CliVerb {
    @Parameters(index = "0", paramLabel = "[HOST:]PROFILE", description = "The profile")
    String name = "";

    ProfileShow(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException {
        try (Engine engine = openEngine()) {
            out().print(ProfileYaml.print(Profiles.find(Profiles.read(engine), name)));
        }
        return ExitCode.OK;
    }
}
