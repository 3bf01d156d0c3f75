package org.lxdeck.tui.cli.config;

import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Text;
import org.lxdeck.tui.cli.HostNames;
import org.lxdeck.tui.cli.profile.Profiles;

/** Finds containers with their configuration read. */
public final class Containers {
    private Containers() {}

    public static Container find(Engine engine, String text) throws EngineException {
        EngineState state = Profiles.read(engine);
        ContainerRef ref = HostNames.container(state, text);
        return state.container(ref)
                .orElseThrow(() -> new EngineException(
                        EngineError.Kind.NOT_FOUND,
                        "there is no container named " + Text.line(ref.name()),
                        "See: lxdeck list"));
    }
}
