package org.lxdeck.engine.host.local;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Places;
import org.lxdeck.engine.store.PrivateDirectory;
import org.lxdeck.lxc.Lxc;
import org.lxdeck.lxc.LxcException;
import org.lxdeck.lxc.LxcOptions;

/** liblxc, opened when it is first needed and shared by all of a host: opening takes a quarter second. */
public final class Liblxc implements AutoCloseable {
    private final Places places;
    private @Nullable Lxc opened;
    private @Nullable EngineException failure;

    public Liblxc(Places places) {
        this.places = places;
    }

    /** Opens it or returns the opened one; blocks the first time. A failure is remembered. */
    public synchronized Lxc get() throws EngineException {
        if (failure != null) {
            throw failure;
        }
        Lxc ready = opened;
        if (ready == null) {
            try {
                ready = Lxc.open(options());
                opened = ready;
            } catch (LxcException e) {
                failure = translate(e);
                throw failure;
            }
        }
        return ready;
    }

    private LxcOptions options() {
        try {
            return LxcOptions.DEFAULT.withLogFile(
                    PrivateDirectory.at(places.log()).resolve("liblxc.log"));
        } catch (IOException e) {
            return LxcOptions.DEFAULT; // then failures have no reason, but everything works
        }
    }

    /** What liblxc says, in the engine's words. */
    public static EngineException translate(LxcException e) {
        EngineError.Kind kind =
                switch (e.kind()) {
                    case NOT_INSTALLED, TOO_OLD, NO_BRIDGE, CLOSED -> EngineError.Kind.UNAVAILABLE;
                    case INVALID, CONFIG -> EngineError.Kind.INVALID;
                    case FAILED -> EngineError.Kind.FAILED;
                    case TIMED_OUT -> EngineError.Kind.TIMED_OUT;
                    case INTERRUPTED -> EngineError.Kind.CANCELLED;
                };
        String message = e.getMessage() == null ? "liblxc failed" : e.getMessage();
        return new EngineException(EngineError.of(kind, message).withDetail(e.detail()), e);
    }

    @Override
    public synchronized void close() {
        if (opened != null) {
            opened.close();
            opened = null;
        }
    }
}
