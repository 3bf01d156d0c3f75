package org.lxdeck.tui.term;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The modes and the size of the terminal behind standard input. */
interface TtyDevice {
    /** Columns and rows; 0 by 0 where the terminal does not know. */
    record Size(int columns, int rows) {}

    /** Whether both standard input and standard output are a terminal; asks the kernel's list of open files. */
    static boolean isTerminal() {
        return isTerminal("/proc/self/fd/0") && isTerminal("/proc/self/fd/1");
    }

    /** Whether an entry of the kernel's list of open files is a terminal. */
    static boolean isTerminal(String link) {
        try {
            String target = Files.readSymbolicLink(Path.of(link)).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException e) {
            return false;
        }
    }

    Size size();

    /** Keeps the modes as they are now; called once, before anything is changed. */
    void save() throws IOException;

    /** No echo, no line editing, no keys that send signals; a read waits for one byte, or a tenth of a second. */
    void raw(boolean timed) throws IOException;

    /** Brings the kept modes back at once, without waiting for output to drain. */
    void restore();

    /**
     * As {@link #restore}, but without an echo: what the terminal still has to say shall not be seen, and nobody gets it
     * before the end of a line that never comes. Does nothing and answers false when somebody else has put the modes right:
     * no shell leaves its signal keys off and the processing of output too, as {@link #raw} does.
     *
     * @param lent whether a program had the terminal that we gave it to: then signal keys that are off are enough
     */
    boolean hush(boolean lent);

    /** Throws away what has come and was not read. */
    void discardInput();

    /** Makes our process group the foreground one again, after a child may have left a dead one there. */
    void claimForeground();

    /** The device of this machine: native calls where they load, else stty. */
    static TtyDevice open() {
        String architecture = System.getProperty("os.arch", "");
        boolean known = architecture.equals("amd64") || architecture.equals("aarch64") || architecture.equals("arm");
        if (known || architecture.equals("x86") || architecture.equals("i386")) {
            try {
                return new NativeTty();
            } catch (LinkageError | RuntimeException e) {
                return new SttyTty();
            }
        }
        return new SttyTty();
    }
}
