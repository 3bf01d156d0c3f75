package org.lxdeck.engine.host.local;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.lxdeck.engine.EngineError.Kind;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.SignalProcess;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ProcessRow;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.engine.stats.InitProcess;
import org.lxdeck.engine.stats.KernelTree;
import org.lxdeck.engine.stats.ProcText;
import org.lxdeck.engine.stats.ProcessReader;
import org.lxdeck.lxc.HeldProcess;
import org.lxdeck.lxc.LxcException;

/**
 * Reads and signals single processes of a container from the host. A process is first held by the kernel, then looked at
 * (its start, its cgroup), then signalled through that hold: a number that was given to another process hits nobody.
 */
final class Signaller {
    /** Shares of processor time are of this stretch. */
    private static final long STRETCH_NANOS = 300_000_000L;

    private final Rooms rooms;

    Signaller(Rooms rooms) {
        this.rooms = rooms;
    }

    Outcome send(SignalProcess intent, Seen seen, Progress progress) throws EngineException {
        ContainerRef ref = intent.ref();
        int pid = intent.process().pid();
        InitProcess init = InitProcess.of(KernelTree.LIVE, new ProcText(), seen.pid())
                .orElseThrow(() -> new EngineException(Kind.CONFLICT, ref.name() + " has no init process any more"));
        if (pid == init.pid() && !intent.mayHitInit()) {
            throw new EngineException(
                    Kind.REFUSED,
                    "process " + pid + " is the init of " + ref.name() + ": when it ends, everything in it ends",
                    "stop the container: lxdeck stop " + ref.name());
        }
        try (HeldProcess held = HeldProcess.of(pid)) {
            if (!reader().has(ref, init, intent.process())) {
                throw new EngineException(
                        Kind.REFUSED,
                        "process " + pid + " is not, or no longer, the one of " + ref.name() + " that was meant",
                        "look at its processes again: lxdeck process list " + ref.name());
            }
            held.signal(intent.signal().number());
        } catch (LxcException e) {
            throw Liblxc.translate(e);
        }
        if (seen.isFrozen()) {
            progress.note(ref.name() + " is frozen: the process gets it when the container is resumed");
        }
        return Outcome.of("pid", Integer.toString(pid));
    }

    List<ProcessRow> processes(ContainerRef ref, Seen seen) {
        Optional<InitProcess> init = InitProcess.of(KernelTree.LIVE, new ProcText(), seen.pid());
        if (init.isEmpty()) {
            return List.of();
        }
        ProcessReader reader = reader();
        List<ProcessRow> unused = reader.read(ref, init.get());
        LockSupport.parkNanos(STRETCH_NANOS);
        return reader.read(ref, init.get());
    }

    private ProcessReader reader() {
        return new ProcessReader(KernelTree.LIVE, rooms.census().layout());
    }
}
