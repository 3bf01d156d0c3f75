package org.lxdeck.engine.host;

import java.util.List;
import java.util.Map;
import org.lxdeck.engine.Change;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.SignalProcess;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.NetworkState;
import org.lxdeck.engine.model.ProcessRow;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.engine.op.Progress;

/**
 * Verbs on containers. Every method blocks until the thing is done and throws with one clear sentence when it is not;
 * a failed verb leaves nothing half-made.
 */
public interface ContainerRole {
    Outcome create(Intent.Create intent, Progress progress) throws EngineException;

    Outcome start(ContainerRef ref, Progress progress) throws EngineException;

    Outcome stop(ContainerRef ref, int graceSeconds, Progress progress) throws EngineException;

    Outcome kill(ContainerRef ref, Progress progress) throws EngineException;

    Outcome restart(ContainerRef ref, int graceSeconds, boolean force, Progress progress) throws EngineException;

    Outcome freeze(ContainerRef ref, Progress progress) throws EngineException;

    Outcome unfreeze(ContainerRef ref, Progress progress) throws EngineException;

    Outcome rename(ContainerRef ref, String newName, Progress progress) throws EngineException;

    Outcome delete(ContainerRef ref, boolean force, Progress progress) throws EngineException;

    Outcome assignProfiles(ContainerRef ref, List<String> profiles, Progress progress) throws EngineException;

    Outcome configure(Intent.Configure intent, Progress progress) throws EngineException;

    /** Sends a signal to one of its processes; refused when that is not, or no longer, one of its own. */
    Outcome signal(SignalProcess intent, Progress progress) throws EngineException;

    /** The processes of a running container, by their number on the host; empty when it is not running. */
    List<ProcessRow> processes(ContainerRef ref) throws EngineException;

    /** What the intent would change in effective configurations; an intent that changes none gives an empty list. */
    List<Change> preview(Intent intent) throws EngineException;

    /** The interfaces of a running container, sorted by name; empty when it is not running. */
    default List<NetworkState> network(ContainerRef ref) throws EngineException {
        return List.of();
    }

    /** The end of the container's own log, cleaned, oldest line first. */
    default List<String> log(ContainerRef ref) throws EngineException {
        return List.of();
    }

    /** What the container's console said lately, cleaned, oldest line first. */
    default List<String> consoleLog(ContainerRef ref) throws EngineException {
        return List.of();
    }

    /** Runs a command without a terminal and keeps its answer. */
    default Outcome exec(Intent.Exec intent, Progress progress) throws EngineException {
        AttachRequest request = new AttachRequest(AttachRequest.Kind.COMMAND, intent.command(), Map.of(), 0, 0, "", "");
        return new Answering(attach(intent.ref(), request), intent).run(progress);
    }

    /** The users that a running container knows, in the order of its passwd; empty when it tells none. */
    List<GuestUser> users(ContainerRef ref) throws EngineException;

    AttachPlan attach(ContainerRef ref, AttachRequest request) throws EngineException;
}
