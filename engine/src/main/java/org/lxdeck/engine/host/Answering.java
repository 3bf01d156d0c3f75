package org.lxdeck.engine.host;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.model.Text;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.engine.op.Progress;

/** A child process that runs a command in a container: its answer is kept up to a limit, its time is limited. */
final class Answering {
    private static final long PATIENCE_MILLIS = 500;

    private final AttachPlan plan;
    private final Intent.Exec intent;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long dropped;

    Answering(AttachPlan plan, Intent.Exec intent) {
        this.plan = plan;
        this.intent = intent;
    }

    /** Blocks until the command has ended or was ended. */
    Outcome run(Progress progress) throws EngineException {
        progress.stage("running");
        Process process = start();
        progress.onCancel(() -> end(process));
        Thread listener = new Thread(() -> listen(process.getInputStream()), "lxdeck-answer");
        listener.setDaemon(true);
        listener.start();
        try {
            boolean inTime = process.waitFor(intent.limitSeconds(), TimeUnit.SECONDS);
            if (!inTime) {
                end(process);
            }
            // A daemon it left behind may hold the pipe open: what was said until now is enough.
            listener.join(PATIENCE_MILLIS);
            progress.check();
            if (!inTime) {
                throw late();
            }
            return outcome(process.exitValue());
        } catch (InterruptedException e) {
            end(process);
            Thread.currentThread().interrupt();
            throw new EngineException(EngineError.Kind.CANCELLED, "interrupted");
        }
    }

    private Process start() throws EngineException {
        ProcessBuilder builder = new ProcessBuilder(plan.argv()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(plan.environment());
        builder.redirectInput(new File("/dev/null"));
        builder.directory(new File("/"));
        try {
            return builder.start();
        } catch (IOException e) {
            EngineError error = EngineError.of(
                    EngineError.Kind.UNAVAILABLE,
                    "the command cannot be run in " + intent.ref().name());
            throw new EngineException(error.withDetail(String.valueOf(e)), e);
        }
    }

    private EngineException late() {
        EngineError error = EngineError.of(
                EngineError.Kind.TIMED_OUT, "did not end within " + intent.limitSeconds() + " s and was ended");
        return new EngineException(error.withDetail(answer()));
    }

    private Outcome outcome(int exitCode) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("exit", Integer.toString(exitCode));
        facts.put("output", answer());
        synchronized (kept) {
            if (dropped > 0) {
                facts.put("dropped", Long.toString(dropped));
            }
        }
        return new Outcome(facts);
    }

    /** What it said, each line cleaned, without the last line's end. */
    private String answer() {
        String text;
        synchronized (kept) {
            text = kept.toString(StandardCharsets.UTF_8).stripTrailing();
        }
        StringBuilder clean = new StringBuilder(text.length());
        for (String line : List.of(text.split("\n", -1))) {
            clean.append(clean.length() == 0 ? "" : "\n").append(Text.line(line.stripTrailing()));
        }
        return clean.toString();
    }

    private void listen(InputStream in) {
        byte[] buffer = new byte[4096];
        try (in) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                synchronized (kept) {
                    int take = Math.min(n, Math.max(0, intent.outputLimit() - kept.size()));
                    kept.write(buffer, 0, take);
                    dropped += n - take;
                }
            }
        } catch (IOException e) {
            return; // ended: what it said before is kept
        }
    }

    /** Ends the command inside first: without its parent outside nobody would know it any more. */
    private static void end(Process process) {
        List<ProcessHandle> inside = process.descendants().toList();
        inside.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                inside.forEach(ProcessHandle::destroyForcibly);
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
