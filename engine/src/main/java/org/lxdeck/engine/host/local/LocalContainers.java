package org.lxdeck.engine.host.local;

import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.Change;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.SignalProcess;
import org.lxdeck.engine.config.Protection;
import org.lxdeck.engine.host.AttachPlan;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.engine.host.ContainerRole;
import org.lxdeck.engine.host.GuestUser;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.NetworkState;
import org.lxdeck.engine.model.ProcessRow;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.engine.stats.InitProcess;
import org.lxdeck.engine.stats.KernelTree;
import org.lxdeck.engine.stats.NetworkStateReader;
import org.lxdeck.engine.stats.ProcText;
import org.lxdeck.engine.store.ObjectLock;
import org.lxdeck.lxc.LxcContainer;
import org.lxdeck.lxc.LxcException;
import org.lxdeck.lxc.LxcId;

/**
 * The verbs on the containers of one lxcpath. Each holds the container's lock while it works, checks the state it needs,
 * and leaves the census up to date.
 */
final class LocalContainers implements ContainerRole {
    private final LocalSite site;
    private final Rooms rooms;
    private final Liblxc liblxc;
    private final Gate gate;
    private final LogFiles logs;
    private final Starter starter;
    private final Stopper stopper;
    private final Signaller signaller;

    LocalContainers(LocalSite site, Rooms rooms, Liblxc liblxc) {
        this.site = site;
        this.rooms = rooms;
        this.liblxc = liblxc;
        this.gate = new Gate(site, rooms);
        this.logs = new LogFiles(site);
        this.starter = new Starter(site, rooms, logs);
        this.stopper = new Stopper(site, rooms, liblxc);
        this.signaller = new Signaller(rooms);
    }

    /** What a verb does while it holds the lock. */
    private interface Held {
        void run(String name) throws EngineException;
    }

    @SuppressWarnings("try") // the lock is only held
    private Outcome holding(ContainerRef ref, Held verb) throws EngineException {
        try (ObjectLock lock = gate.enter(ref)) {
            verb.run(ref.name());
        } finally {
            rooms.census().changed(ref.name());
        }
        return Outcome.of("name", ref.name());
    }

    @Override
    public Outcome create(Intent.Create intent, Progress progress) throws EngineException {
        gate.admitNew(intent.ref().name());
        return holding(intent.ref(), name -> {
            gate.free(name);
            rooms.parts().creation().create(intent, progress);
            rooms.census().changed(name);
            if (intent.start()) {
                starter.start(name, progress);
            }
        });
    }

    @Override
    public Outcome start(ContainerRef ref, Progress progress) throws EngineException {
        return holding(ref, name -> {
            if (gate.known(name).isFrozen()) {
                stopper.unfreeze(name);
                return;
            }
            gate.startable(name);
            starter.start(name, progress);
        });
    }

    @Override
    public Outcome stop(ContainerRef ref, int graceSeconds, Progress progress) throws EngineException {
        return holding(ref, name -> {
            Seen seen = gate.alive(name);
            stopper.stop(name, seen, graceSeconds, progress);
            afterStop(ref, seen, progress);
        });
    }

    @Override
    public Outcome kill(ContainerRef ref, Progress progress) throws EngineException {
        return holding(ref, name -> {
            Seen seen = gate.alive(name);
            stopper.kill(name, progress);
            afterStop(ref, seen, progress);
        });
    }

    /** An ephemeral container is gone once it has stopped. */
    private void afterStop(ContainerRef ref, Seen seen, Progress progress) throws EngineException {
        rooms.parts().configuration().afterStop(ref.name());
        CgroupLeftovers.of(site).sweep(ref.name());
        if (seen.definition().ephemeral()) {
            remove(ref, progress);
            progress.note(ref.name() + " was ephemeral and is deleted");
        }
    }

    @Override
    public Outcome restart(ContainerRef ref, int graceSeconds, boolean force, Progress progress)
            throws EngineException {
        return holding(ref, name -> {
            Seen seen = gate.running(name);
            if (force) {
                stopper.kill(name, progress);
            } else {
                stopper.stop(name, seen, graceSeconds, progress);
            }
            rooms.parts().configuration().afterStop(name);
            starter.start(name, progress);
        });
    }

    @Override
    public Outcome freeze(ContainerRef ref, Progress progress) throws EngineException {
        return holding(ref, name -> {
            gate.freezable(name);
            stopper.freeze(name);
        });
    }

    @Override
    public Outcome unfreeze(ContainerRef ref, Progress progress) throws EngineException {
        return holding(ref, name -> {
            gate.frozen(name);
            stopper.unfreeze(name);
        });
    }

    @Override
    public Outcome rename(ContainerRef ref, String newName, Progress progress) throws EngineException {
        gate.admitNew(newName);
        ContainerRef target = site.ref(newName);
        // Always in the same order, so that two opposite renames cannot wait for each other.
        boolean inOrder = ref.name().compareTo(newName) < 0;
        return holding(
                inOrder ? ref : target,
                first -> holding(inOrder ? target : ref, second -> {
                    gate.stopped(ref.name(), "rename it");
                    gate.free(newName);
                    new Renamer(site).rename(ref.name(), newName);
                    logs.renamed(ref.name(), newName);
                    rooms.parts().configuration().afterRename(ref.name(), newName, progress);
                }));
    }

    @Override
    public Outcome delete(ContainerRef ref, boolean force, Progress progress) throws EngineException {
        return holding(ref, name -> {
            Seen seen = gate.known(name);
            Protection.refuseDelete(
                    name, rooms.parts().configuration().read(name).expandedConfig());
            if (!seen.isStopped()) {
                if (!force) {
                    gate.stopped(name, "delete it");
                }
                stopper.kill(name, progress);
                rooms.parts().configuration().afterStop(name);
            }
            remove(ref, progress);
        });
    }

    private void remove(ContainerRef ref, Progress progress) throws EngineException {
        rooms.parts().creation().delete(ref, progress);
        CgroupLeftovers.of(site).sweep(ref.name());
        logs.removed(ref.name());
        rooms.parts().configuration().afterDelete(ref.name());
    }

    @Override
    public Outcome assignProfiles(ContainerRef ref, List<String> profiles, Progress progress) throws EngineException {
        return holding(ref, name -> {
            gate.known(name);
            rooms.parts().configuration().assignProfiles(ref, profiles, progress);
        });
    }

    @Override
    public Outcome configure(Intent.Configure intent, Progress progress) throws EngineException {
        return holding(intent.ref(), name -> {
            gate.known(name);
            rooms.parts().configuration().configure(intent, progress);
        });
    }

    @Override
    public Outcome signal(SignalProcess intent, Progress progress) throws EngineException {
        gate.admit(intent.ref());
        return signaller.send(intent, gate.alive(intent.ref().name()), progress);
    }

    @Override
    public List<ProcessRow> processes(ContainerRef ref) throws EngineException {
        return signaller.processes(ref, gate.known(ref.name()));
    }

    @Override
    public List<Change> preview(Intent intent) throws EngineException {
        return rooms.parts().configuration().preview(intent);
    }

    @Override
    public List<GuestUser> users(ContainerRef ref) throws EngineException {
        gate.admit(ref);
        gate.running(ref.name());
        return rooms.parts().configuration().users(ref);
    }

    @Override
    public AttachPlan attach(ContainerRef ref, AttachRequest request) throws EngineException {
        gate.admit(ref);
        gate.running(ref.name());
        return rooms.parts().configuration().attach(ref, request);
    }

    @Override
    public List<NetworkState> network(ContainerRef ref) throws EngineException {
        Seen seen = gate.known(ref.name());
        Optional<InitProcess> init = InitProcess.of(KernelTree.LIVE, new ProcText(), seen.pid());
        return init.isEmpty() ? List.of() : new NetworkStateReader(KernelTree.LIVE).read(init.get());
    }

    @Override
    public List<String> log(ContainerRef ref) throws EngineException {
        gate.known(ref.name());
        return logs.lines(ref.name());
    }

    /** What its console's log file holds; only without one the buffer, for reading that takes it from others. */
    @Override
    public List<String> consoleLog(ContainerRef ref) throws EngineException {
        Seen seen = gate.known(ref.name());
        List<String> written = logs.consoleLines(ref.name());
        if (!written.isEmpty() || seen.isStopped() || site.readOnly()) {
            return written;
        }
        try (LxcContainer container = liblxc.get().containerWithoutConfig(new LxcId(site.lxcpath(), ref.name()))) {
            return LogFiles.cleanBytes(container.readConsole());
        } catch (LxcException e) {
            return written; // it keeps no buffer
        }
    }
}
