package org.lxdeck.tui.attach;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.lxdeck.engine.host.AttachPlan;

/** One visit to a shell or console: the terminal goes to it and comes back, and what went wrong is seen first. */
public final class Attachment {
    private static final long QUICK_NANOS = 1_500_000_000L;

    private Attachment() {}

    /**
     * How a visit ended.
     *
     * @param exitCode of the program; 0 when it could not be run
     * @param problem why it could not be run; empty when it ran
     */
    public record End(int exitCode, String problem) {}

    /** Runs the plan on the terminal; a program that fails at once leaves its last words to be read. */
    public static End run(Lender terminal, AttachPlan plan) {
        long begun = System.nanoTime();
        try {
            int code = terminal.runChild(plan.argv(), plan.environment(), plan.banner());
            if (code != 0 && System.nanoTime() - begun < QUICK_NANOS) {
                lastWords(terminal, code);
            }
            return new End(code, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new End(0, "The visit was interrupted.");
        } catch (Exception e) {
            return new End(0, plan.argv().get(0) + " could not be run: " + e.getMessage());
        }
    }

    private static void lastWords(Lender terminal, int code) throws InterruptedException {
        try {
            // Killed in the middle of a line, it has not ended that.
            String start = code > 128 ? "\n" : "";
            var unused = terminal.released(() -> wait(start + "The program ended at once, with code " + code + "."));
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            // The exit code is told on the screen anyway.
            return;
        }
    }

    /** Says a sentence on the released terminal and waits for Enter. */
    public static boolean wait(String sentence) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println(sentence + " Enter goes back to lxdeck.");
        InputStream in = new FileInputStream(FileDescriptor.in);
        int read = in.read();
        while (read >= 0 && read != '\n' && read != '\r') {
            read = in.read();
        }
        return true;
    }
}
