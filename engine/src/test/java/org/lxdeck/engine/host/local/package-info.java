/** The local host against real containers and against recorded files. */
@NullMarked
package org.lxdeck.engine.host.local;

import org.jspecify.annotations.NullMarked;
