/** What every kind of host must do. */
@NullMarked
package org.lxdeck.engine.host;

import org.jspecify.annotations.NullMarked;
