package org.lxdeck.engine;

import java.util.List;
import java.util.Map;
import org.lxdeck.engine.model.Ordered;

/**
 * How the engine is opened.
 *
 * @param lxcpaths lxcpaths given by the user in place of the default and configured ones, as typed
 * @param demo containers of the demo fleet; 0 for the real machine
 * @param watch whether to follow the hosts from the beginning (a dashboard); otherwise only {@link Engine#refresh} reads
 * @param monitor whether the monitor FIFO of liblxc may be taken; {@code lxc-monitor} is refused meanwhile
 * @param env the environment, for HOME and XDG directories
 */
public record EngineOptions(
        Places places, List<String> lxcpaths, int demo, boolean watch, boolean monitor, Map<String, String> env) {
    public EngineOptions {
        lxcpaths = List.copyOf(lxcpaths);
        env = Ordered.copy(env);
    }

    /** The default: this machine's lxcpath, read only when asked. */
    public static EngineOptions of(Map<String, String> env) {
        return new EngineOptions(Places.of(env), List.of(), 0, false, true, env);
    }

    public EngineOptions withLxcpaths(List<String> paths) {
        return new EngineOptions(places, paths, demo, watch, monitor, env);
    }

    public EngineOptions withDemo(int containers) {
        return new EngineOptions(places, lxcpaths, containers, watch, monitor, env);
    }

    /** Follows the hosts from the beginning. */
    public EngineOptions watching() {
        return new EngineOptions(places, lxcpaths, demo, true, monitor, env);
    }

    public EngineOptions withoutMonitor() {
        return new EngineOptions(places, lxcpaths, demo, watch, false, env);
    }
}
