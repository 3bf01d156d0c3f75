/** A configuration being edited: what it was, what it is to be, what lies beneath it and who stands on it. Pure. */
@NullMarked
package org.lxdeck.tui.config;

import org.jspecify.annotations.NullMarked;
