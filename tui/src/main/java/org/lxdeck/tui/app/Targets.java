package org.lxdeck.tui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.Host;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.ImageAlias;

/** Finds what a command is about when the user did not name it. */
final class Targets {
    /** Alias of the image that lxdeck can always make. */
    static final String STARTER = "starter";

    private Targets() {}

    /** The host for new things: that of the selected container, else the first that is well and ours to change. */
    static Optional<Host> host(Model model) {
        Optional<Container> selected = model.container();
        Host fallback = null;
        for (Host host : model.engine().hosts()) {
            if (selected.isPresent() && selected.get().ref().host().equals(host.id()) && host.isWell()) {
                return Optional.of(host);
            }
            boolean better = fallback == null || (fallback.readOnly() && !host.readOnly());
            if (host.isWell() && better) {
                fallback = host;
            }
        }
        return Optional.ofNullable(fallback);
    }

    /** A name nobody has: the stem, else the stem with the first free number. */
    static String freeName(EngineState state, String host, String stem) {
        List<String> taken = new ArrayList<>();
        for (Container container : state.containers()) {
            if (container.ref().host().equals(host)) {
                taken.add(container.name());
            }
        }
        String name = stem;
        for (int i = 2; taken.contains(name); i++) {
            name = stem + "-" + i;
        }
        return name;
    }

    /** The profiles a new container gets unless the user says otherwise; every host has this one, if only built in. */
    static List<String> usualProfiles() {
        return List.of("default");
    }

    static boolean hasAlias(EngineState state, String host, String alias) {
        for (Image image : state.images()) {
            for (ImageAlias one : image.aliases()) {
                if (image.host().equals(host) && one.name().equals(alias)) {
                    return true;
                }
            }
        }
        return false;
    }
}
