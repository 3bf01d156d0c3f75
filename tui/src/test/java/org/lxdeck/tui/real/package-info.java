/** lxdeck and LXD on this machine, each in a directory of its own, for tests that look at the real thing. */
@org.jspecify.annotations.NullMarked
package org.lxdeck.tui.real;
