package org.lxdeck.engine.image;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Text;
import org.lxdeck.engine.op.Progress;

/** A child of ours with a clean environment whose complaints are kept; closing it kills what still runs. */
public final class ToolProcess implements AutoCloseable {
    private static final int KEPT = 8 << 10;

    private final String name;
    private final Process process;
    private final Thread listener;
    private final StringBuilder complaints = new StringBuilder();

    private ToolProcess(String name, Process process) {
        this.name = name;
        this.process = process;
        this.listener = new Thread(this::listen, "lxdeck " + name + " stderr");
        listener.setDaemon(true);
        listener.start();
    }

    /**
     * Starts it with pipes on standard input and output.
     *
     * @param name how it is called in sentences, e.g. {@code tar}
     */
    public static ToolProcess start(String name, List<String> argv) throws EngineException {
        return start(name, new ProcessBuilder(argv));
    }

    /** Starts it with nothing on standard input and its output thrown away. */
    public static ToolProcess startSilent(String name, List<String> argv) throws EngineException {
        return start(
                name,
                new ProcessBuilder(argv)
                        .redirectInput(new File("/dev/null"))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD));
    }

    private static ToolProcess start(String name, ProcessBuilder builder) throws EngineException {
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        builder.environment().put("LC_ALL", "C");
        builder.directory(new File("/"));
        try {
            return new ToolProcess(name, builder.start());
        } catch (IOException failure) {
            throw new EngineException(
                    EngineError.of(EngineError.Kind.UNAVAILABLE, "cannot run " + name)
                            .withDetail(String.valueOf(failure.getMessage()))
                            .withHint("check that the program is installed"),
                    failure);
        }
    }

    /** Runs a program to its end, without input; a failure says {@code cannot <doing>: <its last complaint>}. */
    public static void run(String name, List<String> argv, String doing, Progress progress) throws EngineException {
        try (ToolProcess tool = startSilent(name, argv)) {
            progress.onCancel(tool::kill);
            int code = tool.waitFor();
            progress.check();
            if (code != 0) {
                throw new EngineException(
                        EngineError.of(EngineError.Kind.FAILED, "cannot " + doing + ": " + tool.lastComplaint())
                                .withDetail(tool.complaints()));
            }
        }
    }

    public Process process() {
        return process;
    }

    /** Kills it with all its children: a cell that is just being built would lose its inner half otherwise. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Waits for its end and for its last words; returns its exit code. */
    public int waitFor() throws EngineException {
        try {
            int code = process.waitFor();
            listener.join(TimeUnit.SECONDS.toMillis(2));
            return code;
        } catch (InterruptedException stop) {
            kill();
            Thread.currentThread().interrupt();
            throw new EngineException(EngineError.of(EngineError.Kind.CANCELLED, "cancelled"), stop);
        }
    }

    /** Everything it wrote to standard error, as far as it was kept, sanitised. */
    public String complaints() {
        synchronized (complaints) {
            return Text.line(complaints.toString().strip().replace('\n', ' '), KEPT);
        }
    }

    /** Its last line on standard error that says something; its name and exit code when there was none. */
    public String lastComplaint() {
        String last = "";
        synchronized (complaints) {
            for (String line : complaints.toString().split("\n")) {
                if (!line.isBlank() && !isEmptyTalk(line)) {
                    last = line;
                }
            }
        }
        return last.isEmpty() ? name + " ended with code " + codeNow() : Text.line(last.strip(), 300);
    }

    private int codeNow() {
        return process.isAlive() ? -1 : process.exitValue();
    }

    private static boolean isEmptyTalk(String line) {
        return line.contains("Exiting with failure status") || line.contains("Error is not recoverable");
    }

    private void listen() {
        try (InputStream errors = process.getErrorStream()) {
            byte[] buffer = new byte[1024];
            for (int n = errors.read(buffer); n >= 0; n = errors.read(buffer)) {
                synchronized (complaints) {
                    complaints.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
                    if (complaints.length() > KEPT) {
                        complaints.delete(0, complaints.length() - KEPT);
                    }
                }
            }
        } catch (IOException gone) {
            // it was killed; what was read so far is what there is
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
        try {
            process.getOutputStream().close();
        } catch (IOException broken) {
            // nobody reads it any more
        }
    }
}
