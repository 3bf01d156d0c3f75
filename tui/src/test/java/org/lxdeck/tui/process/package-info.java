/** The pane of processes, why things are as they are, and the choices of a shell, as seen on the screen. */
@NullMarked
package org.lxdeck.tui.process;

import org.jspecify.annotations.NullMarked;
