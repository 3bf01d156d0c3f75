package org.lxdeck.engine.host;

import java.util.Optional;
import java.util.Set;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.model.Focus;
import org.lxdeck.engine.model.Host;

/**
 * One kind of host: the local liblxc, a remote LXD or Incus, the demo. It pushes what it sees into a {@link HostSink}
 * and carries out verbs through its roles. Roles may be called from many threads, one at a time for each container.
 */
public interface HostDriver extends AutoCloseable {
    /** Identity and address; constant but for the problem, which comes through the sink. */
    Host host();

    /** Begins to watch and to push every second and at every event; returns at once. */
    void watch(HostSink sink);

    /** Reads these parts now and pushes them before it returns; works with or without {@link #watch}. Blocks. */
    void refresh(Set<Part> parts, HostSink sink);

    /** What is looked at; never blocks. */
    void focus(Focus focus);

    ContainerRole containers();

    default Optional<ImageRole> images() {
        return Optional.empty();
    }

    default Optional<ProfileRole> profiles() {
        return Optional.empty();
    }

    default Optional<FileRole> files() {
        return Optional.empty();
    }

    default Optional<DiagnosisRole> diagnosis() {
        return Optional.empty();
    }

    Histories histories();

    @Override
    void close();

    /** The role, or the error that this host has none. */
    static <T> T role(HostDriver driver, Optional<T> role, String what) throws EngineException {
        if (role.isEmpty()) {
            throw new EngineException(
                    EngineError.Kind.UNAVAILABLE, "host " + driver.host().id() + " has no " + what + " of its own");
        }
        return role.get();
    }
}
