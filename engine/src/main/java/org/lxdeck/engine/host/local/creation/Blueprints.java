package org.lxdeck.engine.host.local.creation;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.host.local.config.NewContainer;
import org.lxdeck.engine.host.local.config.PolicyFiles;
import org.lxdeck.engine.storage.IdMap;

/** What the making of a container needs of the configuration room. */
public interface Blueprints {
    /**
     * Validates what was asked for and plans the configuration, all but root file system, host name and id map.
     *
     * @param architecture kernel name
     * @param kept {@code image.*} and {@code volatile.*} keys that come with the image
     * @param createdAt seconds since the epoch
     */
    NewContainer plan(Intent.Create intent, String architecture, Map<String, String> kept, long createdAt)
            throws EngineException;

    /** The ids of the host that it gets; nobody else gets them before {@link #settled}. */
    IdMap reserve(String name, NewContainer plan) throws EngineException;

    /** They stand in its configuration, or it was not made. */
    void settled(String name);

    /** Puts in its place what the configuration names, then has it written. */
    void keep(NewContainer plan, PolicyFiles.Writing writing) throws EngineException;

    /** Why liblxc does not load this file; empty when it does. */
    Optional<String> fault(Path config) throws EngineException;
}
