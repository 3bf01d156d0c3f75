package org.lxdeck.engine;

import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.lxdeck.engine.model.Ordered;

/**
 * How the engine is opened.
 *
 * @param lxcpaths lxcpaths given by the user in place of the default and configured ones, as typed
 * @param demo containers of the demo fleet; 0 for the real machine
 * @param watch whether to follow the hosts from the beginning (a dashboard); otherwise only {@link Engine#refresh} reads
 * @param firstRows how many containers can be seen at first: asked by a watching thread, may block it for a moment
 * @param monitor whether the monitor FIFO of liblxc may be taken; {@code lxc-monitor} is refused meanwhile
 * @param env the environment, for HOME, XDG directories and who is at work
 * @param readOnly whether everything that changes something is refused, on every host
 */
public record EngineOptions(
        Places places,
        List<String> lxcpaths,
        int demo,
        boolean watch,
        IntSupplier firstRows,
        boolean monitor,
        Map<String, String> env,
        boolean readOnly) {
    private static final IntSupplier ALL = new IntSupplier() {
        @Override
        public int getAsInt() {
            return Integer.MAX_VALUE;
        }
    };

    public EngineOptions {
        lxcpaths = List.copyOf(lxcpaths);
        env = Ordered.copy(env);
    }

    public EngineOptions(
            Places places,
            List<String> lxcpaths,
            int demo,
            boolean watch,
            IntSupplier firstRows,
            boolean monitor,
            Map<String, String> env) {
        this(places, lxcpaths, demo, watch, firstRows, monitor, env, false);
    }

    /** The default: this machine's lxcpath, read only when asked. */
    public static EngineOptions of(Map<String, String> env) {
        return new EngineOptions(Places.of(env), List.of(), 0, false, ALL, true, env);
    }

    public EngineOptions withLxcpaths(List<String> paths) {
        return new EngineOptions(places, paths, demo, watch, firstRows, monitor, env, readOnly);
    }

    public EngineOptions withDemo(int containers) {
        return new EngineOptions(places, lxcpaths, containers, watch, firstRows, monitor, env, readOnly);
    }

    /** Follows the hosts from the beginning. */
    public EngineOptions watching() {
        return watching(ALL);
    }

    /** The same; the numbers of so many containers are read first. */
    public EngineOptions watching(IntSupplier rows) {
        return new EngineOptions(places, lxcpaths, demo, true, rows, monitor, env, readOnly);
    }

    public EngineOptions withoutMonitor() {
        return new EngineOptions(places, lxcpaths, demo, watch, firstRows, false, env, readOnly);
    }

    /** Everything that changes something is refused. */
    public EngineOptions readingOnly() {
        return new EngineOptions(places, lxcpaths, demo, watch, firstRows, monitor, env, true);
    }
}
