package org.lxdeck.tui.real;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.lxdeck.tui.cli.CliRun.Answer;

/** Runs programs to their end, which comes in any case: after the limit they are killed. */
final class Command {
    private static final int LIMIT_SECONDS = 300;

    private Command() {}

    static Answer run(Map<String, String> environment, String input, List<String> argv) throws IOException {
        Path out = Files.createTempFile("lxdeck-test-out", "");
        Path err = Files.createTempFile("lxdeck-test-err", "");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(argv).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException closed) {
                // A program may end without reading what it is given.
                process.getErrorStream().close();
            }
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            return new Answer(process.exitValue(), text(out), text(err));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted: " + argv, stop);
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** What it prints; a failure is an exception. */
    static String output(String... argv) throws IOException {
        Answer answer = run(Map.of(), "", List.of(argv));
        if (answer.code() != 0) {
            throw new IOException(String.join(" ", argv) + ": " + answer);
        }
        return answer.out();
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
