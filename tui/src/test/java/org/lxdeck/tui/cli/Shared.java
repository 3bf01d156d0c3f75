package org.lxdeck.tui.cli;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.lxdeck.engine.Change;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.host.AttachPlan;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.engine.host.Histories;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Focus;
import org.lxdeck.engine.model.NetworkState;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationId;

/** An engine that outlives the verb that closes it, so that several verbs see one demo. */
record Shared(Engine engine) implements Engine {
    @Override
    public EngineState state() {
        return engine.state();
    }

    @Override
    public Subscription subscribe(Consumer<EngineState> listener) {
        return engine.subscribe(listener);
    }

    @Override
    public OperationId submit(Intent intent) {
        return engine.submit(intent);
    }

    @Override
    public void cancel(OperationId id) {
        engine.cancel(id);
    }

    @Override
    public Operation await(OperationId id) throws InterruptedException {
        return engine.await(id);
    }

    @Override
    public void focus(Focus focus) {
        engine.focus(focus);
    }

    @Override
    public void refresh(Set<Part> parts) {
        engine.refresh(parts);
    }

    @Override
    public Histories histories() {
        return engine.histories();
    }

    @Override
    public AttachPlan attach(ContainerRef ref, AttachRequest request) throws EngineException {
        return engine.attach(ref, request);
    }

    @Override
    public List<Change> preview(Intent intent) throws EngineException {
        return engine.preview(intent);
    }

    @Override
    public List<NetworkState> network(ContainerRef ref) throws EngineException {
        return engine.network(ref);
    }

    @Override
    public List<String> log(ContainerRef ref) throws EngineException {
        return engine.log(ref);
    }

    @Override
    public List<String> consoleLog(ContainerRef ref) throws EngineException {
        return engine.consoleLog(ref);
    }

    @Override
    public void close() {}
}
