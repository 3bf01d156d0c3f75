/** Pictures of screens, to look at them. */
@NullMarked
package org.lxdeck.tui.picture;

import org.jspecify.annotations.NullMarked;
