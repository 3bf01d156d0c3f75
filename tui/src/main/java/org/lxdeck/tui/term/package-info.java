/** Owns the tty: modes, input bytes, cells, frames. Nothing else in the program knows a terminal. */
@NullMarked
package org.lxdeck.tui.term;

import org.jspecify.annotations.NullMarked;
