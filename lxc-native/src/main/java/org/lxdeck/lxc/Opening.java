package org.lxdeck.lxc;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.lxdeck.lxc.LxcException.Kind;
import org.lxdeck.lxc.abi.CStrings;
import org.lxdeck.lxc.abi.LxcCalls;
import org.lxdeck.lxc.abi.LxcExports;

/** The making of handles. */
final class Opening {

    /** An lxcpath with nothing in it: a handle made there reads nothing. */
    static final String NOWHERE = "/nonexistent";

    private final Lxc lxc;

    Opening(Lxc lxc) {
        this.lxc = lxc;
    }

    LxcContainer withConfig(LxcId id) throws LxcException {
        return open(id, () -> {
            long mark = lxc.log().mark();
            Pointer made = make(id.lxcpath(), id.name());
            if (made == null) {
                List<LxcLogLine> lines = lxc.log().since(mark, id.name());
                throw HandleCalls.failure(Kind.CONFIG, id, "load the configuration of", lines);
            }
            return made;
        });
    }

    LxcContainer withoutConfig(LxcId id) throws LxcException {
        return open(id, () -> {
            Pointer made = make(NOWHERE, id.name());
            if (made == null || LxcCalls.set_config_path(made, CStrings.of(id.lxcpath())) == 0) {
                throw LxcException.of(Kind.FAILED, id, "liblxc cannot make a handle on " + id.name());
            }
            return made;
        });
    }

    private interface Maker {
        Pointer make() throws LxcException;
    }

    private LxcContainer open(LxcId id, Maker maker) throws LxcException {
        CallLane lane = lxc.lanes().acquire(id);
        AtomicBoolean decided = new AtomicBoolean();
        LxcContainer opened = null;
        try {
            Handle handle = lane.call("open", lxc.options().callLimit(), () -> {
                Handle made = new Handle(maker.make());
                if (!decided.compareAndSet(false, true)) {
                    // nobody waits for it any more
                    made.close();
                }
                return made;
            });
            HandleCalls calls =
                    new HandleCalls(id, handle, lane, lxc.log(), lxc.options().callLimit());
            Runnable release = release(lxc.lanes(), id, handle);
            opened = new LxcContainer(calls, lxc.options().callLimit(), lxc.cleaner(), release);
            return opened;
        } finally {
            if (opened == null) {
                lxc.lanes().release(id);
            }
        }
    }

    private static Runnable release(CallLanes lanes, LxcId id, Handle handle) {
        return () -> {
            handle.close();
            lanes.release(id);
        };
    }

    private static @Nullable Pointer make(String lxcpath, String name) {
        Memory cName = CStrings.of(name);
        Memory cPath = CStrings.of(lxcpath);
        return LxcExports.lxc_container_new(cName, cPath);
    }
}
