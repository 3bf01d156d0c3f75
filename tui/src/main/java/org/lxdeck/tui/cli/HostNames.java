package org.lxdeck.tui.cli;

import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Host;

/** Reads {@code [host:]name}. What stands before the last colon is a host if there is one of that id. */
public final class HostNames {
    private HostNames() {}

    /** A host and the rest of the text. */
    public record Named(String host, String name) {}

    public static Named split(EngineState state, String text) throws EngineException {
        int colon = text.lastIndexOf(':');
        while (colon >= 0) {
            String prefix = text.substring(0, colon);
            if (state.host(prefix).isPresent()) {
                return new Named(prefix, text.substring(colon + 1));
            }
            colon = text.lastIndexOf(':', colon - 1);
        }
        return new Named(defaultHost(state), text);
    }

    public static ContainerRef container(EngineState state, String text) throws EngineException {
        Named named = split(state, text);
        if (named.name().isEmpty()) {
            throw new EngineException(EngineError.Kind.INVALID, "a container name is missing after " + text);
        }
        return new ContainerRef(named.host(), named.name());
    }

    public static String defaultHost(EngineState state) throws EngineException {
        for (Host host : state.hosts()) {
            return host.id();
        }
        throw new EngineException(EngineError.Kind.UNAVAILABLE, "there is no host to work on", "try: lxdeck doctor");
    }
}
