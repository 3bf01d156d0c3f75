/** Lines of a shell: what does the same as an action, what was done, and the script made of it. Pure. */
@NullMarked
package org.lxdeck.tui.line;

import org.jspecify.annotations.NullMarked;
