package org.lxdeck.tui.cli.profile;

import java.util.EnumSet;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.model.Text;
import org.lxdeck.tui.cli.HostNames;

/** Finds profiles by name. */
public final class Profiles {
    private Profiles() {}

    /** Reads containers too: they are who uses a profile. */
    public static EngineState read(Engine engine) {
        engine.refresh(EnumSet.of(Part.CONTAINERS, Part.CONFIG, Part.PROFILES));
        return engine.state();
    }

    public static Profile find(EngineState state, String text) throws EngineException {
        HostNames.Named named = HostNames.split(state, text);
        return state.profile(named.host(), named.name())
                .orElseThrow(() -> new EngineException(
                        EngineError.Kind.NOT_FOUND,
                        "Profile not found: " + Text.line(named.name()),
                        "See: lxdeck profile list"));
    }
}
