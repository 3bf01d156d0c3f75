package org.lxdeck.tui.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.ContainerRef;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A verb of the command line: parses nothing itself, opens the engine it needs, prints, returns an exit code. */
public abstract class CliVerb implements Callable<Integer> {
    protected final CliContext context;

    @Spec
    protected CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets spec
    protected CliVerb(CliContext context) {
        this.context = context;
    }

    @Override
    public final Integer call() throws Exception {
        return run();
    }

    /** Does the work; the exit code. */
    protected abstract int run() throws EngineException, InterruptedException, java.io.IOException;

    protected GlobalOptions global() {
        return ((Grammar.Root) spec.root().userObject()).global;
    }

    protected Engine openEngine() throws EngineException {
        GlobalOptions options = global();
        if (options.yes && options.demo() == 0 && !options.readOnly()) {
            PreparedHost.ensure(
                    context.io(),
                    options.lxcPaths().stream().map(Path::toString).toList());
        }
        return context.engines().open(options);
    }

    protected PrintStream out() {
        return context.io().out();
    }

    protected PrintStream err() {
        return context.io().err();
    }

    protected ParameterException usage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /** {@code [host:]name} as a reference; without a host the first one. */
    protected ContainerRef ref(Engine engine, String text) throws EngineException {
        return HostNames.container(engine.state(), text);
    }

    protected Submissions submissions(Engine engine) {
        return new Submissions(engine, context.io(), global().quiet(), global().reason());
    }
}
