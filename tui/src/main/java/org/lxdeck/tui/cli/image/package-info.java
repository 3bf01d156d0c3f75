/** {@code lxdeck image}: its verbs. */
@NullMarked
package org.lxdeck.tui.cli.image;

import org.jspecify.annotations.NullMarked;
