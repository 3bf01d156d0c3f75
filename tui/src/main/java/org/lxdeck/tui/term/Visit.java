package org.lxdeck.tui.term;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A program that has the terminal while this process waits for it. It ends with this process: a shell that stayed would
 * read the keys of whoever gets the terminal back. What cannot be done any more after a kill -9 the launcher does, which
 * knows these programs by the mark in their environment.
 */
public final class Visit {
    private static final Visit THE_ONE = new Visit();

    /** Holds the launcher's process number and a full stop; the same words stand in the launcher. */
    private static final String MARK = "LXDECK_VISIT_OF";

    private static final long PATIENCE_MILLIS = 200;

    private @Nullable Process program;
    private boolean closed;
    private boolean wasEnded;

    private Visit() {}

    /** Starts the program and answers its exit code when it has ended, whoever interrupts us meanwhile. */
    public static int run(ProcessBuilder builder) throws IOException {
        return run(builder, started -> {});
    }

    /** As the other; {@code started} is told at once, to relay its streams. */
    public static int run(ProcessBuilder builder, Consumer<Process> started) throws IOException {
        return THE_ONE.start(builder, started);
    }

    /** Ends the program that has the terminal, in a way that lets it put the terminal right; answers whether one had it. */
    static boolean end() {
        return THE_ONE.end("TERM", "HUP");
    }

    /** As {@link #end}, where the terminal already belongs to somebody else and must not be touched by the program. */
    static boolean hangUp() {
        return THE_ONE.end("HUP");
    }

    private int start(ProcessBuilder builder, Consumer<Process> told) throws IOException {
        Thread hook = new Thread("visit-end") {
            @Override
            public void run() {
                boolean unused = Visit.end();
            }
        };
        Process started;
        synchronized (this) {
            if (closed) {
                throw new IOException("lxdeck is ending");
            }
            builder.environment().put(MARK, Launcher.pid() + ".");
            started = builder.start();
            program = started;
        }
        add(hook);
        try {
            told.accept(started);
            return await(started);
        } finally {
            forget();
            remove(hook);
        }
    }

    private static int await(Process program) {
        boolean interrupted = false;
        while (program.isAlive()) {
            try {
                program.waitFor();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return program.exitValue();
    }

    private synchronized void forget() {
        program = null;
    }

    private static void add(Thread hook) {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending, and it may have looked before there was anything to end.
            hook.start();
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending: the hook is running, which is its purpose.
            return;
        }
    }

    /** Holds the lock until the program is gone: whoever asks second must not go on before. */
    private synchronized boolean end(String... signals) {
        closed = true;
        Process running = program;
        if (running == null) {
            return wasEnded;
        }
        wasEnded = true;
        program = null;
        List<ProcessHandle> others = onOurTerminal(running);
        for (String signal : signals) {
            if (running.isAlive() || others.stream().anyMatch(ProcessHandle::isAlive)) {
                send(signal, running.toHandle(), others);
                waitFor(running);
            }
        }
        running.destroyForcibly();
        waitFor(running);
        return true;
    }

    /** What the program has started on this terminal; what lives behind a terminal of its own ends with that one. */
    private static List<ProcessHandle> onOurTerminal(Process program) {
        int session = ProcessGroup.current().session();
        return program.descendants()
                .filter(one -> ProcessGroup.of(one.pid()).session() == session)
                .toList();
    }

    private static void send(String signal, ProcessHandle program, List<ProcessHandle> others) {
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", "kill -s \"$0\" \"$@\"", signal));
        words.add(Long.toString(program.pid()));
        others.forEach(one -> words.add(Long.toString(one.pid())));
        try {
            Process kill = new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            waitFor(kill);
        } catch (IOException e) {
            // Without a shell to send it the program is killed in the end.
            return;
        }
    }

    private static void waitFor(Process program) {
        try {
            boolean unused = program.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
