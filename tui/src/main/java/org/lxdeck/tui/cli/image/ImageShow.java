package org.lxdeck.tui.cli.image;

import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.CliVerb;
import org.lxdeck.tui.cli.ExitCode;
import org.lxdeck.tui.cli.table.Tree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lxdeck image show}. */
@Command(name = "show", description = "Show an image's properties as YAML.")
final class ImageShow extends CliVerb {
    @Parameters(index = "0", paramLabel = "[HOST:]IMAGE", description = "The image")
    String name = "";

    ImageShow(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException {
        try (Engine engine = openEngine()) {
            out().print(Tree.yaml(ImageTree.editable(Images.find(Images.read(engine), name))));
        }
        return ExitCode.OK;
    }
}
