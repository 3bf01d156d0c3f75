package org.lxdeck.engine.host.local;

import java.io.OutputStream;
import java.util.List;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.FileIntent;
import org.lxdeck.engine.host.FileRole;
import org.lxdeck.engine.host.local.files.ContainerFiles;
import org.lxdeck.engine.host.local.files.RootSpot;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.FileCount;
import org.lxdeck.engine.model.FileEntry;
import org.lxdeck.engine.model.FileListing;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.engine.storage.IdMap;
import org.lxdeck.engine.store.ObjectLock;
import org.lxdeck.lxc.LxcConfig;
import org.lxdeck.lxc.LxcContainer;
import org.lxdeck.lxc.LxcException;
import org.lxdeck.lxc.LxcId;

/**
 * The files of the containers of one lxcpath. A stopped container cannot be started while something is written to it; a
 * running one can be stopped at any time.
 */
final class LocalFiles implements FileRole {
    private final LocalSite site;
    private final Rooms rooms;
    private final Liblxc liblxc;
    private final Gate gate;

    LocalFiles(LocalSite site, Rooms rooms, Liblxc liblxc) {
        this.site = site;
        this.rooms = rooms;
        this.liblxc = liblxc;
        this.gate = new Gate(site, rooms);
    }

    /** What is done with the files of a container once it is known where they are. */
    private interface Deed<T> {
        T with(ContainerFiles files) throws EngineException;
    }

    private <T> T looking(ContainerRef ref, Deed<T> deed) throws EngineException {
        gate.named(ref);
        return deed.with(new ContainerFiles(spot(ref.name())));
    }

    @SuppressWarnings("try") // the lock is only held
    private <T> T changing(ContainerRef ref, Deed<T> deed) throws EngineException {
        gate.admit(ref);
        RootSpot before = spot(ref.name());
        if (!before.wantsLock()) {
            return deed.with(new ContainerFiles(before));
        }
        try (ObjectLock lock = gate.enter(ref)) {
            return deed.with(new ContainerFiles(spot(ref.name())));
        }
    }

    private RootSpot spot(String name) throws EngineException {
        Seen seen = gate.known(name);
        if (seen.pid() > 0) {
            return new RootSpot.Running(name, seen.pid(), () -> rooms.census().initPid(name));
        }
        try (LxcContainer container = liblxc.get().container(new LxcId(site.lxcpath(), name))) {
            LxcConfig config = container.config();
            IdMap map = IdMap.parse(config.items("lxc.idmap"));
            String options = config.item("lxc.rootfs.options").orElse("");
            boolean mapped = List.of(options.split(",", -1)).contains("idmap=container");
            return RootSpot.stored(name, config.item("lxc.rootfs.path").orElse(""), mapped, map);
        } catch (LxcException e) {
            throw Liblxc.translate(e);
        }
    }

    @Override
    public FileListing list(ContainerRef ref, String path) throws EngineException {
        return looking(ref, files -> files.list(path));
    }

    @Override
    public FileEntry look(ContainerRef ref, String path) throws EngineException {
        return looking(ref, files -> files.look(path));
    }

    @Override
    public FileCount count(ContainerRef ref, List<String> paths) throws EngineException {
        return looking(ref, files -> files.count(paths));
    }

    @Override
    public void read(ContainerRef ref, String path, long limit, OutputStream into) throws EngineException {
        boolean unused = looking(ref, files -> {
            files.read(path, limit, into);
            return true;
        });
    }

    @Override
    public Outcome push(FileIntent.Push intent, Progress progress) throws EngineException {
        return changing(intent.ref(), files -> files.push(intent, progress));
    }

    @Override
    public Outcome push(FileIntent.PushStream intent, Progress progress) throws EngineException {
        return changing(intent.ref(), files -> files.push(intent, progress));
    }

    /** Nothing in the container changes. */
    @Override
    public Outcome pull(FileIntent.Pull intent, Progress progress) throws EngineException {
        return looking(intent.ref(), files -> files.pull(intent, progress));
    }

    @Override
    public Outcome makeDirectory(FileIntent.MakeDirectory intent, Progress progress) throws EngineException {
        return changing(intent.ref(), files -> files.makeDirectory(intent, progress));
    }

    @Override
    public Outcome delete(FileIntent.DeleteFiles intent, Progress progress) throws EngineException {
        return changing(intent.ref(), files -> files.delete(intent, progress));
    }
}
