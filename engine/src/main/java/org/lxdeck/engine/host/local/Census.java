package org.lxdeck.engine.host.local;

import java.util.Collection;
import java.util.List;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerStatus;

/** What is known right now of the containers of one host; for those who work on them. Safe for every thread. */
public interface Census {
    /** All containers with their definitions, sorted by name; reads what has not been read yet. Blocks for file reads. */
    List<Container> containers();

    /** Read afresh from the kernel; {@code STOPPED} for an unknown name. Never waits for a monitor. */
    ContainerStatus status(String name);

    /** The host's process id of its init, 0 when there is none. */
    int initPid(String name);

    /** To be called after a container's files were made, changed or deleted: reads them again and publishes. */
    void changed(String name);

    /** The same for many at once. */
    default void changed(Collection<String> names) {
        names.forEach(this::changed);
    }
}
