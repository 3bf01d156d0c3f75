/** Follows files of lines as they grow: from their end, by position, within bounds. */
@NullMarked
package org.lxdeck.engine.host.local.log;

import org.jspecify.annotations.NullMarked;
