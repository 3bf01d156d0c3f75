package org.lxdeck.lxc.abi;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** What is called in the C library. */
final class Libc {

    static {
        Native.register(Libc.class, "c");
    }

    private Libc() {}

    static native void free(Pointer memory);

    static native int mkfifo(Pointer path, int mode) throws LastErrorException;

    static native int geteuid();
}
