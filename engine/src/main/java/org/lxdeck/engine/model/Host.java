package org.lxdeck.engine.model;

/**
 * One lxcpath of this machine, or one remote with a project.
 *
 * @param id the name used in {@link ContainerRef}, e.g. {@code local}
 * @param address the lxcpath or URL
 * @param readOnly whether every verb is refused (another user's lxcpath, or lxdeck was told to change nothing)
 * @param problem why the host cannot be reached or trusted; empty when it is well
 * @param badge by what the user tells it from others
 */
public record Host(String id, HostKind kind, String address, boolean readOnly, String problem, HostBadge badge) {
    /** A host without a badge. */
    public Host(String id, HostKind kind, String address, boolean readOnly, String problem) {
        this(id, kind, address, readOnly, problem, HostBadge.NONE);
    }

    public boolean isWell() {
        return problem.isEmpty();
    }

    /** The same host, of which nothing may be changed. */
    public Host readingOnly() {
        return new Host(id, kind, address, true, problem, badge);
    }

    public Host withProblem(String text) {
        return new Host(id, kind, address, readOnly, text, badge);
    }

    public Host withBadge(HostBadge other) {
        return new Host(id, kind, address, readOnly, problem, other);
    }
}
