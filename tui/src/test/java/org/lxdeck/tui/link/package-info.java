/** A slow link, and a terminal at the far end of it. */
@org.jspecify.annotations.NullMarked
package org.lxdeck.tui.link;
