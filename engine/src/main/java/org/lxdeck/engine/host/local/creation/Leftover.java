package org.lxdeck.engine.host.local.creation;

import java.nio.file.Path;
import java.util.Map;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.ContainerName;

/** Names the directory that an entry of the journal left behind; refuses facts that lead anywhere else. */
final class Leftover {
    private Leftover() {}

    static Path path(Map<String, String> facts, String directory) throws EngineException {
        String lxcpath = facts.getOrDefault("lxcpath", "");
        String name = facts.getOrDefault("name", "");
        boolean sane = lxcpath.startsWith("/")
                && ContainerName.isActionable(name)
                && directory.startsWith(".lxdeck-")
                && directory.indexOf('/') < 0;
        if (!sane) {
            throw new EngineException(EngineError.Kind.INVALID, "the journal names no container of ours");
        }
        return Path.of(lxcpath, directory);
    }
}
