/** Text to read: logical lines, the window on them, search, filter and copying. The same for panes and dialogs. */
@NullMarked
package org.lxdeck.tui.text;

import org.jspecify.annotations.NullMarked;
