/** Golden screens: what a draw function paints, kept as text that people can read and compare. */
@NullMarked
package org.lxdeck.tui.golden;

import org.jspecify.annotations.NullMarked;
