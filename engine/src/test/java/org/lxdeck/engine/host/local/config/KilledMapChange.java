package org.lxdeck.engine.host.local.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.Places;
import org.lxdeck.engine.config.MarkedConfig;
import org.lxdeck.engine.host.local.LocalSite;
import org.lxdeck.engine.op.Journal;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.engine.store.AtomicFile;

/** Changes a container's ids in a process of its own, which ends like by kill -9 when the journal reaches a point. */
public final class KilledMapChange {
    private KilledMapChange() {}

    static LocalSite site(Path root) {
        Places places = Places.of(Map.of("LXDECK_ROOT", root.toString()));
        return new LocalSite("local", root.resolve("lxc").toString(), false, places);
    }

    /** Arguments: root, and the point at which to end (empty: never; says what was passed). */
    public static void main(String[] args) throws Exception {
        LocalSite site = site(Path.of(args[0]));
        Journal journal = new Journal(site.places(), point -> {
            System.out.println(point);
            System.out.flush();
            if (point.equals(args[1])) {
                Runtime.getRuntime().halt(137);
            }
        });
        MarkedConfig config = new ConfigFile(site.config("c")).read();
        Asked asked = Asked.of(ConfigFile.spec(config), List.of());
        try (MapChanges.Change change = new MapChanges(site, journal)
                .begin("c", config, asked, false, Progress.NONE)
                .orElseThrow()) {
            AtomicFile.write(site.config("c"), change.config().unchanged(), "rw-r-----");
            change.keep();
        }
    }
}
