package org.lxdeck.tui.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.host.AttachPlan;
import org.lxdeck.tui.term.Visit;

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

    static int run(CliIo io, AttachPlan plan, Stdio stdio, boolean noInput) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(plan.argv());
        builder.environment().clear();
        builder.environment().putAll(plan.environment());
        builder.redirectInput(noInput ? Redirect.from(new java.io.File("/dev/null")) : Redirect.INHERIT);
        boolean relay = stdio == Stdio.PIPES && (io.outIsTerminal() || io.errIsTerminal());
        builder.redirectOutput(relay ? Redirect.PIPE : Redirect.INHERIT);
        builder.redirectError(relay ? Redirect.PIPE : Redirect.INHERIT);
        builder.redirectErrorStream(io.lent());
        List<Thread> relays = new ArrayList<>();
        int code = Visit.run(builder, child -> {
            if (relay) {
                relays.add(pump(child.getInputStream(), new FileOutputStream(FileDescriptor.out)));
                relays.add(pump(child.getErrorStream(), new FileOutputStream(FileDescriptor.err)));
            }
        });
        for (Thread one : relays) {
            one.join();
        }
        return code;
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
