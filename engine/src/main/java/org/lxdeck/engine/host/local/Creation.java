package org.lxdeck.engine.host.local;

import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.op.Progress;

/** Makes and deletes containers of one host. Called with the container's lock held; all or nothing. */
public interface Creation {
    /** Makes the container, stopped; the caller starts it when the intent wants that. */
    void create(Intent.Create intent, Progress progress) throws EngineException;

    /** Deletes a container that is stopped, its snapshots included. */
    void delete(ContainerRef ref, Progress progress) throws EngineException;
}
