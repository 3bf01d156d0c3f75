/** The dashboard's heart: model, messages, the pure update, effects, and the loop that joins them to the engine and the terminal. */
@NullMarked
package org.lxdeck.tui.app;

import org.jspecify.annotations.NullMarked;
