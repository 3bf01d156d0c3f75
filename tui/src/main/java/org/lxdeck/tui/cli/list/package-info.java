/** {@code lxdeck list}: its columns, filters and trees, equal to those of {@code lxc list}. */
@NullMarked
package org.lxdeck.tui.cli.list;

import org.jspecify.annotations.NullMarked;
