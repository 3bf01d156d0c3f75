package org.lxdeck.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Detail;
import org.lxdeck.engine.model.Host;
import org.lxdeck.engine.model.HostUsage;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.Notice;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationId;

/**
 * Everything the engine knows at one instant; immutable. Only {@code StatePublisher} makes one.
 *
 * @param revision grows by at least one with every change
 * @param atMillis wall-clock time of its making
 * @param hostUsage by host id
 * @param containers of all hosts, sorted by name, then host
 * @param usage of the running containers; a container without an entry has no numbers yet
 * @param operations newest last; finished ones are kept for a while
 * @param detail of the focused container, when there is a focus and something was read
 */
public record EngineState(
        long revision,
        long atMillis,
        List<Host> hosts,
        Map<String, HostUsage> hostUsage,
        List<Container> containers,
        Map<ContainerRef, UsageSample> usage,
        List<Image> images,
        List<Profile> profiles,
        List<Operation> operations,
        List<Notice> notices,
        Optional<Detail> detail) {
    public static final EngineState EMPTY = new EngineState(
            0,
            0,
            List.of(),
            Map.of(),
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());

    public Optional<Container> container(ContainerRef ref) {
        for (Container container : containers) {
            if (container.ref().equals(ref)) {
                return Optional.of(container);
            }
        }
        return Optional.empty();
    }

    public Optional<Operation> operation(OperationId id) {
        for (Operation operation : operations) {
            if (operation.id().equals(id)) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }

    public Optional<Profile> profile(String host, String name) {
        for (Profile profile : profiles) {
            if (profile.host().equals(host) && profile.name().equals(name)) {
                return Optional.of(profile);
            }
        }
        return Optional.empty();
    }

    public Optional<Host> host(String id) {
        for (Host host : hosts) {
            if (host.id().equals(id)) {
                return Optional.of(host);
            }
        }
        return Optional.empty();
    }

    public UsageSample usageOf(ContainerRef ref) {
        return usage.getOrDefault(ref, UsageSample.UNKNOWN);
    }
}
