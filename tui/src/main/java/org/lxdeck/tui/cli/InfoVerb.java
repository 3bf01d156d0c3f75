package org.lxdeck.tui.cli;

import java.io.IOException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.NetworkState;
import org.lxdeck.engine.model.Text;
import org.lxdeck.tui.cli.info.ContainerInfo;
import org.lxdeck.tui.cli.info.HostInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lxdeck info}. */
@Command(name = "info", description = "Tell about one container, or about this host.")
final class InfoVerb extends CliVerb {
    @Parameters(index = "0", arity = "0..1", paramLabel = "[HOST:]NAME", description = "The container")
    String name = "";

    @Option(names = "--show-log", description = "Also the end of its log")
    boolean showLog;

    InfoVerb(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, IOException {
        try (Engine engine = openEngine()) {
            engine.refresh(EnumSet.of(Part.CONTAINERS, Part.CONFIG, Part.ADDRESSES, Part.USAGE));
            EngineState state = engine.state();
            if (name.isEmpty()) {
                out().print(HostInfo.text(state));
                return ExitCode.OK;
            }
            ContainerRef ref = ref(engine, name);
            Container container = state.container(ref)
                    .orElseThrow(() -> new EngineException(
                            EngineError.Kind.NOT_FOUND, "there is no container named " + Text.line(ref.name())));
            List<NetworkState> network = container.status().isAlive() ? engine.network(ref) : List.of();
            out().print(ContainerInfo.text(container, state.usageOf(ref), network, ZoneId.systemDefault()));
            if (showLog) {
                out().println("\nLog:\n");
                for (String line : engine.log(ref)) {
                    out().println(line);
                }
            }
        }
        return ExitCode.OK;
    }
}
