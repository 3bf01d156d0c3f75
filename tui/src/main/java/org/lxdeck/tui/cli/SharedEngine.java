package org.lxdeck.tui.cli;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.lxdeck.engine.Change;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.Errand;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.Part;
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

/** The dashboard's engine, lent to a verb: everything goes through, only closing does nothing. */
public class SharedEngine implements Engine {
    private final Engine lent;

    public SharedEngine(Engine lent) {
        this.lent = lent;
    }

    @Override
    public EngineState state() {
        return lent.state();
    }

    @Override
    public Subscription subscribe(Consumer<EngineState> listener) {
        return lent.subscribe(listener);
    }

    @Override
    public Errand.Taken submit(Errand errand) {
        return lent.submit(errand);
    }

    @Override
    public void cancel(OperationId id) {
        lent.cancel(id);
    }

    @Override
    public Operation await(OperationId id) throws InterruptedException {
        return lent.await(id);
    }

    @Override
    public void focus(Focus focus) {
        // The dashboard keeps what it looks at.
    }

    @Override
    public void refresh(Set<Part> parts) {
        lent.refresh(parts);
    }

    @Override
    public Histories histories() {
        return lent.histories();
    }

    @Override
    public AttachPlan attach(ContainerRef ref, AttachRequest request) throws EngineException {
        return lent.attach(ref, request);
    }

    @Override
    public List<GuestUser> users(ContainerRef ref) throws EngineException {
        return lent.users(ref);
    }

    @Override
    public List<Change> preview(Intent intent) throws EngineException {
        return lent.preview(intent);
    }

    @Override
    public List<NetworkState> network(ContainerRef ref) throws EngineException {
        return lent.network(ref);
    }

    @Override
    public List<ProcessRow> processes(ContainerRef ref) throws EngineException {
        return lent.processes(ref);
    }

    @Override
    public FileLook files(String host) throws EngineException {
        return lent.files(host);
    }

    @Override
    public Diagnosis why(Subject subject) throws EngineException {
        return lent.why(subject);
    }

    @Override
    public List<String> log(ContainerRef ref) throws EngineException {
        return lent.log(ref);
    }

    @Override
    public List<String> consoleLog(ContainerRef ref) throws EngineException {
        return lent.consoleLog(ref);
    }

    @Override
    public void close() {
        // It is only lent.
    }
}
