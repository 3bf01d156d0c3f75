package org.lxdeck.engine.config;

import java.util.Map;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.ConfigLine;

/** What the keys of a container need on this host before it can start. */
public final class Requirements {
    private static final String PROFILE = "profile ";

    private Requirements() {}

    /** Throws the first part that is missing, and how to do without it. */
    public static void requireMet(String name, Effective effective, HostFacts facts) throws EngineException {
        for (Map.Entry<String, String> entry : effective.config().entrySet()) {
            String key = entry.getKey();
            String missing = ConfigKeys.find(key)
                    .map(row -> row.effect().missing(key, entry.getValue(), facts))
                    .orElse("");
            if (!missing.isEmpty()) {
                throw new EngineException(
                        EngineError.Kind.UNAVAILABLE,
                        name + " cannot start: " + missing,
                        "to start it without: lxdeck " + unset(name, key, effective));
            }
        }
    }

    private static String unset(String name, String key, Effective effective) {
        for (ConfigLine line : effective.lines()) {
            if (line.key().equals(key) && line.source().startsWith(PROFILE)) {
                return "profile unset " + line.source().substring(PROFILE.length()) + " " + key;
            }
        }
        return "config unset " + name + " " + key;
    }
}
