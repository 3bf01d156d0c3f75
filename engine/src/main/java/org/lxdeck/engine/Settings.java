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
 */
record Settings(Map<String, String> lxcpaths, boolean monitor) {
    private static final int LIMIT = 1 << 16;

    Settings {
        lxcpaths = Ordered.copy(lxcpaths);
    }

    /** Reads what is there; loads no YAML library when there is no file. */
    static Settings read(Places places) throws EngineException {
        Map<String, String> paths = new LinkedHashMap<>();
        boolean monitor = true;
        for (Path file : new Path[] {places.systemConfig(), places.userConfig().resolve("config.yaml")}) {
            if (Files.isRegularFile(file)) {
                YamlMap map = StrictYaml.map(text(file), file.toString());
                paths.putAll(map.texts("lxcpaths"));
                monitor = map.flag("monitor", monitor);
            }
        }
        return new Settings(paths, monitor);
    }

    private static String text(Path file) throws EngineException {
        try {
            return AtomicFile.read(file, LIMIT);
        } catch (IOException e) {
            throw IoSentence.of(e, "read " + file);
        }
    }
}
