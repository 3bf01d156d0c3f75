package org.lxdeck.engine.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real tools of this machine. Output goes through a file, so that a daemon that keeps it open is not waited for. */
final class SystemCommands implements Commands {
    private static final int LIMIT = 65536;

    @Override
    public Answer run(Duration limit, List<String> words) {
        try {
            Path output = Files.createTempFile("lxdeck-", ".out");
            try {
                return run(limit, words, output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException failure) {
            return new Answer(127, String.valueOf(failure.getMessage()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new Answer(124, "interrupted");
        }
    }

    private static Answer run(Duration limit, List<String> words, Path output)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            return new Answer(124, words.get(0) + " did not answer in " + limit.toSeconds() + " s");
        }
        try (InputStream in = Files.newInputStream(output)) {
            return new Answer(process.exitValue(), new String(in.readNBytes(LIMIT), StandardCharsets.UTF_8));
        }
    }
}
