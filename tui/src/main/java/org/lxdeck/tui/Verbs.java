package org.lxdeck.tui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.EngineOptions;
import org.lxdeck.engine.Engines;
import org.lxdeck.tui.cli.Cli;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.CliIo;
import org.lxdeck.tui.cli.ExitCode;
import org.lxdeck.tui.cli.GlobalOptions;
import org.lxdeck.tui.cli.ListLine;
import org.lxdeck.tui.term.Launcher;

/** The command line's way in. */
final class Verbs {
    private Verbs() {}

    static int run(String[] args) {
        ListLine list = ListLine.of(args);
        if (list != null) {
            CliIo io = CliIo.ofPlainProcess();
            return list.run(io, new Opening(list.lxcPaths(), 0, list.monitor(), false, io.env()));
        }
        CliIo io = CliIo.ofProcess();
        int code = new Cli(new CliContext(io, new FromOptions(io.env()))).run(args);
        if (code > ExitCode.SIGNAL) {
            Launcher.tellOrderlyEnd();
        }
        return code;
    }

    private record FromOptions(Map<String, String> env) implements CliContext.EngineOpener {
        @Override
        public Engine open(GlobalOptions options) throws EngineException {
            List<String> paths = new ArrayList<>();
            for (Path path : options.lxcPaths()) {
                paths.add(path.toString());
            }
            return new Opening(paths, options.demo(), !options.noMonitor(), options.readOnly(), env).open();
        }
    }

    /** Opens the engine that a line asks for. */
    private record Opening(List<String> lxcPaths, int demo, boolean monitor, boolean readOnly, Map<String, String> env)
            implements ListLine.Opening {
        @Override
        public Engine open() throws EngineException {
            EngineOptions wanted = EngineOptions.of(env).withLxcpaths(lxcPaths).withDemo(demo);
            EngineOptions heard = monitor ? wanted : wanted.withoutMonitor();
            return Engines.open(readOnly ? heard.readingOnly() : heard);
        }
    }
}
