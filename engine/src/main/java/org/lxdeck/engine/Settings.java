package org.lxdeck.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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
 * @param readOnly {@code read-only:}, what may not be changed: {@code true} for every host, or a list of hosts
 * @param bulk {@code bulk:}, how many containers of one bulk are worked on at once
 */
record Settings(Map<String, String> lxcpaths, boolean monitor, ReadOnly readOnly, int bulk) {
    /** As many as a machine of today does at once without others noticing. */
    static final int BULK = 8;

    private static final int MOST = 64;
    private static final int LIMIT = 1 << 16;

    Settings {
        lxcpaths = Ordered.copy(lxcpaths);
    }

    /** Reads what is there; loads no YAML library when there is no file. */
    static Settings read(Places places) throws EngineException {
        Map<String, String> paths = new LinkedHashMap<>();
        boolean monitor = true;
        ReadOnly readOnly = ReadOnly.NOWHERE;
        long bulk = BULK;
        for (Path file : new Path[] {places.systemConfig(), places.userConfig().resolve("config.yaml")}) {
            if (Files.isRegularFile(file)) {
                YamlMap map = StrictYaml.map(text(file), file.toString());
                paths.putAll(map.texts("lxcpaths"));
                monitor = map.flag("monitor", monitor);
                readOnly = readOnly(map, file, readOnly);
                bulk = map.number("bulk", bulk);
                if (bulk < 1 || bulk > MOST) {
                    throw map.invalid("bulk", "bulk is how many containers are worked on at once, 1 to " + MOST);
                }
            }
        }
        return new Settings(paths, monitor, readOnly, (int) bulk);
    }

    /** What one file says over what another said: hosts are added, {@code false} takes all back. */
    private static ReadOnly readOnly(YamlMap map, Path file, ReadOnly before) throws EngineException {
        if (!map.has("read-only")) {
            return before;
        }
        if (map.isList("read-only")) {
            return before.hosts(map.list("read-only"), file + " says so");
        }
        return map.flag("read-only", false) ? ReadOnly.everywhere(file + " says so") : ReadOnly.NOWHERE;
    }

    private static String text(Path file) throws EngineException {
        try {
            return AtomicFile.read(file, LIMIT);
        } catch (IOException e) {
            throw IoSentence.of(e, "read " + file);
        }
    }
}
