package org.lxdeck.lxc;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lxdeck.lxc.abi.CStrings;
import org.lxdeck.lxc.abi.LxcCalls;

/**
 * The loading of configuration files into handles. liblxc's log does not name the container while it parses, so loads
 * are done one at a time. One that hangs holds the others up for a moment only; from then on lines of several loads may
 * be mixed, so a line counts only where it fits the file that was loaded.
 */
final class ConfigLoader {

    private static final long POLITE_MILLIS = 250;

    private final LxcLog log;
    private final Semaphore turn = new Semaphore(1);

    ConfigLoader(LxcLog log) {
        this.log = log;
    }

    /** Empties the handle and loads the file; null when that went well. To be called on a worker. */
    @Nullable
    LxcConfigFault load(Pointer container, Path file) {
        if (!Files.isRegularFile(file)) {
            return new LxcConfigFault(file, 0, "", "it is not a readable file");
        }
        Memory cFile = CStrings.of(file.toString());
        boolean alone = takeTurn();
        try {
            long mark = log.mark();
            LxcCalls.clear_config(container);
            if (LxcCalls.load_config(container, cFile) != 0) {
                return null;
            }
            return fault(file, log.unnamed(mark));
        } finally {
            if (alone) {
                turn.release();
            }
        }
    }

    private boolean takeTurn() {
        try {
            return turn.tryAcquire(POLITE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static LxcConfigFault fault(Path file, List<LxcLogLine> lines) {
        ConfigReasons.Fault fault = ConfigReasons.fault(lines, file.toString());
        if (fault == null) {
            return new LxcConfigFault(file, 0, "", "liblxc does not load it and gives no reason");
        }
        return LxcConfigFault.of(fault.place(), fault.sentence());
    }
}
