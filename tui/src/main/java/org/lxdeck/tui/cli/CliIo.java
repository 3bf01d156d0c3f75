package org.lxdeck.tui.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a verb may touch of its process: streams, environment, and which of the streams are terminals. Tests replace all
 * of it.
 *
 * @param lent whether the terminal is lent by the dashboard, whose own error stream is its log: errors are said on the
 *     output then, by a verb and by the programs it starts
 */
public record CliIo(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean inIsTerminal,
        boolean outIsTerminal,
        boolean errIsTerminal,
        Map<String, String> env,
        boolean lent) {
    public static CliIo ofProcess() {
        return new CliIo(
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                isTerminal(0),
                isTerminal(1),
                isTerminal(2),
                System.getenv(),
                false);
    }

    /** On the terminal that the dashboard lends: what went wrong is said where the person looks. */
    public static CliIo ofLentTerminal() {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        return new CliIo(
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                out,
                out,
                isTerminal(0),
                isTerminal(1),
                isTerminal(1),
                System.getenv(),
                true);
    }

    /** The same for a verb to which it makes no difference what its streams are. */
    public static CliIo ofPlainProcess() {
        return new CliIo(
                InputStream.nullInputStream(),
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                false,
                false,
                false,
                System.getenv(),
                false);
    }

    private static boolean isTerminal(int fd) {
        try {
            String target =
                    Files.readSymbolicLink(Path.of("/proc/self/fd/" + fd)).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException e) {
            return false;
        }
    }
}
