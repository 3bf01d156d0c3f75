package org.lxdeck.engine.host.local;

import java.nio.file.Path;
import org.lxdeck.engine.Places;
import org.lxdeck.engine.model.ContainerRef;

/**
 * One lxcpath of this machine and where the things of its containers lie. Pure; creates nothing.
 *
 * @param hostId {@code local}, or {@code local:<path>} or a configured name for a further lxcpath
 * @param lxcpath absolute, no trailing slash; must be byte-identical wherever liblxc sees it, for it is part of the name
 *     of the command socket
 * @param readOnly whether every verb is refused (not root)
 */
public record LocalSite(String hostId, String lxcpath, boolean readOnly, Places places) {
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

    /** Directory of the logs of this host's containers, {@code /var/log/lxdeck/<host>}. */
    public Path logDirectory() {
        return places.log().resolve(hostId.replace('/', '_').replace(':', '_'));
    }

    /** Name of the lock of a container, for {@code ObjectLock}; the same in every lxdeck of this machine. */
    public String lockName(String name) {
        return "container" + lxcpath.replace('/', '_') + "_" + name;
    }
}
