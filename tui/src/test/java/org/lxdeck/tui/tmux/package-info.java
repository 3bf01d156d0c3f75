/** Drives real programs on a real terminal: a private tmux server. */
@NullMarked
package org.lxdeck.tui.tmux;

import org.jspecify.annotations.NullMarked;
