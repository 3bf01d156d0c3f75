package org.lxdeck.engine.storage;

/** How the owners of a root file system's files stand on disk. */
public enum RootfsMode {
    /** A privileged container: the ids on disk are the ids inside. */
    PRIVILEGED,
    /** Unprivileged, ids on disk as inside; the kernel maps them at the mount ({@code idmap=container}). */
    IDMAPPED_MOUNT,
    /** Unprivileged, ids on disk are those of the container's range. */
    SHIFTED
}
