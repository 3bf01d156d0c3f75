/** {@code lxdeck info}: what is printed of a container and of a host. */
@NullMarked
package org.lxdeck.tui.cli.info;

import org.jspecify.annotations.NullMarked;
