/** What the panes say, as logical lines: to be read, searched, copied and saved. Pure functions of the records. */
@NullMarked
package org.lxdeck.tui.pane;

import org.jspecify.annotations.NullMarked;
