package org.lxdeck.engine.host.local;

import java.nio.file.Path;
import java.time.Duration;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Places;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.store.ObjectLock;

/**
 * One lxcpath of this machine and where the things of its containers lie. Pure; creates nothing.
 *
 * @param hostId {@code local}, or {@code local:<path>} or a configured name for a further lxcpath
 * @param lxcpath absolute, no trailing slash; must be byte-identical wherever liblxc sees it, for it is part of the name
 *     of the command socket
 * @param readOnly whether every verb is refused (not root, or lxdeck was told to change nothing)
 */
public record LocalSite(String hostId, String lxcpath, boolean readOnly, Places places) {
    private static final Duration LOCK_WAIT = Duration.ofSeconds(5);

    /** The same lxcpath, of which nothing may be changed. */
    public LocalSite readingOnly() {
        return new LocalSite(hostId, lxcpath, true, places);
    }

    public ContainerRef ref(String name) {
        return new ContainerRef(hostId, name);
    }

    /** {@code <lxcpath>/<name>}. */
    public Path directory(String name) {
        return Path.of(lxcpath, name);
    }

    /** {@code <lxcpath>/<name>/config}. */
    public Path config(String name) {
        return Path.of(lxcpath, name, "config");
    }

    /** The log that {@code lxc-start -o} writes for this container; one directory for each host. */
    public Path log(String name) {
        return logDirectory().resolve(name + ".log");
    }

    /** The file that keeps what its console says. */
    public Path console(String name) {
        return logDirectory().resolve(name + ".console");
    }

    /** An empty file whose time is that of the last start by lxdeck. */
    public Path started(String name) {
        return logDirectory().resolve(name + ".started");
    }

    /** Directory of the logs of this host's containers, {@code /var/log/lxdeck/<host>}. */
    public Path logDirectory() {
        return places.log().resolve(hostId.replace('/', '_').replace(':', '_'));
    }

    /** Takes the right to change this container, from other threads and other lxdecks alike. */
    public ObjectLock lock(String name) throws EngineException {
        return ObjectLock.acquire(places.run(), "container", lockName(name), LOCK_WAIT);
    }

    private String lockName(String name) {
        return lxcpath.equals("/var/lib/lxc") ? name : lxcpath.substring(1) + "/" + name;
    }
}
