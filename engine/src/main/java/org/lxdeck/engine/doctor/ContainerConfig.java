package org.lxdeck.engine.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.store.AtomicFile;

/** The lines of a container's configuration file, as far as the doctor needs them: no includes, nothing expanded. */
record ContainerConfig(List<String> lines) {
    private static final int FILE_LIMIT = 1 << 20;

    /** Of the container of that name; empty when it has none that can be read. */
    static ContainerConfig of(Env env, String lxcPath, String name) {
        try {
            Path file = env.path(lxcPath).resolve(name).resolve("config");
            return new ContainerConfig(List.of(AtomicFile.read(file, FILE_LIMIT).split("\n", -1)));
        } catch (IOException none) {
            return new ContainerConfig(List.of());
        }
    }

    /** The values of a key; an index in the key is written {@code N}, e.g. {@code lxc.net.N.link}. */
    List<String> values(String key) {
        List<String> values = new ArrayList<>();
        for (String line : lines) {
            int equals = line.indexOf('=');
            if (equals > 0
                    && !line.strip().startsWith("#")
                    && matches(line.substring(0, equals).strip(), key)) {
                values.add(line.substring(equals + 1).strip());
            }
        }
        return values;
    }

    private static boolean matches(String written, String key) {
        int index = key.indexOf(".N.");
        if (index < 0) {
            return written.equals(key);
        }
        return written.startsWith(key.substring(0, index + 1)) && written.endsWith(key.substring(index + 2));
    }
}
