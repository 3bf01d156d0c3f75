package org.lxdeck.lxc;

import com.sun.jna.Pointer;
import java.time.Duration;
import java.util.List;
import org.lxdeck.lxc.LxcException.Kind;
import org.lxdeck.lxc.abi.CStrings;
import org.lxdeck.lxc.abi.LxcCalls;

/** Runs liblxc calls on one handle: in its container's lane, refused after close, with the log read around them. */
final class HandleCalls {

    /** One call on a live container. */
    interface Call<T> {
        T on(Pointer container) throws LxcException;
    }

    /** One call that answers with a C {@code bool}. */
    interface Demand {
        byte on(Pointer container);
    }

    private static final String STOPPED = LxcState.STOPPED.name();

    private final LxcId id;
    private final Handle handle;
    private final CallLane lane;
    private final LxcLog log;
    private final Duration limit;

    HandleCalls(LxcId id, Handle handle, CallLane lane, LxcLog log, Duration limit) {
        this.id = id;
        this.handle = handle;
        this.lane = lane;
        this.log = log;
        this.limit = limit;
    }

    LxcId id() {
        return id;
    }

    /** A call that may wait for the monitor or for a lock. */
    <T> T ask(String what, Call<T> call) throws LxcException {
        return lane.call(what, limit, () -> entered(what, call));
    }

    /** A call that only touches memory. */
    <T> T quick(String what, Call<T> call) throws LxcException {
        return lane.quick(what, limit, () -> entered(what, call));
    }

    /** As {@link #demand}, for what only a running container can do. */
    void demandRunning(String what, Duration within, Demand call) throws LxcException {
        Boolean done = lane.call(
                what,
                within,
                () -> entered(what, c -> {
                    if (STOPPED.equals(stateOf(c))) {
                        throw LxcException.of(
                                Kind.FAILED, id, "cannot " + what + " " + id.name() + ": it is not running");
                    }
                    return demanded(what, c, call);
                }));
        assert done;
    }

    static String stateOf(Pointer container) {
        Pointer text = LxcCalls.state(container);
        return text == null ? "" : CStrings.read(text);
    }

    /** A call that has to answer true; what liblxc logged during it becomes the reason. */
    void demand(String what, Demand call) throws LxcException {
        demand(what, limit, call);
    }

    void demand(String what, Duration within, Demand call) throws LxcException {
        Boolean done = lane.call(what, within, () -> entered(what, c -> demanded(what, c, call)));
        assert done;
    }

    /** As {@link #demand}, for a call that only touches memory. */
    void demandQuick(String what, Demand call) throws LxcException {
        Boolean done = lane.quick(what, limit, () -> entered(what, c -> demanded(what, c, call)));
        assert done;
    }

    LxcException invalid(String sentence) {
        return LxcException.of(Kind.INVALID, id, sentence);
    }

    private <T> T entered(String what, Call<T> call) throws LxcException {
        Pointer container = handle.enter();
        if (container == null) {
            throw LxcException.of(Kind.CLOSED, id, "cannot " + what + " " + id.name() + ": the handle is closed");
        }
        try {
            return call.on(container);
        } finally {
            handle.leave();
        }
    }

    private boolean demanded(String what, Pointer container, Demand call) throws LxcException {
        long mark = log.mark();
        if (call.on(container) != 0) {
            return true;
        }
        List<LxcLogLine> lines = log.since(mark, id.name());
        String reason = LxcLog.explain(lines).map(LxcCause::sentence).orElse("liblxc refused it without a reason");
        throw new LxcException(Kind.FAILED, id, "cannot " + what + " " + id.name() + ": " + reason, lines);
    }
}
