package org.lxdeck.lxc;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lxdeck.lxc.LxcException.Kind;
import org.lxdeck.lxc.abi.CStrings;
import org.lxdeck.lxc.abi.LxcCalls;
import org.lxdeck.lxc.abi.LxcExports;

/**
 * The making of handles. A handle is always made where there is nothing, then given its configuration and its lxcpath:
 * making it at its own place would wait for other programs' locks, and prints to stderr when the configuration does not
 * load.
 */
final class Opening {

    /** An lxcpath with nothing in it: a handle made there reads nothing. */
    static final String NOWHERE = "/nonexistent";

    private final Lxc lxc;

    Opening(Lxc lxc) {
        this.lxc = lxc;
    }

    LxcContainer withConfig(LxcId id) throws LxcException {
        Path file = id.directory().resolve("config");
        return open(id, made -> {
            LxcConfigFault fault = Files.exists(file) ? lxc.loader().load(made, file) : null;
            if (fault != null) {
                throw new LxcException(id, fault);
            }
        });
    }

    LxcContainer withoutConfig(LxcId id) throws LxcException {
        return open(id, Opening::giveEmptyConfig);
    }

    /** Without any configuration in memory, liblxc asks no monitor for one. */
    private static void giveEmptyConfig(Pointer made) {
        Memory key = CStrings.of("lxc.uts.name");
        byte set = LxcCalls.set_config_item(made, key, CStrings.of("x"));
        byte cleared = LxcCalls.clear_config_item(made, key);
        assert set != 0 && cleared != 0;
    }

    private interface Filling {
        void fill(Pointer made) throws LxcException;
    }

    private LxcContainer open(LxcId id, Filling filling) throws LxcException {
        CallLane lane = lxc.lanes().acquire(id);
        AtomicBoolean awaited = new AtomicBoolean(true);
        LxcContainer opened = null;
        try {
            Handle handle = lane.call("open", lxc.options().callLimit(), () -> make(id, filling, awaited));
            HandleCalls calls =
                    new HandleCalls(id, handle, lane, lxc.log(), lxc.options().callLimit());
            Runnable release = release(lxc.lanes(), id, handle);
            opened = new LxcContainer(calls, lxc.loader(), lxc.options().callLimit(), lxc.cleaner(), release);
            return opened;
        } finally {
            if (opened == null) {
                awaited.set(false);
                lxc.lanes().release(id);
            }
        }
    }

    private static Handle make(LxcId id, Filling filling, AtomicBoolean awaited) throws LxcException {
        Memory name = CStrings.of(id.name());
        Memory nowhere = CStrings.of(NOWHERE);
        Memory lxcpath = CStrings.of(id.lxcpath());
        Pointer made = LxcExports.lxc_container_new(name, nowhere);
        if (made == null) {
            throw LxcException.of(Kind.FAILED, id, "liblxc cannot make a handle on " + id.name());
        }
        Handle handle = new Handle(made);
        boolean done = false;
        try {
            filling.fill(made);
            if (LxcCalls.set_config_path(made, lxcpath) == 0) {
                throw LxcException.of(Kind.FAILED, id, "liblxc cannot make a handle on " + id.name());
            }
            done = awaited.get();
            return handle;
        } finally {
            if (!done) {
                handle.close();
            }
        }
    }

    private static Runnable release(CallLanes lanes, LxcId id, Handle handle) {
        return () -> {
            handle.close();
            lanes.release(id);
        };
    }
}
