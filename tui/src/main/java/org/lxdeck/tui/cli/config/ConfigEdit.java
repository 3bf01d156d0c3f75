package org.lxdeck.tui.cli.config;

import java.io.IOException;
import java.util.List;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.OwnConfig;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.CliVerb;
import org.lxdeck.tui.cli.ConfigTextForms;
import org.lxdeck.tui.cli.Editing;
import org.lxdeck.tui.cli.ExitCode;
import org.lxdeck.tui.cli.Submissions;
import org.lxdeck.tui.config.Draft;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lxdeck config edit}. */
@Command(name = "edit", description = "Edit a container's configuration as YAML: from standard input, or in $EDITOR.")
final class ConfigEdit extends CliVerb {
    @Parameters(index = "0", paramLabel = "[HOST:]NAME", description = "The container")
    String name = "";

    ConfigEdit(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, InterruptedException, IOException {
        try (Engine engine = openEngine()) {
            Container container = Containers.find(engine, name);
            Draft draft = Draft.of(container);
            ConfigTextForms.Form form = ConfigTextForms.container(container, draft.now());
            OwnConfig after = Editing.edit(context.io(), form.text(), ".yaml", Editing.Style.YAML, form.reader());
            Draft changed = draft.with(after);
            return changed.isDirty()
                    ? Submissions.exitCode(List.of(submissions(engine).one(changed.intent())))
                    : ExitCode.OK;
        }
    }
}
