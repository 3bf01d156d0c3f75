package org.lxdeck.tui.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import org.lxdeck.engine.host.AttachPlan;

/** Runs an attach plan as a child of this process and passes its exit code. */
final class Child {
    /** What the child gets as its streams. */
    enum Stdio {
        /** Ours, as they are: a terminal stays one. */
        INHERIT,
        /** Never a terminal: output is relayed so that the child sees a pipe. */
        PIPES
    }

    private Child() {}

    static int run(AttachPlan plan, Stdio stdio, boolean noInput) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(plan.argv());
        builder.environment().clear();
        builder.environment().putAll(plan.environment());
        builder.redirectInput(noInput ? Redirect.from(new java.io.File("/dev/null")) : Redirect.INHERIT);
        boolean relay = stdio == Stdio.PIPES && noneRedirected();
        builder.redirectOutput(relay ? Redirect.PIPE : Redirect.INHERIT);
        builder.redirectError(relay ? Redirect.PIPE : Redirect.INHERIT);
        Process child = builder.start();
        Thread out =
                relay ? pump(child.getInputStream(), new java.io.FileOutputStream(java.io.FileDescriptor.out)) : null;
        Thread err =
                relay ? pump(child.getErrorStream(), new java.io.FileOutputStream(java.io.FileDescriptor.err)) : null;
        int code = child.waitFor();
        if (out != null) {
            out.join();
        }
        if (err != null) {
            err.join();
        }
        return code;
    }

    private static boolean noneRedirected() {
        CliIo io = CliIo.ofProcess();
        return io.outIsTerminal() || io.errIsTerminal();
    }

    private static Thread pump(InputStream from, OutputStream to) {
        Thread thread = new Thread(
                () -> {
                    try {
                        from.transferTo(to);
                    } catch (IOException e) {
                        // Our reader or the child is gone: nothing is left to relay.
                        return;
                    }
                },
                "relay");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
