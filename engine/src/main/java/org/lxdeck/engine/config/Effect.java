package org.lxdeck.engine.config;

import java.util.List;

/**
 * What a config key does to a container: lines of its liblxc configuration, and values in its cgroup that can be
 * changed while it runs. A key is a row with one of these; the machinery has no branch for any key.
 */
public interface Effect {
    /** Which liblxc keys it becomes, for the reference; empty when none. */
    String lines();

    /** Which files of cgroup v1 and which of v2 it sets, for the reference; empty when none. */
    String files(int version);

    /** The lines for a set key that are not cgroup limits. */
    default List<LxcLine> linesFor(String key, String value) {
        return List.of();
    }

    /** The lines of keys that come to something only together; asked once for all keys of this effect. */
    default List<LxcLine> linesTogether(Effective config) {
        return List.of();
    }

    /**
     * The cgroup values, in an order that works on a running container whether the limit is raised or lowered. Keys that
     * come to one value together share one effect, which reads all of them.
     *
     * @param config the effective configuration; a key that is not set lifts the limit
     * @param running whether for a running container; otherwise for its configuration file
     */
    default List<CgroupItem> items(Effective config, LimitFacts facts, boolean running) {
        return List.of();
    }

    /** Why a set key does nothing on this host, as a sentence; empty when it does what it says. */
    default String lack(String key, LimitFacts facts) {
        return "";
    }

    /** What a container with this key cannot start without on this host, as a sentence; empty when all is there. */
    default String missing(String key, String value, HostFacts facts) {
        return "";
    }

    /** Only stored, or read by other parts of lxdeck. */
    Effect NONE = stored("");

    /** No lines of its own; {@code where} says what it acts on. */
    static Effect stored(String where) {
        return new Effect() {
            @Override
            public String lines() {
                return where;
            }

            @Override
            public String files(int version) {
                return "";
            }
        };
    }
}
