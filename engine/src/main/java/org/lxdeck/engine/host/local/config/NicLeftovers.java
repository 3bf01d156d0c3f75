package org.lxdeck.engine.host.local.config;

import java.io.File;
import java.util.List;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Places;
import org.lxdeck.engine.device.HostCommand;

/** Takes away what containers have left on the host's network whose monitor was killed. */
public final class NicLeftovers {
    private NicLeftovers() {}

    public static void sweep(Places places) throws EngineException {
        String[] left = places.run().resolve("nic").toFile().list();
        if (left == null || left.length < 2) {
            return; // the lock alone
        }
        HookPrograms hooks = new HookPrograms(places);
        hooks.install();
        File program = hooks.directory().path().resolve("nic").toFile();
        String unused = HostCommand.run(List.of("/bin/sh", program.toString(), "sweep"));
    }
}
