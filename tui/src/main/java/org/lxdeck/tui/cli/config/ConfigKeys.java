package org.lxdeck.tui.cli.config;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.model.Container;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.CliVerb;
import org.lxdeck.tui.cli.ExitCode;
import org.lxdeck.tui.cli.KeyValues;
import org.lxdeck.tui.cli.Submissions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lxdeck config get|set|unset}. */
final class ConfigKeys {
    private ConfigKeys() {}

    /** One verb on one container's own keys. */
    abstract static class Keys extends CliVerb {
        @Parameters(index = "0", paramLabel = "[HOST:]NAME", description = "The container")
        String name = "";

        Keys(CliContext context) {
            super(context);
        }

        @Override
        protected int run() throws EngineException, InterruptedException, IOException {
            try (Engine engine = openEngine()) {
                return run(engine, Containers.find(engine, name));
            }
        }

        abstract int run(Engine engine, Container container) throws EngineException, InterruptedException, IOException;

        int configure(Engine engine, Container container, Map<String, String> keys) throws InterruptedException {
            return Submissions.exitCode(List.of(
                    submissions(engine).one(new Intent.Configure(container.ref(), keys, Map.of(), Optional.empty()))));
        }
    }

    /** {@code get}. */
    @Command(name = "get", description = "Print a container's own key.")
    static final class Get extends Keys {
        @Parameters(
                index = "1",
                paramLabel = "KEY",
                description = "The key",
                completionCandidates = KeyWords.Keys.class)
        String key = "";

        @Option(
                names = {"-e", "--expanded"},
                description = "With what its profiles add")
        boolean expanded;

        Get(CliContext context) {
            super(context);
        }

        @Override
        int run(Engine engine, Container container) {
            Map<String, String> config = expanded ? container.expandedConfig() : container.config();
            out().println(config.getOrDefault(key, ""));
            return ExitCode.OK;
        }
    }

    /** {@code set}. */
    @Command(
            name = "set",
            description = "Set a container's own keys: KEY=VALUE…, or KEY VALUE. A running container takes at once"
                    + " what can be changed live.")
    static final class Set extends Keys {
        @Parameters(
                index = "1..*",
                arity = "1..*",
                paramLabel = "KEY=VALUE",
                description = "Keys",
                completionCandidates = KeyWords.Assigned.class)
        List<String> words = new ArrayList<>();

        Set(CliContext context) {
            super(context);
        }

        @Override
        int run(Engine engine, Container container) throws EngineException, InterruptedException, IOException {
            return configure(engine, container, KeyValues.parseForSet(words, context.io()));
        }
    }

    /** {@code unset}. */
    @Command(name = "unset", description = "Unset a container's own key.")
    static final class Unset extends Keys {
        @Parameters(
                index = "1",
                paramLabel = "KEY",
                description = "The key",
                completionCandidates = KeyWords.Keys.class)
        String key = "";

        Unset(CliContext context) {
            super(context);
        }

        @Override
        int run(Engine engine, Container container) throws EngineException, InterruptedException {
            if (!container.config().containsKey(key)) {
                throw KeyValues.notSet(key);
            }
            return configure(engine, container, Map.of(key, ""));
        }
    }
}
