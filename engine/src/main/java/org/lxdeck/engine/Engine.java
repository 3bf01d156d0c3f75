package org.lxdeck.engine;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.lxdeck.engine.diagnosis.Diagnosis;
import org.lxdeck.engine.diagnosis.Subject;
import org.lxdeck.engine.host.AttachPlan;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.engine.host.FileLook;
import org.lxdeck.engine.host.GuestUser;
import org.lxdeck.engine.host.Histories;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Focus;
import org.lxdeck.engine.model.NetworkState;
import org.lxdeck.engine.model.ProcessRow;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationId;

/**
 * The face of the engine: an immutable state to look at, intents to submit, operations to watch. Safe for every thread.
 * What may block says so; nothing else touches a file, liblxc or a network on the caller's thread.
 */
public interface Engine extends AutoCloseable {
    /** The newest state; never blocks. */
    EngineState state();

    /**
     * Calls the listener after each change, on the publisher's thread, with changes merged: only the newest state is
     * delivered. The listener must return at once.
     */
    Subscription subscribe(Consumer<EngineState> listener);

    /** Takes the intents on their lanes and returns at once; their operations are in the state before this returns. */
    Errand.Taken submit(Errand errand);

    /** Takes one intent. */
    default OperationId submit(Intent intent) {
        return submit(Errand.one(intent)).ids().get(0);
    }

    /** Asks an operation to end; does nothing when it is final or may not be cancelled. */
    void cancel(OperationId id);

    /** Blocks until the operation is final and returns its last record. */
    Operation await(OperationId id) throws InterruptedException;

    /** Tells what is on the screen; only that is read every second. Never blocks. */
    void focus(Focus focus);

    /** Reads these parts of every host now and publishes them before it returns; blocks. */
    void refresh(Set<Part> parts);

    /** The last ten minutes of every running container. */
    Histories histories();

    /** How to run a program in the container, on the caller's terminal; blocks for some file reads. */
    AttachPlan attach(ContainerRef ref, AttachRequest request) throws EngineException;

    /** The users that a running container knows; blocks for some file reads. */
    List<GuestUser> users(ContainerRef ref) throws EngineException;

    /**
     * What applying these profiles would change: lines of the effective configuration that differ. Blocks for some file
     * reads.
     */
    List<Change> preview(Intent intent) throws EngineException;

    /** The interfaces of a running container, sorted by name; empty when it is not running. Blocks. */
    List<NetworkState> network(ContainerRef ref) throws EngineException;

    /** The processes of a running container, by their number on the host; empty when it is not running. Blocks. */
    List<ProcessRow> processes(ContainerRef ref) throws EngineException;

    /** The files of the containers of a host; to look at, for changes are submitted. Every method of it blocks. */
    FileLook files(String host) throws EngineException;

    /** Why something is as it is, with what to try next; blocks for a second at most. */
    Diagnosis why(Subject subject) throws EngineException;

    /** The end of the container's own log, cleaned, oldest line first; blocks for file reads. */
    List<String> log(ContainerRef ref) throws EngineException;

    /** What the container's console said lately, cleaned, oldest line first; blocks. */
    List<String> consoleLog(ContainerRef ref) throws EngineException;

    @Override
    void close();

    /** Ends a subscription when closed. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
