/** What the two panes of files know: a directory, the order of its rows, what is marked. Pure. */
@NullMarked
package org.lxdeck.tui.files;

import org.jspecify.annotations.NullMarked;
