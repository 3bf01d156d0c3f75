package org.lxdeck.engine.diagnosis;

/**
 * Something of the host that a container or profile counts on and that is not as it should be.
 *
 * @param what its name: a bridge, an interface, a path
 * @param where who counts on it: file:line, or a device
 */
public record Fault(Kind kind, String what, String where) {
    /** What is wrong with it. */
    public enum Kind {
        BRIDGE_MISSING,
        BRIDGE_DOWN,
        LINK_MISSING,
        SOURCE_MISSING
    }
}
