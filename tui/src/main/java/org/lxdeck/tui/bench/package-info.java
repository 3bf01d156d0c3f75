/** The benchmark program: lxdeck beside lxc-ls, lxc-top, htop and lxc-start on the same real containers, in one run. */
@NullMarked
package org.lxdeck.tui.bench;

import org.jspecify.annotations.NullMarked;
