package org.lxdeck.engine.host.local;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineError.Kind;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.ContainerName;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.model.Text;
import org.lxdeck.engine.store.ObjectLock;

/** Lets a verb pass or says in one sentence why not: rights, names, states. */
final class Gate {
    private final LocalSite site;
    private final Rooms rooms;

    Gate(LocalSite site, Rooms rooms) {
        this.site = site;
        this.rooms = rooms;
    }

    /** Whether anything may be done to it at all. */
    void admit(ContainerRef ref) throws EngineException {
        mayWrite();
        named(ref);
    }

    /** Whether its name can be handed to the kernel and to tools at all. */
    void named(ContainerRef ref) throws EngineException {
        if (!ContainerName.isActionable(ref.name())) {
            throw new EngineException(
                    Kind.REFUSED,
                    "the name \"" + Text.line(ref.name(), 80)
                            + "\" is not one that the lxc tools take safely, so lxdeck does not act on it",
                    "rename its directory in " + site.lxcpath() + " by hand while it is stopped");
        }
    }

    private void mayWrite() throws EngineException {
        if (site.readOnly()) {
            throw new EngineException(
                    Kind.DENIED, "only root may change containers in " + site.lxcpath(), "run lxdeck with sudo");
        }
    }

    /** Whether a new container may have this name. */
    void admitNew(String name) throws EngineException {
        mayWrite();
        String why = ContainerName.whyNotNew(name);
        if (!why.isEmpty()) {
            throw new EngineException(Kind.INVALID, why);
        }
    }

    /** Takes the container's lock, once whatever was left half-done is mended. */
    ObjectLock enter(ContainerRef ref) throws EngineException {
        admit(ref);
        rooms.tidy();
        return site.lock(ref.name());
    }

    /** The name is taken by nobody, neither a container nor something else in the lxcpath. */
    void free(String name) throws EngineException {
        if (Files.exists(site.directory(name), LinkOption.NOFOLLOW_LINKS)
                || rooms.census().runs(name)) {
            throw new EngineException(
                    Kind.CONFLICT,
                    "the name " + name + " is taken in " + site.lxcpath(),
                    "choose another; see: lxdeck list");
        }
    }

    Seen known(String name) throws EngineException {
        Seen seen = rooms.census().see(name);
        if (!seen.exists()) {
            throw new EngineException(
                    Kind.NOT_FOUND, "there is no container called " + Text.line(name, 80), "see: lxdeck list");
        }
        return seen;
    }

    void startable(String name) throws EngineException {
        Seen seen = known(name);
        if (!seen.isStopped()) {
            throw conflict("container " + name + " is already running");
        }
        if (!seen.configProblem().isEmpty()) {
            throw new EngineException(EngineError.of(Kind.INVALID, name + " cannot start: " + seen.configProblem())
                    .withHint("mend that line, then start it again"));
        }
    }

    Seen alive(String name) throws EngineException {
        Seen seen = known(name);
        if (seen.isStopped()) {
            throw conflict("container " + name + " is already stopped");
        }
        return seen;
    }

    Seen running(String name) throws EngineException {
        Seen seen = known(name);
        if (seen.isStopped()) {
            throw notRunning(name);
        }
        if (seen.isFrozen()) {
            throw conflict("container " + name + " is frozen; resume it first");
        }
        return seen;
    }

    void freezable(String name) throws EngineException {
        Seen seen = known(name);
        if (seen.isStopped()) {
            throw notRunning(name);
        }
        if (seen.isFrozen()) {
            throw conflict("container " + name + " is already frozen");
        }
    }

    void frozen(String name) throws EngineException {
        Seen seen = known(name);
        if (seen.isStopped()) {
            throw notRunning(name);
        }
        if (!seen.isFrozen()) {
            throw conflict("container " + name + " is already running");
        }
    }

    void stopped(String name, String verb) throws EngineException {
        if (known(name).status() != ContainerStatus.STOPPED) {
            throw new EngineException(
                    Kind.CONFLICT, "container " + name + " is running", "stop it first, then " + verb);
        }
    }

    private static EngineException notRunning(String name) {
        return new EngineException(
                Kind.CONFLICT, "container " + name + " is not running", "start it with: lxdeck start " + name);
    }

    private static EngineException conflict(String sentence) {
        return new EngineException(Kind.CONFLICT, sentence);
    }
}
