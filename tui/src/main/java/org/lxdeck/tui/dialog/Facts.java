package org.lxdeck.tui.dialog;

import org.lxdeck.engine.EngineState;
import org.lxdeck.tui.input.Keymap;

/** What a dialog may look at: the engine's state, the time and the keys. */
public record Facts(EngineState engine, long nowMillis, Keymap keymap) {}
