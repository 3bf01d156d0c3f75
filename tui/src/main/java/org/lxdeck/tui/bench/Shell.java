package org.lxdeck.tui.bench;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end with nothing on its streams. */
final class Shell {
    private Shell() {}

    static int run(String... argv) throws IOException, InterruptedException {
        return run(List.of(argv));
    }

    static int run(List<String> argv) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(argv)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(String.join(" ", argv) + " did not end in two minutes");
        }
        return process.exitValue();
    }

    static void must(String... argv) throws IOException, InterruptedException {
        int code = run(argv);
        if (code != 0) {
            throw new IOException(String.join(" ", argv) + " ended with code " + code);
        }
    }

    /** Wall-clock nanoseconds of a program from exec to exit. */
    static long time(String... argv) throws IOException, InterruptedException {
        long before = System.nanoTime();
        int code = run(argv);
        long after = System.nanoTime();
        if (code != 0) {
            throw new IOException(String.join(" ", argv) + " ended with code " + code);
        }
        return after - before;
    }
}
