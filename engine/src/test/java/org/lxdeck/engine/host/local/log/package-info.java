/** Following files. */
@NullMarked
package org.lxdeck.engine.host.local.log;

import org.jspecify.annotations.NullMarked;
