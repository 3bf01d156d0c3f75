package org.lxdeck.lxc.abi;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.lang.ref.Reference;
import org.jspecify.annotations.Nullable;

/** {@code struct lxc_console_log}: one request to the ring buffer in which a monitor keeps its console's output. */
public final class ConsoleLog {

    private static final int SIZE = 24;
    private static final int CLEAR = 0;
    private static final int READ = 1;
    private static final int READ_MAX = 8;
    private static final int DATA = 16;
    private static final int ENODATA = 61;

    private ConsoleLog() {}

    /**
     * Reads (up to {@code most} bytes, 0 for all), empties, or both; null when the monitor refuses, which it does when
     * no buffer is configured.
     */
    public static byte @Nullable [] ask(Pointer container, boolean read, boolean clear, long most) {
        Memory max = new Memory(Long.BYTES);
        max.setLong(0, most);
        Memory request = new Memory(SIZE);
        request.clear();
        request.setByte(CLEAR, (byte) (clear ? 1 : 0));
        request.setByte(READ, (byte) (read ? 1 : 0));
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
