package org.lxdeck.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lxdeck.engine.audit.Audit;
import org.lxdeck.engine.audit.AuditFile;
import org.lxdeck.engine.host.HostDriver;
import org.lxdeck.engine.host.demo.DemoHost;
import org.lxdeck.engine.host.local.LocalHost;
import org.lxdeck.engine.host.local.LocalRooms;
import org.lxdeck.engine.host.local.LocalSite;
import org.lxdeck.engine.host.local.LxcPaths;
import org.lxdeck.engine.model.HostBadge;

/** Opens the engine: finds the hosts, makes their drivers. Reads at most three small files, loads no library. */
public final class Engines {
    private static final long DEMO_SEED = 20160722;

    private Engines() {}

    /**
     * Opens it.
     *
     * @throws EngineException INVALID for an lxcpath or a config.yaml that cannot be used, REFUSED for an lxcpath that
     *     belongs to LXD or Incus
     */
    public static Engine open(EngineOptions options) throws EngineException {
        Settings settings = Settings.read(options.places());
        if (options.demo() > 0) {
            List<HostDriver> demo = List.of(DemoHost.living(options.demo(), DEMO_SEED));
            // What is said of real hosts is not about the demo, so only its own entry counts.
            ReadOnly own = new ReadOnly("", settings.readOnly().hosts());
            Rules rules = rules(options, own, Settings.BULK, Audit.NONE, settings.badges());
            return new LiveEngine(demo, options.watch(), rules);
        }
        boolean root = isRoot();
        // Whoever is not root can change nothing, so there is nothing to keep.
        Audit audit = root ? new AuditFile(options.places(), options.env()) : Audit.NONE;
        Rules rules = rules(options, settings.readOnly(), settings.bulk(), audit, settings.badges());
        boolean monitor = options.monitor() && settings.monitor();
        List<HostDriver> drivers = new ArrayList<>();
        for (LocalSite site : sites(options, settings, root)) {
            LocalSite reached = rules.readOnly().covers(site.hostId()) ? site.readingOnly() : site;
            drivers.add(new LocalHost(reached, monitor, new LocalRooms.Maker(), options.firstRows()));
        }
        return new LiveEngine(drivers, options.watch(), rules);
    }

    private static Rules rules(
            EngineOptions options, ReadOnly configured, int bulk, Audit audit, Map<String, HostBadge> badges) {
        ReadOnly gate = options.readOnly() ? ReadOnly.everywhere("lxdeck was opened with --read-only") : configured;
        return new Rules(gate, bulk, audit, badges);
    }

    /**
     * The hosts: the lxcpaths given by the user, or else liblxc's default one and those of config.yaml. The first is host
     * {@code local}; another one has the name it has in config.yaml, else {@code local:<path>}.
     */
    static List<LocalSite> sites(EngineOptions options, Settings settings, boolean root) throws EngineException {
        List<LocalSite> sites = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String typed : options.lxcpaths()) {
            String path = LxcPaths.normalise(typed);
            add(sites, seen, sites.isEmpty() ? "local" : "local:" + path, path, options, root);
        }
        if (sites.isEmpty()) {
            String path = LxcPaths.normalise(LxcPaths.defaultPath(options.env(), root));
            add(sites, seen, "local", path, options, root);
            for (Map.Entry<String, String> named : settings.lxcpaths().entrySet()) {
                add(sites, seen, named.getKey(), LxcPaths.normalise(named.getValue()), options, root);
            }
        }
        return sites;
    }

    private static void add(
            List<LocalSite> sites, Set<String> seen, String id, String path, EngineOptions options, boolean root)
            throws EngineException {
        if (seen.add(path)) {
            LxcPaths.refuseForeign(path);
            sites.add(new LocalSite(id, path, !root, options.places()));
        }
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException e) {
            return false;
        }
    }
}
