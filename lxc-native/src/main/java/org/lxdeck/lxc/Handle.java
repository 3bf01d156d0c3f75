package org.lxdeck.lxc;

import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;
import org.lxdeck.lxc.abi.LxcExports;

/**
 * A {@code struct lxc_container} that is handed back exactly once: when it is closed and no call uses it any more. A call
 * that hangs keeps it alive, so closing never waits and never pulls memory from under a call.
 */
final class Handle {

    private final Pointer pointer;
    private int users;
    private boolean closed;

    Handle(Pointer pointer) {
        this.pointer = pointer;
    }

    /** The pointer, to be given back with {@link #leave()}; null when the handle is closed. */
    synchronized @Nullable Pointer enter() {
        if (closed) {
            return null;
        }
        users++;
        return pointer;
    }

    synchronized void leave() {
        users--;
        putIfLast();
    }

    /** Lets no further call in; a second time does nothing. */
    synchronized void close() {
        if (!closed) {
            closed = true;
            putIfLast();
        }
    }

    private void putIfLast() {
        if (closed && users == 0) {
            int left = LxcExports.lxc_container_put(pointer);
            assert left == 1 : "somebody else holds this container";
        }
    }
}
