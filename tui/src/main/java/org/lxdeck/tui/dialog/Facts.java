package org.lxdeck.tui.dialog;

import org.lxdeck.engine.EngineState;
import org.lxdeck.tui.input.Keymap;
import org.lxdeck.tui.line.Caller;
import org.lxdeck.tui.line.Deeds;

/**
 * What a dialog may look at: the engine's state, the time, the keys, how careful to be, and what was done.
 *
 * @param zoneSeconds seconds east of UTC of the clock that is shown
 * @param width of the screen
 * @param directory where files go unless somebody says otherwise; ends with a slash
 * @param caller how this lxdeck is called from a shell
 * @param machine the name of this machine
 */
public record Facts(
        EngineState engine,
        long nowMillis,
        int zoneSeconds,
        Keymap keymap,
        Caution caution,
        int width,
        int height,
        String directory,
        Deeds deeds,
        Caller caller,
        String machine) {}
