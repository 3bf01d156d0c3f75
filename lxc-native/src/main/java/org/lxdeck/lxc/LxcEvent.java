package org.lxdeck.lxc;

/**
 * What a container's monitor announces.
 *
 * <p>Source: the records of the monitor FIFO. Duplicates occur (FROZEN twice): treat an event as news, not as a count.
 */
public sealed interface LxcEvent {

    /** The container's name, as the monitor wrote it: text from outside. */
    String name();

    /** The container has entered a state. */
    record StateChanged(String name, LxcState state) implements LxcEvent {}

    /** The container's init has ended with this wait status: {@code code << 8}, or the number of a signal. */
    record Exited(String name, int waitStatus) implements LxcEvent {

        /** The exit code of init; 128 plus the signal's number when a signal ended it, as a shell counts. */
        public int exitCode() {
            int signal = waitStatus & 0x7f;
            return signal == 0 ? (waitStatus >> 8) & 0xff : 128 + signal;
        }
    }
}
