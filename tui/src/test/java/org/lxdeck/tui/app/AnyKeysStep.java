package org.lxdeck.tui.app;

import java.util.List;
import org.lxdeck.tui.input.Command;

/**
 * One thing that happens.
 *
 * @param msg what the model is told
 * @param chord the key as people write it; empty when it is none
 * @param commands what the key may be bound to
 */
record AnyKeysStep(Msg msg, String chord, List<Command> commands) {
    static AnyKeysStep of(Msg msg) {
        return new AnyKeysStep(msg, "", List.of());
    }

    @Override
    public String toString() {
        if (!chord.isEmpty()) {
            return "press " + chord;
        }
        return msg instanceof Msg.EngineChanged changed
                ? "state of " + changed.state().containers().size() + " containers"
                : msg.toString();
    }
}
