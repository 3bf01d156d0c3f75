/** Draw functions of the screens and panes over a canvas: no I/O, no clock, no engine. */
@NullMarked
package org.lxdeck.tui.screen;

import org.jspecify.annotations.NullMarked;
