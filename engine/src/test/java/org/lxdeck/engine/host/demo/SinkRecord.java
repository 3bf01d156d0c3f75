package org.lxdeck.engine.host.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.host.HostSink;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Detail;
import org.lxdeck.engine.model.HostUsage;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.model.UsageSample;

/** Remembers the last thing a driver said of each kind. */
final class SinkRecord implements HostSink {
    List<Container> containers = List.of();
    Map<ContainerRef, UsageSample> usage = Map.of();
    List<Image> images = List.of();
    List<Profile> profiles = List.of();
    Optional<Detail> detail = Optional.empty();

    Optional<Container> container(String name) {
        return containers.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    @Override
    public void containers(List<Container> all) {
        containers = all;
    }

    @Override
    public void usage(Map<ContainerRef, UsageSample> running, HostUsage host) {
        usage = running;
    }

    @Override
    public void images(List<Image> all) {
        images = all;
    }

    @Override
    public void profiles(List<Profile> all) {
        profiles = all;
    }

    @Override
    public void detail(Detail newDetail) {
        detail = Optional.of(newDetail);
    }

    @Override
    public void problem(String text) {}

    @Override
    public void notice(String text) {}
}
