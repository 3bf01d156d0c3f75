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

/** The next state while it is made: the old one with some parts replaced. */
final class StateDraft {
    private final long revision;
    private final long atMillis;
    private List<Host> hosts;
    private Map<String, HostUsage> hostUsage;
    private List<Container> containers;
    private Map<ContainerRef, UsageSample> usage;
    private List<Image> images;
    private List<Profile> profiles;
    private List<Operation> operations;
    private List<Notice> notices;
    private Optional<Detail> detail;

    StateDraft(EngineState old, long atMillis) {
        this.revision = old.revision() + 1;
        this.atMillis = atMillis;
        this.hosts = old.hosts();
        this.hostUsage = old.hostUsage();
        this.containers = old.containers();
        this.usage = old.usage();
        this.images = old.images();
        this.profiles = old.profiles();
        this.operations = old.operations();
        this.notices = old.notices();
        this.detail = old.detail();
    }

    EngineState seal() {
        return new EngineState(
                revision, atMillis, hosts, hostUsage, containers, usage, images, profiles, operations, notices, detail);
    }

    StateDraft hosts(List<Host> all) {
        hosts = all;
        return this;
    }

    StateDraft containers(List<Container> all) {
        containers = all;
        return this;
    }

    StateDraft usage(Map<ContainerRef, UsageSample> all, Map<String, HostUsage> byHost) {
        usage = all;
        hostUsage = byHost;
        return this;
    }

    StateDraft images(List<Image> all) {
        images = all;
        return this;
    }

    StateDraft profiles(List<Profile> all) {
        profiles = all;
        return this;
    }

    StateDraft operations(List<Operation> all) {
        operations = all;
        return this;
    }

    StateDraft notices(List<Notice> all) {
        notices = all;
        return this;
    }

    StateDraft detail(Optional<Detail> found) {
        detail = found;
        return this;
    }
}
