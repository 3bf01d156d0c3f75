/** Stateless draw functions and the small state records they need; no I/O, no clock. */
@NullMarked
package org.lxdeck.tui.widget;

import org.jspecify.annotations.NullMarked;
