package org.lxdeck.engine.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Text;

/** A short command of the host, run with a fixed environment and a time limit; its first words of error are kept. */
public final class HostCommand {
    private static final int SECONDS = 20;
    private static final int MOST_OUTPUT = 1 << 20;
    static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private HostCommand() {}

    /** Runs it and returns what it wrote to its output; throws its first line of error when it fails. Blocks. */
    public static String run(List<String> argv) throws EngineException {
        ProcessBuilder builder = new ProcessBuilder(argv).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", PATH);
        environment.put("LC_ALL", "C.UTF-8");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return finish(argv, process);
        } catch (IOException failure) {
            throw new EngineException(
                    EngineError.of(EngineError.Kind.UNAVAILABLE, argv.get(0) + " cannot be run; is it installed?"),
                    failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new EngineException(EngineError.of(EngineError.Kind.CANCELLED, "cancelled"), stop);
        }
    }

    private static String finish(List<String> argv, Process process)
            throws IOException, InterruptedException, EngineException {
        CompletableFuture<String> reading = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new EngineException(
                    EngineError.Kind.TIMED_OUT, argv.get(0) + " has not ended within " + SECONDS + " s");
        }
        String output = reading.join();
        if (process.exitValue() != 0) {
            String first =
                    output.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
            String why = first.isEmpty() ? "exit status " + process.exitValue() : Text.line(first, 300);
            throw new EngineException(EngineError.of(EngineError.Kind.FAILED, argv.get(0) + ": " + why)
                    .withDetail(String.join(" ", argv)));
        }
        return output;
    }

    private static String read(InputStream in) {
        try (in) {
            return new String(in.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
