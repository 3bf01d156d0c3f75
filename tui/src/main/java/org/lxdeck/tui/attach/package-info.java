/** Hands the terminal to a shell or a console and takes it back. */
@NullMarked
package org.lxdeck.tui.attach;

import org.jspecify.annotations.NullMarked;
