package org.lxdeck.engine.host.local;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Text;

/** A program of the host run to its end: nothing of our environment, no input, its words kept up to a limit. */
final class Tool {
    private static final int KEPT = 16_384;
    private static final String[] PLACES = {
        "/usr/bin", "/usr/sbin", "/bin", "/sbin", "/usr/local/bin", "/usr/local/sbin"
    };

    /** How it ended; {@code words} are its standard output and error together. */
    record Ending(int exitCode, String words) {}

    private Tool() {}

    /** Absolute path of a program of the host. */
    static String find(String name) throws EngineException {
        for (String place : PLACES) {
            File file = new File(place, name);
            if (file.canExecute()) {
                return file.getPath();
            }
        }
        throw new EngineException(
                EngineError.Kind.UNAVAILABLE,
                name + " is not installed",
                "lxdeck doctor says what is missing and how to get it");
    }

    /** Runs it; one that takes longer is killed and the answer is TIMED_OUT. */
    static Ending run(List<String> argv, Duration limit) throws EngineException {
        List<String> command = new ArrayList<>(argv);
        command.set(0, find(argv.get(0)));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> env = builder.environment();
        env.clear();
        env.put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
        env.put("HOME", "/root");
        env.put("LC_ALL", "C.UTF-8");
        builder.directory(new File("/"));
        builder.redirectInput(new File("/dev/null"));
        try {
            return await(builder.start(), argv.get(0), limit);
        } catch (IOException e) {
            throw new EngineException(
                    EngineError.of(EngineError.Kind.UNAVAILABLE, argv.get(0) + " cannot be run: " + e.getMessage()), e);
        }
    }

    private static Ending await(Process process, String name, Duration limit) throws EngineException {
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        Thread listener = new Thread(() -> listen(process.getInputStream(), words), "lxdeck-" + name);
        listener.setDaemon(true);
        listener.start();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new EngineException(EngineError.of(
                        EngineError.Kind.TIMED_OUT, name + " did not end within " + limit.toSeconds() + " seconds"));
            }
            // A daemon it left behind may hold the pipe open: what was said until now is enough.
            listener.join(200);
            return new Ending(process.exitValue(), words.toString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new EngineException(EngineError.Kind.CANCELLED, "interrupted");
        }
    }

    private static void listen(InputStream in, ByteArrayOutputStream words) {
        byte[] buffer = new byte[4096];
        try (in) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (words.size() < KEPT) {
                    words.write(buffer, 0, n);
                }
            }
        } catch (IOException e) {
            return; // killed: what it said before is kept
        }
    }

    /** The last line it said, cleaned; for sentences. */
    static String lastLine(String words) {
        String text = words.stripTrailing();
        return Text.line(text.substring(text.lastIndexOf('\n') + 1), 300);
    }
}
