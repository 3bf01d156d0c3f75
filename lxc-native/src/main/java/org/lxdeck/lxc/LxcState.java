package org.lxdeck.lxc;

import org.jspecify.annotations.Nullable;

/**
 * The states of a container as liblxc names and numbers them; the order is the number used on the monitor FIFO.
 *
 * <p>Source: {@code lxc_get_wait_states()} and {@code state()}.
 */
public enum LxcState {
    STOPPED,
    STARTING,
    RUNNING,
    STOPPING,
    ABORTING,
    FREEZING,
    FROZEN,
    THAWED;

    private static final LxcState[] BY_NUMBER = values();

    /** The state of that number on the FIFO; null for a number liblxc does not define. */
    public static @Nullable LxcState ofNumber(int number) {
        return number >= 0 && number < BY_NUMBER.length ? BY_NUMBER[number] : null;
    }

    /** The state of that (upper case) name; null for a name liblxc does not define. */
    public static @Nullable LxcState ofName(String name) {
        for (LxcState state : BY_NUMBER) {
            if (state.name().equals(name)) {
                return state;
            }
        }
        return null;
    }

    /** Whether the container has an init process in this state. */
    public boolean isActive() {
        return this != STOPPED;
    }
}
