package org.lxdeck.engine.config;

import java.util.Map;
import org.lxdeck.engine.EngineError.Kind;
import org.lxdeck.engine.EngineException;

/** {@code security.protection.*}: what the user has asked lxdeck not to do, also when it is asked to. */
public final class Protection {
    private static final String DELETE = "security.protection.delete";

    private Protection() {}

    /** Throws when a container may not be deleted; its expanded keys say so. */
    public static void refuseDelete(String name, Map<String, String> config) throws EngineException {
        if (Values.isTrue(config.getOrDefault(DELETE, ""))) {
            throw new EngineException(
                    Kind.REFUSED,
                    name + " is protected from being deleted",
                    "if it is to go: lxdeck config set " + name + " " + DELETE + "=false");
        }
    }
}
