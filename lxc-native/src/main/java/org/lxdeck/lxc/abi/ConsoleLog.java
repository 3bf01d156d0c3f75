package org.lxdeck.lxc.abi;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.lang.ref.Reference;
import org.jspecify.annotations.Nullable;

/** {@code struct lxc_console_log}: one request to the ring buffer in which a monitor keeps its console's output. */
public final class ConsoleLog {

    static final int SIZE = 24;
    private static final int READ = 1;
    private static final int READ_MAX = 8;
    private static final int DATA = 16;
    private static final int ENODATA = 61;
    private static final long ALL = 0;

    private ConsoleLog() {}

    /** Takes out what is there; null when the monitor refuses, which it does when no buffer is configured. */
    public static byte @Nullable [] read(Pointer container) {
        Memory max = new Memory(Long.BYTES);
        max.setLong(0, ALL);
        Memory request = new Memory(SIZE);
        request.clear();
        request.setByte(READ, (byte) 1);
        request.setPointer(READ_MAX, max);
        try {
            int code = LxcCalls.console_log(container, request);
            Pointer data = request.getPointer(DATA);
            byte[] bytes = CMemory.takeBytes(data, code == 0 ? Math.toIntExact(max.getLong(0)) : 0);
            return code == 0 || code == -ENODATA ? bytes : null;
        } finally {
            Reference.reachabilityFence(max);
        }
    }
}
