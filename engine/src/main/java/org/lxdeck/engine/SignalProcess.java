package org.lxdeck.engine;

import org.lxdeck.engine.host.HostDriver;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ProcessId;
import org.lxdeck.engine.model.Signal;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.engine.op.Progress;

/**
 * Sends a signal to one process of a container. It has a lane of its own: a shutdown that is waited for does not hold it
 * up.
 *
 * @param mayHitInit whether the container's first process may be meant, which can end all the others
 */
public record SignalProcess(ContainerRef ref, ProcessId process, Signal signal, boolean mayHitInit)
        implements Intent.OnContainer {
    @Override
    public Verb verb() {
        return Verb.SIGNAL;
    }

    @Override
    public String subject() {
        return "process " + process.pid() + " of " + ref.name();
    }

    @Override
    public String lane() {
        return ref + "/signals";
    }

    @Override
    public Outcome run(HostDriver driver, Progress progress) throws EngineException {
        return driver.containers().signal(this, progress);
    }
}
