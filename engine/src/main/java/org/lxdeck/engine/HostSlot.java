package org.lxdeck.engine;

import java.util.List;
import java.util.Map;
import org.lxdeck.engine.host.HostSink;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Detail;
import org.lxdeck.engine.model.Host;
import org.lxdeck.engine.model.HostUsage;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.model.UsageSample;

/** What one host said last. Fields are guarded by the publisher; the driver pushes through the sink's methods. */
final class HostSlot implements HostSink {
    private final StatePublisher publisher;
    Host host;
    List<Container> containers = List.of();
    Map<ContainerRef, UsageSample> usage = Map.of();
    HostUsage hostUsage = HostUsage.UNKNOWN;
    List<Image> images = List.of();
    List<Profile> profiles = List.of();

    HostSlot(StatePublisher publisher, Host host) {
        this.publisher = publisher;
        this.host = host;
    }

    @Override
    public void containers(List<Container> all) {
        publisher.containers(this, all);
    }

    @Override
    public void usage(Map<ContainerRef, UsageSample> running, HostUsage ofHost) {
        publisher.usage(this, running, ofHost);
    }

    @Override
    public void images(List<Image> all) {
        publisher.images(this, all);
    }

    @Override
    public void profiles(List<Profile> all) {
        publisher.profiles(this, all);
    }

    @Override
    public void detail(Detail detail) {
        publisher.detail(detail);
    }

    @Override
    public void problem(String text) {
        publisher.problem(this, text);
    }

    @Override
    public void notice(String text) {
        publisher.notice(this, text);
    }
}
