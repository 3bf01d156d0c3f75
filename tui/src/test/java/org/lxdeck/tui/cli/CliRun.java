package org.lxdeck.tui.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.lxdeck.engine.Engine;

/** Runs lines of the command line without a process around them. */
public final class CliRun {
    private final CliContext.EngineOpener engines;
    private final Map<String, String> env;

    public CliRun(Supplier<Engine> engines) {
        this(options -> engines.get(), Map.of("TERM", "xterm"));
    }

    public CliRun(CliContext.EngineOpener engines, Map<String, String> env) {
        this.engines = engines;
        this.env = env;
    }

    /** What one line answered. */
    public record Answer(int code, String out, String err) {}

    public Answer run(String... args) {
        return withInput("", args);
    }

    public Answer withInput(String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CliIo io = new CliIo(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                false,
                env,
                false);
        int code = new Cli(new CliContext(io, engines)).run(args);
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
