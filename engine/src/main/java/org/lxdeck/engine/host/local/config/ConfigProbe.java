package org.lxdeck.engine.host.local.config;

import java.nio.file.Path;
import java.util.Optional;
import org.lxdeck.engine.EngineException;

/** What liblxc says of configurations. */
public interface ConfigProbe {
    /** Loads a file into a scratch handle; why that fails, with file:line. */
    Optional<String> fault(Path file) throws EngineException;

    /** The first number of liblxc's version. */
    int majorVersion() throws EngineException;
}
