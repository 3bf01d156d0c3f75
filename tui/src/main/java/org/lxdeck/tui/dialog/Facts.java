package org.lxdeck.tui.dialog;

import org.lxdeck.engine.EngineState;
import org.lxdeck.tui.input.Keymap;

/**
 * What a dialog may look at: the engine's state, the time, the keys, and how careful to be.
 *
 * @param width of the screen
 * @param directory where files go unless somebody says otherwise; ends with a slash
 */
public record Facts(
        EngineState engine, long nowMillis, Keymap keymap, Caution caution, int width, int height, String directory) {}
