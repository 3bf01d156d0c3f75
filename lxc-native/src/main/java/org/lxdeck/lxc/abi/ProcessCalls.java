package org.lxdeck.lxc.abi;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;

/** The calls that hold a process by a descriptor and signal it through that. Linux 5.3 and later have both. */
public final class ProcessCalls {

    // New calls have one number on all architectures.
    private static final long PIDFD_SEND_SIGNAL = 424;
    private static final long PIDFD_OPEN = 434;

    static {
        Native.register(ProcessCalls.class, "c");
    }

    private ProcessCalls() {}

    /** A descriptor of the process that has this number now. */
    public static int open(int pid) throws LastErrorException {
        return (int) syscall(PIDFD_OPEN, pid, 0, 0, 0);
    }

    /** Sends a signal to the process of a descriptor, never to a later one with its number. */
    public static void signal(int descriptor, int signal) throws LastErrorException {
        long unused = syscall(PIDFD_SEND_SIGNAL, descriptor, signal, 0, 0);
    }

    public static native int close(int descriptor);

    private static native long syscall(long number, long a, long b, long c, long d) throws LastErrorException;
}
