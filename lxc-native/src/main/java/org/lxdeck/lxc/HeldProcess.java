package org.lxdeck.lxc;

import com.sun.jna.LastErrorException;
import org.lxdeck.lxc.abi.ProcessCalls;

/**
 * One process held by the kernel: what is sent to it reaches that process or none, also when it has ended and its number
 * was given to another. Hold it first, then look whether it is the right one, then signal it.
 *
 * <p>Threads: one at a time. Failure: {@link LxcException} FAILED in the kernel's words. Source: pidfd_open(2),
 * pidfd_send_signal(2).
 */
public final class HeldProcess implements AutoCloseable {

    private static final int NO_SUCH_PROCESS = 3;
    private static final int NO_SUCH_CALL = 38;

    private final int pid;
    private final int descriptor;
    private boolean closed;

    private HeldProcess(int pid, int descriptor) {
        this.pid = pid;
        this.descriptor = descriptor;
    }

    /** Holds the process that has this number now. */
    public static HeldProcess of(int pid) throws LxcException {
        try {
            return new HeldProcess(pid, ProcessCalls.open(pid));
        } catch (LastErrorException e) {
            throw failure("process " + pid + " cannot be held", e);
        } catch (LinkageError e) {
            throw LxcException.of(
                    LxcException.Kind.NO_BRIDGE, null, "Java's native bridge (JNA) does not load: " + e.getMessage());
        }
    }

    /** Sends a signal by its number. */
    public void signal(int number) throws LxcException {
        try {
            ProcessCalls.signal(descriptor, number);
        } catch (LastErrorException e) {
            throw failure("signal " + number + " was not sent to process " + pid, e);
        }
    }

    private static LxcException failure(String what, LastErrorException e) {
        String why =
                switch (e.getErrorCode()) {
                    case NO_SUCH_PROCESS -> "it has ended";
                    case NO_SUCH_CALL -> "this kernel cannot hold processes (Linux 5.3 or later can)";
                    default -> ErrorNumbers.sentence(e.getErrorCode());
                };
        return LxcException.of(LxcException.Kind.FAILED, null, what + ": " + why);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            int unused = ProcessCalls.close(descriptor);
        }
    }
}
