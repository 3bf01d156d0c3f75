package org.lxdeck.engine.stats;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs a short program of the host and reads its output, for a limited time. A program that hangs in the kernel cannot
 * be killed: it is left alone, and no further one is started while it lives. For one thread.
 */
final class ShortCommand {
    /** What became of a run. */
    enum End {
        DONE,
        FAILED,
        HUNG
    }

    private static final int MOST = 1 << 20;

    private final long limitNanos;
    private @Nullable Process stuck;
    private byte[] output = new byte[0];

    ShortCommand(long limitMillis) {
        this.limitNanos = TimeUnit.MILLISECONDS.toNanos(limitMillis);
    }

    /** Runs {@code command} for its standard output; blocks up to the limit. */
    End run(List<String> command) {
        return run(command, false);
    }

    /** Likewise; {@code errors} to have standard error among the output. */
    End run(List<String> command, boolean errors) {
        output = new byte[0];
        Process before = stuck;
        if (before != null && before.isAlive()) {
            return End.HUNG;
        }
        stuck = null;
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            Map<String, String> environment = builder.environment();
            environment.put("LC_ALL", "C");
            builder.redirectInput(new File("/dev/null"));
            if (errors) {
                builder.redirectErrorStream(true);
            } else {
                builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            }
            return collect(builder.start());
        } catch (IOException notStarted) {
            return End.FAILED;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return End.FAILED;
        }
    }

    private End collect(Process process) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + limitNanos;
        ByteArrayOutputStream all = new ByteArrayOutputStream(4096);
        try (InputStream in = process.getInputStream()) {
            while (process.isAlive() && System.nanoTime() < deadline) {
                if (!drain(in, all)) {
                    boolean over = process.waitFor(1, TimeUnit.MILLISECONDS);
                    if (over) {
                        break;
                    }
                }
            }
            if (process.isAlive()) {
                process.destroyForcibly();
                if (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
                    stuck = process;
                }
                return End.HUNG;
            }
            while (drain(in, all)) {
                // what was still in the pipe
            }
        }
        output = all.toByteArray();
        return process.exitValue() == 0 ? End.DONE : End.FAILED;
    }

    /** Takes what is there without waiting; false when there was nothing. */
    private static boolean drain(InputStream in, ByteArrayOutputStream into) throws IOException {
        int ready = in.available();
        if (ready <= 0) {
            return false;
        }
        byte[] chunk = in.readNBytes(ready);
        into.write(chunk, 0, Math.max(0, Math.min(chunk.length, MOST - into.size())));
        return chunk.length > 0;
    }

    /** What the last run wrote. */
    ProcText text() {
        return ProcText.of(output);
    }

    byte[] bytes() {
        return output.clone();
    }
}
