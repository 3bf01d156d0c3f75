package org.lxdeck.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lxdeck.engine.model.HostBadge;
import org.lxdeck.engine.model.Ordered;
import org.lxdeck.engine.store.AtomicFile;
import org.lxdeck.engine.store.IoSentence;
import org.lxdeck.engine.store.StrictYaml;
import org.lxdeck.engine.store.YamlMap;

/**
 * The engine's part of config.yaml: the system's file, then the user's over it. Other keys of those files belong to the
 * dashboard.
 *
 * @param lxcpaths {@code lxcpaths:}, further lxcpaths by the name their host gets
 * @param monitor {@code monitor:}, whether the monitor FIFO may be taken
 * @param readOnly what may not be changed: {@code read-only:} of every host, and that of single ones
 * @param bulk {@code bulk:}, how many containers of one bulk are worked on at once
 * @param badges by what hosts are told apart, from {@code hosts:}
 */
record Settings(
        Map<String, String> lxcpaths, boolean monitor, ReadOnly readOnly, int bulk, Map<String, HostBadge> badges) {
    /** As many as a machine of today does at once without others noticing. */
    static final int BULK = 8;

    private static final int MOST = 64;
    private static final int LIMIT = 1 << 16;

    Settings {
        lxcpaths = Ordered.copy(lxcpaths);
        badges = Ordered.copy(badges);
    }

    /** Reads what is there; loads no YAML library when there is no file. */
    static Settings read(Places places) throws EngineException {
        Map<String, String> paths = new LinkedHashMap<>();
        boolean monitor = true;
        String everywhere = "";
        HostEntries hosts = new HostEntries();
        long bulk = BULK;
        for (Path file : new Path[] {places.systemConfig(), places.userConfig().resolve("config.yaml")}) {
            if (Files.isRegularFile(file)) {
                YamlMap map = StrictYaml.map(text(file), file.toString());
                paths.putAll(map.texts("lxcpaths"));
                monitor = map.flag("monitor", monitor);
                everywhere = everywhere(map, file, everywhere);
                hosts.read(map, file, paths.keySet());
                bulk = map.number("bulk", bulk);
                if (bulk < 1 || bulk > MOST) {
                    throw map.invalid("bulk", "bulk is how many containers are worked on at once, 1 to " + MOST);
                }
            }
        }
        return new Settings(paths, monitor, new ReadOnly(everywhere, hosts.readOnly()), (int) bulk, hosts.badges());
    }

    /** Why every host is read-only, after one file more; a list of hosts is refused with what is written instead. */
    private static String everywhere(YamlMap map, Path file, String before) throws EngineException {
        if (!map.has("read-only")) {
            return before;
        }
        if (map.isList("read-only")) {
            throw map.invalid(
                    "read-only",
                    "read-only is true or false, for every host; for one write hosts: {NAME: {read-only: true}}");
        }
        return map.flag("read-only", false) ? file + " says so" : "";
    }

    private static String text(Path file) throws EngineException {
        try {
            return AtomicFile.read(file, LIMIT);
        } catch (IOException e) {
            throw IoSentence.of(e, "read " + file);
        }
    }
}
