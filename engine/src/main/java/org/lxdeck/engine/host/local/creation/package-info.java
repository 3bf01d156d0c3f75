/** How containers of this machine come into being and go away. */
@NullMarked
package org.lxdeck.engine.host.local.creation;

import org.jspecify.annotations.NullMarked;
