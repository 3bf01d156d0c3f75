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
import org.lxdeck.tui.cli.GlobalOptions;

/** The command line's way in. */
final class Verbs {
    private Verbs() {}

    static int run(String[] args) {
        CliIo io = CliIo.ofProcess();
        return new Cli(new CliContext(io, options -> open(options, io.env()))).run(args);
    }

    private static Engine open(GlobalOptions options, Map<String, String> env) throws EngineException {
        List<String> paths = new ArrayList<>();
        for (Path path : options.lxcPaths()) {
            paths.add(path.toString());
        }
        EngineOptions wanted = EngineOptions.of(env).withLxcpaths(paths).withDemo(options.demo());
        return Engines.open(options.noMonitor() ? wanted.withoutMonitor() : wanted);
    }
}
