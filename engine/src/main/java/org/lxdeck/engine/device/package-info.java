/** One file a device type: what it accepts, the lines it becomes, and how it comes and goes on a running container. */
@NullMarked
package org.lxdeck.engine.device;

import org.jspecify.annotations.NullMarked;
