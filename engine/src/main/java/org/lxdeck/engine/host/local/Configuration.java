package org.lxdeck.engine.host.local;

import java.util.List;
import org.lxdeck.engine.Change;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.host.AttachPlan;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.engine.host.GuestUser;
import org.lxdeck.engine.model.ConfigLine;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.op.Progress;

/**
 * Reads and writes the configurations of one host's containers. Every method blocks for file reads; verbs are called
 * with the container's lock held.
 */
public interface Configuration {
    /** Changes whenever something outside the container's own file that {@link #read} uses has changed (profiles). */
    String stamp();

    /** Reads {@code <lxcpath>/<name>/config}; a file that does not load is a {@link Definition#problem}. */
    Definition read(String name);

    /** The effective configuration line by line with its sources, for the detail pane. */
    List<ConfigLine> lines(String name);

    void assignProfiles(ContainerRef ref, List<String> profiles, Progress progress) throws EngineException;

    void configure(Intent.Configure intent, Progress progress) throws EngineException;

    List<Change> preview(Intent intent) throws EngineException;

    /** The container is known to be running. */
    AttachPlan attach(ContainerRef ref, AttachRequest request) throws EngineException;

    /** The users that a running container knows. */
    List<GuestUser> users(ContainerRef ref) throws EngineException;

    /**
     * Everything that must be true on the host before {@code lxc-start} runs: kernel modules, a fresh marked block,
     * host-side work of devices. Does nothing for a foreign container.
     */
    void beforeStart(String name, Progress progress) throws EngineException;

    /** After a container was renamed on disk: whatever in its configuration names itself. */
    void afterRename(String oldName, String newName, Progress progress) throws EngineException;

    /** After a container was deleted: what was kept for it alone goes. */
    void afterDelete(String name) throws EngineException;

    /** After a container has stopped or failed to start: undoes the host-side work of devices. */
    void afterStop(String name);
}
