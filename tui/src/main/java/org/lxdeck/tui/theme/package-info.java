/** Roles (slots of style) and the themes that give them colours. */
@NullMarked
package org.lxdeck.tui.theme;

import org.jspecify.annotations.NullMarked;
