package org.lxdeck.engine.host.local.config;

import java.nio.file.Path;
import java.util.Optional;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.host.local.Liblxc;
import org.lxdeck.lxc.LxcConfigFault;
import org.lxdeck.lxc.LxcException;

/** Asks the liblxc of this machine. */
public final class LiblxcProbe implements ConfigProbe {
    private final Liblxc liblxc;

    public LiblxcProbe(Liblxc liblxc) {
        this.liblxc = liblxc;
    }

    @Override
    public Optional<String> fault(Path file) throws EngineException {
        try {
            return liblxc.get().checkConfig(file).map(LxcConfigFault::summary);
        } catch (LxcException failure) {
            throw Liblxc.translate(failure);
        }
    }

    @Override
    public int majorVersion() throws EngineException {
        return liblxc.get().version().major();
    }
}
