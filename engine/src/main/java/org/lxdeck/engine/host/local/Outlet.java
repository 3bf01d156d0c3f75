package org.lxdeck.engine.host.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.host.HostSink;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Detail;
import org.lxdeck.engine.model.HostUsage;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.model.UsageSample;

/**
 * The one way out of a local host. Pushes of containers are made one at a time from the newest view, so that no thread
 * overtakes another with an older one. Silent before it is opened and after it is closed.
 */
final class Outlet {
    private final LiveCensus census;
    private @Nullable HostSink sink;
    private List<Profile> profiles = List.of();
    private @Nullable List<Container> told;
    private String problem = "";

    Outlet(LiveCensus census) {
        this.census = census;
    }

    synchronized void open(HostSink to) {
        sink = to;
        told = null;
    }

    synchronized void close() {
        sink = null;
    }

    /** Pushes the containers as they are known now, and profiles whose users have changed with them. */
    synchronized void containers() {
        if (sink == null) {
            return;
        }
        List<Container> all = census.view();
        if (!all.equals(told)) {
            told = all;
            sink.containers(all);
            if (!profiles.isEmpty()) {
                sink.profiles(withUsers(profiles, all));
            }
        }
        if (!census.problem().equals(problem)) {
            problem = census.problem();
            sink.problem(problem);
        }
    }

    synchronized void usage(Map<ContainerRef, UsageSample> running, HostUsage host) {
        if (sink != null) {
            sink.usage(running, host);
        }
    }

    synchronized void images(List<Image> all) {
        if (sink != null) {
            sink.images(all);
        }
    }

    synchronized void profiles(List<Profile> all) {
        profiles = all;
        if (sink != null) {
            sink.profiles(withUsers(all, census.view()));
        }
    }

    synchronized void detail(Detail detail) {
        if (sink != null) {
            sink.detail(detail);
        }
    }

    synchronized void notice(String text) {
        if (sink != null) {
            sink.notice(text);
        }
    }

    private static List<Profile> withUsers(List<Profile> profiles, List<Container> containers) {
        Map<String, TreeSet<String>> users = new HashMap<>();
        for (Container container : containers) {
            for (String profile : container.profiles()) {
                users.computeIfAbsent(profile, name -> new TreeSet<>()).add(container.name());
            }
        }
        List<Profile> all = new ArrayList<>(profiles.size());
        for (Profile profile : profiles) {
            TreeSet<String> names = users.get(profile.name());
            all.add(profile.withUsedBy(names == null ? List.of() : new ArrayList<>(names)));
        }
        return all;
    }
}
